using System.Runtime.CompilerServices;
using Ingest.Stories;
using Ingest.Subscriptions;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns table `alerts` (one partition a subscription) and the messages of queue `alerts`.</summary>
public sealed class AlertStore(IStorageEngine storage)
{
    public async Task<Stored<Alert>?> FindAsync(
        SubscriptionId subscription,
        AlertId id,
        CancellationToken cancellationToken)
    {
        var row = await storage.Tables.FindAsync(
            Names.InTables.Alerts,
            subscription.Value,
            id.Value,
            cancellationToken);
        return row is null ? null : new(RecordJson.Read<Alert>(row.Value), row.ETag);
    }

    /// <summary>The first alerts that a story has under the ids it had; more than one where stories proved to be one.</summary>
    public async Task<IReadOnlyList<Stored<Alert>>> FindFirstsAsync(
        SubscriptionId subscription,
        Story story,
        CancellationToken cancellationToken)
    {
        var found = new List<Stored<Alert>>();
        foreach (var id in story.Ids)
        {
            if (await FindAsync(subscription, Alert.IdOfStory(subscription, id), cancellationToken) is { } alert)
            {
                found.Add(alert);
            }
        }

        return found;
    }

    /// <summary>All alerts of a subscription, in no order that means anything.</summary>
    public async IAsyncEnumerable<Stored<Alert>> ListAsync(
        SubscriptionId subscription,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = storage.Tables.ReadAllAsync(Names.InTables.Alerts, subscription.Value, "", cancellationToken);
        await foreach (var row in rows)
        {
            yield return new(RecordJson.Read<Alert>(row.Value), row.ETag);
        }
    }

    /// <summary>The subscriptions that have alerts, ended ones included.</summary>
    public IAsyncEnumerable<SubscriptionId> ListSubscriptionsAsync(CancellationToken cancellationToken) =>
        storage.Tables.ListPartitionsAsync(Names.InTables.Alerts, "", null, cancellationToken)
            .Select(partition => new SubscriptionId(partition));

    /// <returns>False when one of its id is kept already: nothing was written.</returns>
    public async Task<bool> TryAddAsync(Alert alert, CancellationToken cancellationToken) =>
        await storage.Tables.TryInsertAsync(Names.InTables.Alerts, Row(alert), cancellationToken) is not null;

    /// <returns>False when the alert has changed since it was read: nothing was written.</returns>
    public async Task<bool> TryReplaceAsync(Alert alert, string etag, CancellationToken cancellationToken) =>
        await storage.Tables.TryReplaceAsync(Names.InTables.Alerts, Row(alert), etag, cancellationToken) is not null;

    /// <summary>Says what became of an alert.</summary>
    public Task CloseAsync(Alert alert, AlertState state, CancellationToken cancellationToken) =>
        storage.Tables.UpsertAsync(Names.InTables.Alerts, Row(alert with { State = state }), cancellationToken);

    /// <returns>False when the alert has changed since it was read: it stays.</returns>
    public Task<bool> TryRemoveAsync(Stored<Alert> alert, CancellationToken cancellationToken) =>
        storage.Tables.TryDeleteAsync(
            Names.InTables.Alerts,
            alert.Record.SubscriptionId.Value,
            alert.Record.Id.Value,
            alert.ETag,
            cancellationToken);

    /// <param name="delay">At most 7 days.</param>
    public Task SendAsync(AlertMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        storage.Queues.SendAsync(Names.InQueues.Alerts, RecordJson.ToText(message), delay, cancellationToken);

    private static NewRow Row(Alert alert) =>
        new(alert.SubscriptionId.Value, alert.Id.Value, RecordJson.ToText(alert));
}

/// <summary>Asks SendAlerts to mail an alert.</summary>
/// <param name="Attempt">1 for the first message; each message that a throttled attempt sends adds one.</param>
/// <param name="FirstSeen">When the alert was first to be mailed.</param>
public sealed record AlertMessage(SubscriptionId Subscription, AlertId Alert, int Attempt, DateTimeOffset FirstSeen);
