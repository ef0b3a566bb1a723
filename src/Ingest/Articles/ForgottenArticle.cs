using Ingest.Feeds;
using Ingest.Meetings;

namespace Ingest.Articles;

/// <summary>
/// The mark of an article that retention takes away. Written before anything is deleted, it says what is to be deleted;
/// afterwards it keeps the entry, while a feed still carries it, from being taken for new.
/// </summary>
public sealed record ForgottenArticle
{
    public const int CurrentSchema = 1;

    /// <summary>How long an entry may be missing from its feed before the mark goes: some feeds drop and repeat entries.</summary>
    public static TimeSpan Patience => TimeSpan.FromDays(30);

    /// <summary>A mark is not rewritten at each poll, so <see cref="ShownAt"/> may lie so far back; far less than patience.</summary>
    public static TimeSpan Coarseness => TimeSpan.FromDays(1);

    public int Schema { get; init; } = CurrentSchema;

    public required ArticleId Id { get; init; }

    /// <summary>What was kept of the article, as far as any of it was left.</summary>
    public required EquatableArray<RevisionId> Revisions { get; init; }

    /// <summary>Names that lead to the meetings it made claims about.</summary>
    public EquatableArray<MeetingId> Meetings { get; init; } = [];

    /// <summary>The feed that carried the entry last.</summary>
    public required FeedId FeedId { get; init; }

    /// <summary>When that was, UTC; when the article was forgotten, where no feed has carried it since.</summary>
    public required DateTimeOffset ShownAt { get; init; }

    /// <summary>False while something of the article may be left.</summary>
    public bool IsDone { get; init; }

    /// <summary>The mark when a feed carries the entry. The same where that changes too little to be written.</summary>
    public ForgottenArticle Shown(FeedId feed, DateTimeOffset now) =>
        now - ShownAt < Coarseness ? this : this with { FeedId = feed, ShownAt = now };

    /// <summary>True when the entry has been gone from its feed for so long that the mark may go too.</summary>
    /// <param name="feed">That of <see cref="FeedId"/>. Null where it was removed.</param>
    public bool IsOver(Feed? feed, DateTimeOffset now)
    {
        // A feed that answers 304 may carry the entry still: only a document without it tells.
        var looked = feed is null ? now : feed.DocumentAt;
        return IsDone && looked - ShownAt >= Patience;
    }
}
