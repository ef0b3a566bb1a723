namespace Ingest.Feeds;

/// <summary>What the operator is to be told of a feed.</summary>
public enum FeedNotice
{
    /// <summary>For longer than is set it has brought no feed.</summary>
    Broken,

    /// <summary>For longer than is set it has brought nothing new.</summary>
    Silent,

    /// <summary>What the operator was told is over.</summary>
    Healed,
}

/// <summary>Decides when an operator hears of a feed: once when trouble has lasted, once when it is over.</summary>
/// <param name="Broken">How long a feed may bring none. A feed that is gone is told of at once.</param>
/// <param name="Silent">How long a feed may bring nothing new.</param>
public sealed record FeedNoticeRule(TimeSpan Broken, TimeSpan Silent)
{
    /// <summary>Null where there is nothing to tell, or it was told already.</summary>
    public FeedNotice? Of(Feed feed, DateTimeOffset now)
    {
        var trouble = TroubleOf(feed, now);
        return (trouble, feed.NoticedAt) switch
        {
            ({ } kind, null) => kind,
            (null, { }) => FeedNotice.Healed,
            _ => null,
        };
    }

    private FeedNotice? TroubleOf(Feed feed, DateTimeOffset now)
    {
        if (feed.Health == FeedHealth.Gone || (feed.TroubleSince is { } since && now - since >= Broken))
        {
            return FeedNotice.Broken;
        }

        return feed.FetchedAt is not null && now - (feed.LastEntryAt ?? feed.AddedAt) >= Silent
            ? FeedNotice.Silent
            : null;
    }
}
