using Ingest.Articles;
using Ingest.Feeds;

namespace Ingest.Tests.Analyses;

/// <summary>Articles with all that analysis does not look at left alike.</summary>
internal static class AnArticle
{
    internal static readonly DateTimeOffset Day = new(2025, 2, 18, 12, 0, 0, TimeSpan.Zero);

    internal static Article With(string text, string title = "", DateTimeOffset? publishedAt = null) => new()
    {
        Head = new ArticleHead
        {
            Id = new ArticleId("article"),
            Revision = new RevisionId("revision"),
            FeedId = new FeedId("feed"),
            Source = "The Example",
            Title = title,
            Lead = "",
            PublishedAt = publishedAt ?? Day,
            SeenAt = publishedAt ?? Day,
        },
        Text = text,
    };
}
