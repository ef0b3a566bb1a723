using System.Text.Json;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Stories;
using Ingest.Tests.Fakes;

namespace Ingest.Tests.Stories;

/// <summary>An article and the story that it was written to tell, in `Fixtures/stories`.</summary>
/// <param name="Date">The same for all of a file whose articles have none.</param>
public sealed record LabelledStory(string Id, string Story, DateOnly Date, string Title, string Text)
{
    internal static IReadOnlyList<LabelledStory> Read(string file = "articles.jsonl") =>
    [
        .. File.ReadLines(Path.Combine(Golden.Fixtures(), "stories", file))
            .Select(line => JsonSerializer.Deserialize<LabelledStory>(line, JsonSerializerOptions.Web)!),
    ];

    internal CopySignature Signature()
    {
        var published = new DateTimeOffset(Date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        return Analyzer.Analyze(new Article
        {
            Head = new ArticleHead
            {
                Id = new ArticleId(Id),
                Revision = new RevisionId("1"),
                FeedId = new FeedId("labelled"),
                Source = "labelled",
                Title = Title,
                Lead = "",
                PublishedAt = published,
                SeenAt = published,
            },
            Text = Text,
        }).Signature;
    }

    internal LabelledStory Spun(int seed) => this with { Title = Spinner.Spin(Title, seed), Text = Spinner.Spin(Text, seed) };

    /// <summary>The article without its last sentences.</summary>
    internal LabelledStory Trimmed() => this with { Text = Text[..(Text.LastIndexOf(". ", Text.Length * 3 / 4, StringComparison.Ordinal) + 1)] };
}
