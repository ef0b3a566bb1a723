using Ingest.Feeds;
using Ingest.Meetings;
using Ingest.Pipeline.Query;
using Ingest.Stories;

namespace Ingest.Pipeline.Pages;

/// <summary>What the first page shows.</summary>
public sealed record FirstView(
    Question Question,
    IReadOnlyList<Meeting> Meetings,
    IReadOnlyList<Story> Stories,
    IReadOnlyList<ArticleRow> Articles,
    IReadOnlyList<Feed> Feeds,
    Totals Totals,
    DateTimeOffset Now)
{
    /// <summary>True while a newcomer waits for the first results.</summary>
    public bool IsEmpty => !Question.IsNarrow && Articles.Count == 0 && Meetings.Count == 0;

    /// <summary>True when fetching may still bring the first results.</summary>
    public bool IsFetching => IsEmpty && Feeds.Any(feed => feed.Health is FeedHealth.NeverFetched or FeedHealth.Well);
}

/// <summary>What the page of one meeting shows.</summary>
public sealed record MeetingView(Meeting Meeting, IReadOnlyList<MeetingRelation> Relations);

/// <summary>What the page of feeds shows.</summary>
public sealed record FeedsView(IReadOnlyList<Feed> Feeds, DateTimeOffset Now);
