using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Pipeline.Storage;

namespace Ingest.Pipeline.Query;

/// <summary>Answers how the installation itself is doing.</summary>
public sealed class Overview(FeedStore feeds, FailureStore failures, Queries queries)
{
    /// <summary>Feeds in trouble first, then by name.</summary>
    public async Task<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancellationToken)
    {
        var found = new List<Feed>();
        await foreach (var feed in feeds.ListAsync(cancellationToken))
        {
            found.Add(feed.Record);
        }

        return
        [
            .. found
                .OrderByDescending(IsInTrouble)
                .ThenBy(feed => feed.Title ?? feed.Address.Host, StringComparer.OrdinalIgnoreCase)
                .ThenBy(feed => feed.Id.Value, StringComparer.Ordinal),
        ];
    }

    public async Task<Totals> TotalsAsync(IReadOnlyList<Feed> known, CancellationToken cancellationToken) =>
        new(
            await queries.CountAsync(FacetKind.All, Totals.MaxCount, cancellationToken),
            await queries.CountAsync(FacetKind.Meeting, Totals.MaxCount, cancellationToken),
            known.Count,
            known.Count(IsInTrouble),
            await CountFailuresAsync(cancellationToken));

    public static bool IsInTrouble(Feed feed) =>
        feed.Health is FeedHealth.Broken or FeedHealth.Blocked or FeedHealth.Gone;

    private async Task<int> CountFailuresAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in failures.ListAsync(cancellationToken))
        {
            if (++count >= Totals.MaxCount)
            {
                break;
            }
        }

        return count;
    }
}
