using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Benchmarks.News;
using Ingest.Feeds;
using Ingest.Meetings;

namespace Ingest.Benchmarks.Micro;

/// <summary>Generated articles, as the stages would have them.</summary>
internal static class Texts
{
    public static IReadOnlyList<Article> Write(int count)
    {
        var feed = NewsWorld.Of(1, count, 1).First[0];
        var document = FeedParser.Parse(FeedText.Write(feed), FeedText.ContentType(feed.Form), null);
        var now = feed.Items.Max(item => item.PublishedAt);
        return FeedArticles.Of(document, Feed.At(new("https://outlet-1.example/feed"), now), now);
    }

    /// <summary>The meetings of an article that no other article reports.</summary>
    public static IReadOnlyList<Meeting> MeetingsOf(Analysis analysis) =>
        [.. analysis.Claims.Select((claim, ordinal) => MeetingOf(SourcedClaim.Of(analysis.Article, ordinal, claim)))];

    private static Meeting MeetingOf(SourcedClaim claim) =>
        new MeetingRecord { Id = MeetingRecord.IdOf(claim.ArticleId, claim.Revision, claim.Ordinal) }
            .With(claim)
            .Resolve();
}
