using Ingest.Articles;
using Ingest.Feeds;

namespace Ingest.Scoring;

/// <summary>Wraps a bare text as the article that the stages would analyse.</summary>
internal static class PlainArticle
{
    private static readonly DateTimeOffset Unknown = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Article Of(string text, string title = "", DateTimeOffset? publishedAt = null) => new()
    {
        Head = new ArticleHead
        {
            Id = new ArticleId("scored"),
            Revision = new RevisionId("scored"),
            FeedId = new FeedId("scored"),
            Source = "scored",
            Title = title,
            Lead = "",
            PublishedAt = publishedAt,
            SeenAt = publishedAt ?? Unknown,
        },
        Text = text,
    };
}
