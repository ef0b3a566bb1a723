using System.Runtime.CompilerServices;
using Ingest.Feeds;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns table `feeds`: one row a feed, in one partition, which a tick reads in pages.</summary>
public sealed class FeedStore(IStorageEngine storage)
{
    private const string Partition = "feed";

    public async Task<Stored<Feed>?> FindAsync(FeedId id, CancellationToken cancellationToken)
    {
        var row = await storage.Tables.FindAsync(Names.InTables.Feeds, Partition, id.Value, cancellationToken);
        return row is null ? null : new(RecordJson.Read<Feed>(row.Value), row.ETag);
    }

    public async IAsyncEnumerable<Stored<Feed>> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = storage.Tables.ReadAllAsync(Names.InTables.Feeds, Partition, "", cancellationToken);
        await foreach (var row in rows)
        {
            yield return new(RecordJson.Read<Feed>(row.Value), row.ETag);
        }
    }

    /// <returns>False when the address is a feed already.</returns>
    public async Task<bool> TryAddAsync(Feed feed, CancellationToken cancellationToken) =>
        await storage.Tables.TryInsertAsync(Names.InTables.Feeds, Row(feed), cancellationToken) is not null;

    /// <returns>False when the feed was changed or removed meanwhile: nothing was written.</returns>
    public async Task<bool> TrySaveAsync(Feed feed, string etag, CancellationToken cancellationToken) =>
        await storage.Tables.TryReplaceAsync(Names.InTables.Feeds, Row(feed), etag, cancellationToken) is not null;

    public Task RemoveAsync(FeedId id, CancellationToken cancellationToken) =>
        storage.Tables.TryDeleteAsync(Names.InTables.Feeds, Partition, id.Value, null, cancellationToken);

    private static NewRow Row(Feed feed) => new(Partition, feed.Id.Value, RecordJson.ToText(feed));
}
