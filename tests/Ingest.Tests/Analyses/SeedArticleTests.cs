using System.Text.Json;
using Ingest.Actors;
using Ingest.Analyses;
using Xunit;

namespace Ingest.Tests.Analyses;

public sealed class SeedArticleTests
{
    private const double Floor = 0.9;

    [Fact]
    public void The_people_of_a_paraphrased_article_are_found_under_their_known_names()
    {
        var (text, people) = ReadSeed();

        var found = Analyzer.Analyze(AnArticle.With(text)).Entities
            .Where(entity => entity.Type == EntityType.Person)
            .Select(entity => entity.Id)
            .ToHashSet();

        var correct = people.Intersect(found).Count();
        var differences = people.Except(found).Union(found.Except(people));
        Assert.True(2.0 * correct / (people.Count + found.Count) >= Floor, string.Join(", ", differences));
    }

    [Fact]
    public void The_photographer_of_an_article_is_nobody_in_it()
    {
        var (text, _) = ReadSeed();

        var analysis = Analyzer.Analyze(AnArticle.With(text));

        Assert.DoesNotContain(analysis.Entities, entity => entity.Name.Contains("Nicholson", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paraphrased_article_is_known_for_one()
    {
        var (text, _) = ReadSeed();

        Assert.True(Analyzer.Analyze(AnArticle.With(text)).IsSpun);
    }

    [Theory]
    [InlineData("ner", "gum_named.jsonl")]
    [InlineData("ner", "re3d.jsonl")]
    [InlineData("ner", "crossner_politics_dev.jsonl")]
    public void What_people_wrote_is_not_taken_for_paraphrased(string folder, string file)
    {
        var data = Environment.GetEnvironmentVariable("INGEST_DEVDATA");
        Assert.SkipWhen(data is null, "INGEST_DEVDATA does not name a folder with development data.");

        var spun = File.ReadLines(Path.Combine(data!, "data", folder, file))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Where(text => Analyzer.Analyze(AnArticle.With(text)).IsSpun);

        Assert.Empty(spun);
    }

    private static (string Text, HashSet<ActorId> People) ReadSeed()
    {
        var folder = Environment.GetEnvironmentVariable("INGEST_DEVDATA");
        Assert.SkipWhen(folder is null, "INGEST_DEVDATA does not name a folder with development data.");
        var seed = Path.Combine(folder!, "seed");
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(seed, "seed_gold.json")));
        var text = File.ReadAllText(Path.Combine(seed, gold.RootElement.GetProperty("source").GetString()!));
        var people = gold.RootElement.GetProperty("people").EnumerateObject()
            .Where(person => person.Value.GetProperty("expect").GetString() == "must")
            .Select(person => ActorCatalogue.BuiltIn.Find(person.Value.GetProperty("name").GetString()!)[0].Id);
        return (text, [.. people]);
    }
}
