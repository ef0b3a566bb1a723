using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Meetings;
using Ingest.Pipeline;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Azure;
using Ingest.Subscriptions;

namespace Ingest.Local.Status;

/// <summary>Counts what an installation holds.</summary>
public sealed class StatusReader(
    IStorageEngine storage,
    FeedStore feeds,
    FacetIndex index,
    StoryStore stories,
    SubscriptionStore subscriptions,
    AlertStore alerts,
    DeliveryStore deliveries,
    FailureStore failures)
{
    public async Task<StatusReport> ReadAsync(CancellationToken cancellationToken)
    {
        var (articles, revisions) = await CountArticlesAsync(cancellationToken);
        return new()
        {
            Feeds = await ToListAsync(FeedsAsync(cancellationToken), cancellationToken),
            Articles = articles,
            Revisions = revisions,
            Analyses = await CountAsync(
                storage.Blobs.ListAsync(Names.InBlobs.Analyses, "", cancellationToken),
                cancellationToken),
            Meetings = await CountAsync(
                index.IntersectAsync([new Facet(FacetKind.Meeting, MeetingFacets.Every)], cancellationToken),
                cancellationToken),
            Subscriptions = await CountAsync(subscriptions.ListAsync(cancellationToken), cancellationToken),
            Alerts = await CountAlertsAsync(cancellationToken),
            Mails = await CountMailsAsync(cancellationToken),
            Queues = await CountQueuesAsync(cancellationToken),
            Failures = await ToListAsync(failures.ListAsync(cancellationToken), cancellationToken),
        };
    }

    /// <summary>Reads every story: slow where there are many.</summary>
    public Task<int> CountStoriesAsync(CancellationToken cancellationToken) =>
        CountAsync(stories.ListAsync(cancellationToken), cancellationToken);

    private async IAsyncEnumerable<Feed> FeedsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stored in feeds.ListAsync(cancellationToken))
        {
            yield return stored.Record;
        }
    }

    /// <summary>Names come sorted, so the revisions of an article stand together.</summary>
    private async Task<(int Articles, int Revisions)> CountArticlesAsync(CancellationToken cancellationToken)
    {
        var (articles, revisions, last) = (0, 0, default(ArticleId));
        await foreach (var name in storage.Blobs.ListAsync(Names.InBlobs.Articles, "", cancellationToken))
        {
            var article = RevisionName.Parse(name).Article;
            articles += article == last ? 0 : 1;
            revisions++;
            last = article;
        }

        return (articles, revisions);
    }

    private async Task<IReadOnlyDictionary<string, int>> CountQueuesAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var queue in storage is AzureStorage ? AzureStorage.OwnQueues : Names.AllQueues)
        {
            counts[queue] = await storage.Queues.CountAsync(queue, cancellationToken);
        }

        return counts;
    }

    private async Task<IReadOnlyDictionary<AlertState, int>> CountAlertsAsync(CancellationToken cancellationToken)
    {
        var states = Enum.GetValues<AlertState>().ToDictionary(state => state, _ => 0);
        await foreach (var subscription in PartitionsAsync(Names.InTables.Alerts, cancellationToken))
        {
            await foreach (var alert in alerts.ListAsync(new(subscription), cancellationToken))
            {
                states[alert.Record.State]++;
            }
        }

        return states;
    }

    private async Task<int> CountMailsAsync(CancellationToken cancellationToken)
    {
        var mails = 0;
        await foreach (var subscription in PartitionsAsync(Names.InTables.Deliveries, cancellationToken))
        {
            await foreach (var delivery in deliveries.ListAsync(new(subscription), cancellationToken))
            {
                mails += delivery.State == DeliveryState.Sent ? 1 : 0;
            }
        }

        return mails;
    }

    /// <summary>The subscriptions that have any row: few, where there are many that never matched.</summary>
    private IAsyncEnumerable<string> PartitionsAsync(string table, CancellationToken cancellationToken) =>
        storage.Tables.ListPartitionsAsync(table, "", null, cancellationToken);

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in items.WithCancellation(cancellationToken))
        {
            count++;
        }

        return count;
    }

    private static async Task<IReadOnlyList<T>> ToListAsync<T>(
        IAsyncEnumerable<T> items,
        CancellationToken cancellationToken)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            list.Add(item);
        }

        return list;
    }
}
