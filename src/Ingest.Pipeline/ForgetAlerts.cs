using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline;

/// <summary>
/// Part of stage 6. Lets an old alert go once its story is gone, and an old delivery once its alerts are: until then they
/// keep a story from being mailed again. Each is found by what is missing, so a run may end anywhere.
/// </summary>
public sealed class ForgetAlerts(
    AlertStore alerts,
    DeliveryStore deliveries,
    StoryStore stories,
    IOptions<RetentionOptions> options,
    TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.LimitAt(time.GetUtcNow()) is not { KeptSince: var keptSince })
        {
            return;
        }

        await foreach (var subscription in alerts.ListSubscriptionsAsync(cancellationToken))
        {
            await ForgetAlertsAsync(subscription, keptSince, cancellationToken);
        }

        await foreach (var subscription in deliveries.ListSubscriptionsAsync(cancellationToken))
        {
            await ForgetDeliveriesAsync(subscription, keptSince, cancellationToken);
        }
    }

    private async Task ForgetAlertsAsync(
        SubscriptionId subscription,
        DateTimeOffset keptSince,
        CancellationToken cancellationToken)
    {
        await foreach (var alert in alerts.ListAsync(subscription, cancellationToken))
        {
            if (alert.Record.CreatedAt < keptSince
                && await stories.FindAsync(alert.Record.StoryId, cancellationToken) is null)
            {
                await alerts.TryRemoveAsync(alert, cancellationToken);
            }
        }
    }

    private async Task ForgetDeliveriesAsync(
        SubscriptionId subscription,
        DateTimeOffset keptSince,
        CancellationToken cancellationToken)
    {
        // Of the last digest SendDigests asks how it ended.
        var digest = (await deliveries.ReadLedgerAsync(subscription, cancellationToken)).Digest;
        await foreach (var delivery in deliveries.ListAsync(subscription, cancellationToken))
        {
            if (delivery.ClaimedAt < keptSince
                && delivery.Id != digest
                && !await HasAlertAsync(delivery, cancellationToken))
            {
                await deliveries.RemoveAsync(delivery, cancellationToken);
            }
        }
    }

    private async Task<bool> HasAlertAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        foreach (var alert in delivery.Alerts)
        {
            if (await alerts.FindAsync(delivery.SubscriptionId, alert, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
