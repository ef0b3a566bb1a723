using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Meetings;

namespace Ingest.Tests.Meetings;

/// <summary>Reads claims in a text published on Tuesday 18 February 2025.</summary>
internal static class ClaimsIn
{
    internal static readonly DateTimeOffset Tuesday = new(2025, 2, 18, 12, 0, 0, TimeSpan.Zero);

    internal static EquatableArray<Claim> Text(string text) => Analyzer.Analyze(Article(text)).Claims;

    internal static Article Article(string text) => new()
    {
        Head = new ArticleHead
        {
            Id = new ArticleId("article"),
            Revision = new RevisionId("revision"),
            FeedId = new FeedId("feed"),
            Source = "Example",
            Title = "",
            Lead = "",
            PublishedAt = Tuesday,
            SeenAt = Tuesday,
        },
        Text = text,
    };
}
