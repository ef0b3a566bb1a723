using System.Runtime.CompilerServices;
using Ingest.Subscriptions;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns table `deliveries`: one partition a subscription, with a ledger row that every claim rewrites.</summary>
/// <remarks>
/// The ledger makes the claims of one subscription a sequence: a claim is written in one batch with the ledger as it was
/// read before the checks, so what the checks saw still holds. Two alerts that prove to be about one story, claimed at
/// the same moment, therefore cannot both be mailed.
/// </remarks>
public sealed class DeliveryStore(IStorageEngine storage)
{
    private const string LedgerRow = "~ledger";

    public async Task<Stored<Delivery>?> FindAsync(
        SubscriptionId subscription,
        DeliveryId id,
        CancellationToken cancellationToken)
    {
        var row = await storage.Tables.FindAsync(
            Names.InTables.Deliveries,
            subscription.Value,
            id.Value,
            cancellationToken);
        return row is null ? null : new(RecordJson.Read<Delivery>(row.Value), row.ETag);
    }

    /// <summary>All deliveries of a subscription, in no order that means anything.</summary>
    public async IAsyncEnumerable<Delivery> ListAsync(
        SubscriptionId subscription,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = storage.Tables.ReadAllAsync(Names.InTables.Deliveries, subscription.Value, "", cancellationToken);
        await foreach (var row in rows)
        {
            if (row.Row != LedgerRow)
            {
                yield return RecordJson.Read<Delivery>(row.Value);
            }
        }
    }

    /// <summary>The subscriptions that have deliveries, ended ones included.</summary>
    public IAsyncEnumerable<SubscriptionId> ListSubscriptionsAsync(CancellationToken cancellationToken) =>
        storage.Tables.ListPartitionsAsync(Names.InTables.Deliveries, "", null, cancellationToken)
            .Select(partition => new SubscriptionId(partition));

    /// <summary>To be read before the checks that a claim rests on.</summary>
    public async Task<Ledger> ReadLedgerAsync(SubscriptionId subscription, CancellationToken cancellationToken)
    {
        var row = await storage.Tables.FindAsync(
            Names.InTables.Deliveries,
            subscription.Value,
            LedgerRow,
            cancellationToken);
        return row is null ? new(null, null) : RecordJson.Read<Ledger>(row.Value) with { ETag = row.ETag };
    }

    /// <summary>Claims a delivery and writes the ledger, if both are still as read.</summary>
    /// <param name="ledger">As read, with the digest that this claim begins, if it does.</param>
    /// <param name="former">The delivery as read after the ledger. Null where there was none.</param>
    /// <returns>False when another claim of the subscription came between: read again and check again.</returns>
    public Task<bool> TryClaimAsync(
        Delivery delivery,
        Stored<Delivery>? former,
        Ledger ledger,
        CancellationToken cancellationToken)
    {
        var row = RowOf(delivery);
        TableOperation claim = former is null
            ? new TableOperation.Insert(row)
            : new TableOperation.Replace(row, former.ETag);
        var ledgerRow = new NewRow(delivery.SubscriptionId.Value, LedgerRow, RecordJson.ToText(ledger));
        TableOperation turn = ledger.ETag is { } etag
            ? new TableOperation.Replace(ledgerRow, etag)
            : new TableOperation.Insert(ledgerRow);
        return storage.Tables.TryBatchAsync(
            Names.InTables.Deliveries,
            delivery.SubscriptionId.Value,
            [claim, turn],
            cancellationToken);
    }

    /// <summary>Writes how a claimed delivery ended, or that it is open again.</summary>
    public Task CloseAsync(Delivery delivery, CancellationToken cancellationToken) =>
        storage.Tables.UpsertAsync(Names.InTables.Deliveries, RowOf(delivery), cancellationToken);

    public Task RemoveAsync(Delivery delivery, CancellationToken cancellationToken) =>
        storage.Tables.TryDeleteAsync(
            Names.InTables.Deliveries,
            delivery.SubscriptionId.Value,
            delivery.Id.Value,
            null,
            cancellationToken);

    private static NewRow RowOf(Delivery delivery) =>
        new(delivery.SubscriptionId.Value, delivery.Id.Value, RecordJson.ToText(delivery));
}

/// <summary>What a subscription's claims share.</summary>
/// <param name="Digest">The last digest claimed. Null before the first.</param>
/// <param name="ETag">As read. Null where there is no ledger yet.</param>
public sealed record Ledger(
    DeliveryId? Digest,
    [property: System.Text.Json.Serialization.JsonIgnore] string? ETag);
