using Ingest.Feeds;
using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;

namespace Ingest.Local.Status;

/// <summary>What an installation holds at a moment.</summary>
public sealed record StatusReport
{
    public IReadOnlyList<Feed> Feeds { get; init; } = [];

    public int Articles { get; init; }

    public int Revisions { get; init; }

    public int Analyses { get; init; }

    public int Meetings { get; init; }

    public int Subscriptions { get; init; }

    public IReadOnlyDictionary<AlertState, int> Alerts { get; init; } = new Dictionary<AlertState, int>();

    /// <summary>Handed over, alerts and digests alike.</summary>
    public int Mails { get; init; }

    /// <summary>Messages in each queue, hidden ones included.</summary>
    public IReadOnlyDictionary<string, int> Queues { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<Failure> Failures { get; init; } = [];

    public int AlertCount => Alerts.Values.Sum();

    public int Waiting => Queues.Values.Sum();

    public IEnumerable<Feed> Unreachable =>
        Feeds.Where(feed => feed.Health is FeedHealth.Broken or FeedHealth.Blocked or FeedHealth.Gone);

    public int Reached =>
        Feeds.Count(feed =>
            feed.Health is FeedHealth.Well or FeedHealth.Unchanged or FeedHealth.Empty or FeedHealth.Moved);
}
