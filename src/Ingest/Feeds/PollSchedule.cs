using System.Diagnostics;

namespace Ingest.Feeds;

/// <summary>When a feed is asked again: as often as it brings something, as seldom as its host wishes.</summary>
public static class PollSchedule
{
    /// <summary>A feed that brings entries at all is not left alone longer than this.</summary>
    private static readonly TimeSpan LongestOfALivelyFeed = TimeSpan.FromHours(1);

    /// <summary>A feed silent for so many hours waits one hour between polls.</summary>
    private const int SilencePerInterval = 24;

    /// <summary>Polls spread over so much of their interval, so that feeds added together drift apart.</summary>
    private const double Spread = 0.1;

    /// <summary>
    /// The next poll, within <paramref name="bounds"/> after <paramref name="now"/>. Null: never again.
    /// </summary>
    /// <param name="feed">As it stands after the outcome.</param>
    public static DateTimeOffset? NextPoll(Feed feed, FetchOutcome outcome, PollBounds bounds, DateTimeOffset now)
    {
        var wait = Wait(feed, outcome, bounds, now);
        if (wait is null)
        {
            return null;
        }

        var next = now + Within(bounds, Within(bounds, wait.Value) * (1 + (Spread * Jitter(feed.Id, now))));
        return feed.Skips is { } skips && skips.PutOff(next) is var later && later - now <= bounds.Longest ? later : next;
    }

    private static TimeSpan? Wait(Feed feed, FetchOutcome outcome, PollBounds bounds, DateTimeOffset now) => outcome switch
    {
        FetchOutcome.Gone => null,
        FetchOutcome.Postponed { Wait: var host } => host,
        FetchOutcome.Refused { RetryAfter: { } retryAfter } => retryAfter,
        FetchOutcome.Refused or FetchOutcome.Failed => BackOff(feed, bounds, now),
        FetchOutcome.Modified { MaxAge: var maxAge } => Longer(Answered(feed, bounds, now), maxAge),
        FetchOutcome.NotModified { MaxAge: var maxAge } => Longer(Answered(feed, bounds, now), maxAge),
        _ => throw new UnreachableException(),
    };

    /// <summary>An answer that is no feed counts as a failure too.</summary>
    private static TimeSpan Answered(Feed feed, PollBounds bounds, DateTimeOffset now) =>
        feed.Failures > 0 ? BackOff(feed, bounds, now) : Longer(OwnPace(feed, now), feed.TimeToLive);

    private static TimeSpan BackOff(Feed feed, PollBounds bounds, DateTimeOffset now) =>
        Longer(OwnPace(feed, now), bounds.Shortest * Math.Pow(2, Math.Clamp(feed.Failures, 0, 10)));

    private static TimeSpan OwnPace(Feed feed, DateTimeOffset now)
    {
        var halfAGap = feed.EntriesPerDay is > 0 and var perDay
            ? TimeSpan.FromDays(Math.Min(1 / perDay, 2) / 2)
            : LongestOfALivelyFeed;
        var silence = now - (feed.LastEntryAt ?? feed.AddedAt);
        return Longer(halfAGap < LongestOfALivelyFeed ? halfAGap : LongestOfALivelyFeed, silence / SilencePerInterval);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan? other) => other > one ? other.Value : one;

    private static TimeSpan Within(PollBounds bounds, TimeSpan wait) =>
        wait < bounds.Shortest ? bounds.Shortest : wait > bounds.Longest ? bounds.Longest : wait;

    /// <summary>0 to 1, by FNV-1a of the feed and the second: scattered, yet the same in every run.</summary>
    private static double Jitter(FeedId id, DateTimeOffset now)
    {
        var hash = 2166136261u;
        foreach (var c in id.Value)
        {
            hash = (hash ^ c) * 16777619;
        }

        hash = (hash ^ (uint)now.ToUnixTimeSeconds()) * 16777619;
        return (hash ^ (hash >> 16)) % 1000 / 999.0;
    }
}
