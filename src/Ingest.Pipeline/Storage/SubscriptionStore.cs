using System.Runtime.CompilerServices;
using Ingest.Actors;
using Ingest.Subscriptions;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns table `subscriptions`, and keeps a matcher over all of them that is as new as the table.</summary>
public sealed class SubscriptionStore(IStorageEngine storage, ActorStore actors)
{
    private const string Partition = "subscription";
    private const string VersionRow = "version";
    private readonly Lock _gate = new();
    private Loading? _loading;

    public async Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        var row = await storage.Tables.FindAsync(Names.InTables.Subscriptions, Partition, id.Value, cancellationToken);
        return row is null ? null : RecordJson.Read<Subscription>(row.Value);
    }

    public async IAsyncEnumerable<Subscription> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = storage.Tables.ReadAllAsync(Names.InTables.Subscriptions, Partition, "", cancellationToken);
        await foreach (var row in rows)
        {
            yield return RecordJson.Read<Subscription>(row.Value);
        }
    }

    /// <returns>False when the same address watches the same already.</returns>
    public async Task<bool> TryAddAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var row = new NewRow(Partition, subscription.Id.Value, RecordJson.ToText(subscription));
        var added = await storage.Tables.TryInsertAsync(Names.InTables.Subscriptions, row, cancellationToken);
        await ChangeVersionAsync(cancellationToken);
        return added is not null;
    }

    public async Task RemoveAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        await storage.Tables.TryDeleteAsync(
            Names.InTables.Subscriptions,
            Partition,
            id.Value,
            null,
            cancellationToken);
        await ChangeVersionAsync(cancellationToken);
    }

    /// <summary>The matcher over all subscriptions as they stand now: one row is read where none has changed.</summary>
    public async Task<SubscriptionMatcher> MatcherAsync(CancellationToken cancellationToken)
    {
        var version = await VersionAsync(cancellationToken);
        var catalogue = await actors.CatalogueAsync(cancellationToken);
        return await Load(version, catalogue).WaitAsync(cancellationToken);
    }

    /// <summary>All who ask for one version share one reading of the table, which therefore nobody's cancellation ends.</summary>
    private Task<SubscriptionMatcher> Load(string? version, ActorCatalogue catalogue)
    {
        lock (_gate)
        {
            if (_loading is null || _loading.Version != version || _loading.Catalogue != catalogue || _loading.Matcher.IsFaulted)
            {
                _loading = new(version, catalogue, Task.Run(() => ReadMatcherAsync(catalogue)));
            }

            return _loading.Matcher;
        }
    }

    private async Task<SubscriptionMatcher> ReadMatcherAsync(ActorCatalogue catalogue)
    {
        var subscriptions = new List<Subscription>();
        await foreach (var subscription in ListAsync(CancellationToken.None))
        {
            subscriptions.Add(subscription);
        }

        return SubscriptionMatcher.Of(subscriptions, catalogue);
    }

    private async Task<string?> VersionAsync(CancellationToken cancellationToken) =>
        (await storage.Tables.FindAsync(Names.InTables.Settings, Partition, VersionRow, cancellationToken))?.ETag;

    private Task<string> ChangeVersionAsync(CancellationToken cancellationToken) =>
        storage.Tables.UpsertAsync(
            Names.InTables.Settings,
            new(Partition, VersionRow, "changed"),
            cancellationToken);

    private sealed record Loading(string? Version, ActorCatalogue Catalogue, Task<SubscriptionMatcher> Matcher);
}
