using System.Text.Json;
using Ingest.Analyses;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Analyses;

/// <summary>
/// A floor under the quality of names on labelled sentences: the same span and type, persons, organisations, places. The
/// tagger that ships learned from them too, so this sees a step backwards, not how well unseen text is read: that
/// tells `Ingest.Scoring crossvalidate`.
/// </summary>
public sealed class LabelledNamesTests
{
    [Theory]
    [InlineData("crossner_politics_dev.jsonl", 0.94)]
    public void Names_in_labelled_sentences_are_found_as_well_as_before(string file, double floor)
    {
        var folder = Environment.GetEnvironmentVariable("INGEST_DEVDATA");
        Assert.SkipWhen(folder is null, "INGEST_DEVDATA does not name a folder with development data.");

        var (correct, labelled, found) = (0, 0, 0);
        foreach (var line in File.ReadLines(Path.Combine(folder!, "data", "ner", file)))
        {
            using var row = JsonDocument.Parse(line);
            var gold = Labels(row.RootElement);
            var names = Names(row.RootElement.GetProperty("text").GetString()!);
            correct += gold.Intersect(names).Count();
            labelled += gold.Count;
            found += names.Count;
        }

        Assert.InRange(2.0 * correct / (labelled + found), floor, 1.0);
    }

    private static HashSet<(int Start, string Surface, string Type)> Labels(JsonElement row) =>
        [.. row.GetProperty("entities").EnumerateArray()
            .Select(entity => (
                entity.GetProperty("start").GetInt32(),
                entity.GetProperty("text").GetString()!,
                entity.GetProperty("type").GetString()!))
            .Where(label => label.Item3 is "PER" or "ORG" or "LOC")];

    private static HashSet<(int Start, string Surface, string Type)> Names(string text) =>
        [.. Analyzer.Analyze(AnArticle.With(text)).Mentions
            .Where(mention => Label(mention.Type) is not null)
            .Select(mention => Name(text, mention.Start - Article.TitleEnd.Length, mention))];

    private static (int Start, string Surface, string Type) Name(string text, int start, Mention mention) =>
        (CodePoints(text, start), text.Substring(start, mention.Length), Label(mention.Type)!);

    private static int CodePoints(string text, int start) =>
        start - text.AsSpan(0, start).ToArray().Count(char.IsLowSurrogate);

    private static string? Label(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organisation => "ORG",
        EntityType.Country or EntityType.Place or EntityType.Facility => "LOC",
        _ => null,
    };
}
