using System.Collections.Concurrent;
using System.Globalization;
using Ingest.Mails;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>Stage 5. Mails each daily subscriber what has come up to the last digest hour; nothing on a day without.</summary>
public sealed partial class SendDigests(
    SubscriptionStore subscriptions,
    AlertStore alerts,
    CurrentAlerts current,
    DeliveryStore deliveries,
    Courier courier,
    MailSettings settings,
    FailureLog failures,
    TimeProvider time,
    ILogger<SendDigests> logger)
{
    /// <summary>Whose digest failed in this process, and how often.</summary>
    private readonly ConcurrentDictionary<SubscriptionId, int> _failed = [];

    /// <summary>One subscriber whose digest fails keeps no other from theirs: it is tried again at the next run.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var subscription in subscriptions.ListAsync(cancellationToken))
        {
            if (subscription.Cadence == Cadence.Daily)
            {
                await TrySendAsync(subscription, cancellationToken);
            }
        }
    }

    private async Task TrySendAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var failed = _failed.GetValueOrDefault(subscription.Id);
        var done = await failures.TryRunAsync(
            nameof(SendDigests),
            subscription.Id.Value,
            failed + 1,
            (_, token) => SendAsync(subscription, token),
            cancellationToken);
        if (!done)
        {
            _failed[subscription.Id] = failed + 1;
        }
        else if (failed > 0)
        {
            _failed.TryRemove(subscription.Id, out _);
        }
    }

    private async Task SendAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        await CloseLastAsync(subscription, cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(subscription.TimeZone);
        var slot = DigestSchedule.LastSlot(subscription, zone, time.GetUtcNow());
        var name = string.Create(CultureInfo.InvariantCulture, $"{subscription.Id}|{slot:O}");
        var id = Delivery.IdOf(name, subscription.Address);
        if (await IsSettledAsync(subscription, id, cancellationToken))
        {
            return;
        }

        var due = await ReadDueAsync(subscription, slot, cancellationToken);
        if (due.Count == 0)
        {
            return;
        }

        var mail = DigestMail.Render(due, subscription, slot, settings);
        var outcome = await Signals.TraceAsync(
            nameof(SendDigests),
            due.Select(alert => new RevisionName(alert.Article.Id, alert.Article.Revision)),
            () => courier.DeliverAsync(
                new(subscription.Id, id, due.Select(alert => alert.Id).ToEquatableArray(), mail, SeenAt: null),
                () => Task.FromResult(true),
                cancellationToken));
        LogDigest(subscription.Id, due.Count, outcome.GetType().Name);
        await CloseLastAsync(subscription, cancellationToken);
    }

    /// <summary>
    /// Closes the alerts that the last digest carried, as its delivery ended: here and not where it was sent, because a
    /// worker may have died in between, and because another worker's digest may have carried others.
    /// </summary>
    private async Task CloseLastAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var ledger = await deliveries.ReadLedgerAsync(subscription.Id, cancellationToken);
        var last = ledger.Digest is { } id ? await deliveries.FindAsync(subscription.Id, id, cancellationToken) : null;
        if (last?.Record is not { State: DeliveryState.Sent or DeliveryState.Refused } digest)
        {
            return;
        }

        var state = digest.State == DeliveryState.Sent ? AlertState.Sent : AlertState.Dropped;
        foreach (var carried in digest.Alerts)
        {
            var alert = await alerts.FindAsync(subscription.Id, carried, cancellationToken);
            if (alert is { Record.State: AlertState.Pending })
            {
                await alerts.CloseAsync(alert.Record, state, cancellationToken);
            }
        }
    }

    /// <summary>True when this slot's digest went out: what is pending still waits for the next.</summary>
    private async Task<bool> IsSettledAsync(
        Subscription subscription,
        DeliveryId id,
        CancellationToken cancellationToken)
    {
        var delivery = await deliveries.FindAsync(subscription.Id, id, cancellationToken);
        return delivery?.Record.State is DeliveryState.Sent or DeliveryState.Refused;
    }

    /// <summary>What is pending from before the slot and still to be told, oldest first.</summary>
    private async Task<IReadOnlyList<Alert>> ReadDueAsync(
        Subscription subscription,
        DateTimeOffset slot,
        CancellationToken cancellationToken)
    {
        var due = new List<Alert>();
        await foreach (var (alert, _) in alerts.ListAsync(subscription.Id, cancellationToken))
        {
            if (alert.State != AlertState.Pending || alert.CreatedAt >= slot)
            {
                continue;
            }

            if (await current.FindAsync(alert, subscription, cancellationToken) is { } told)
            {
                due.Add(told);
                continue;
            }

            await alerts.CloseAsync(alert, AlertState.Folded, cancellationToken);
        }

        return [.. due.OrderBy(alert => alert.CreatedAt).ThenBy(alert => alert.Id.Value, StringComparer.Ordinal)];
    }

    [LoggerMessage(LogLevel.Information, "Digest for {SubscriptionId}: {Alerts} alerts, {Outcome}.")]
    private partial void LogDigest(SubscriptionId subscriptionId, int alerts, string outcome);
}
