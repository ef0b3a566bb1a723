using System.Diagnostics;
using Ingest.Mails;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>Stage 4. Mails each alert once, under a Message-ID that stays the same however often it is tried.</summary>
public sealed partial class SendAlerts(
    AlertStore alerts,
    SubscriptionStore subscriptions,
    StoryStore stories,
    CurrentAlerts current,
    Courier courier,
    MailSettings settings,
    ILogger<SendAlerts> logger)
{
    /// <param name="body">Of the message in queue `alerts`.</param>
    public async Task RunAsync(string body, CancellationToken cancellationToken)
    {
        var message = RecordJson.Read<AlertMessage>(body);
        var alert = (await alerts.FindAsync(message.Subscription, message.Alert, cancellationToken))?.Record;
        if (alert is not { State: AlertState.Pending })
        {
            return;
        }

        await Signals.TraceAsync(
            nameof(SendAlerts),
            new RevisionName(alert.Article.Id, alert.Article.Revision),
            () => SendAsync(alert, message, cancellationToken));
    }

    private async Task SendAsync(Alert alert, AlertMessage message, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.FindAsync(alert.SubscriptionId, cancellationToken);
        if (subscription is null)
        {
            await CloseAsync(alert, AlertState.Dropped, cancellationToken);
            return;
        }

        if (await current.FindAsync(alert, subscription, cancellationToken) is not { } told)
        {
            await CloseAsync(alert, AlertState.Folded, cancellationToken);
            return;
        }

        var story = await stories.FindAsync(alert.StoryId, cancellationToken);
        var mail = AlertMail.Render(told, subscription, story, settings);
        var outcome = await courier.DeliverAsync(
            new(subscription.Id, Delivery.IdOf(alert.Id.Value, subscription.Address), [alert.Id], mail, alert.Article.SeenAt),
            async () => await current.FindAsync(alert, subscription, cancellationToken) is not null,
            cancellationToken);
        await FinishAsync(alert, message, outcome, cancellationToken);
    }

    private Task FinishAsync(
        Alert alert,
        AlertMessage message,
        DeliveryOutcome outcome,
        CancellationToken cancellationToken)
    {
        return outcome switch
        {
            DeliveryOutcome.Sent => CloseAsync(alert, AlertState.Sent, cancellationToken),
            DeliveryOutcome.NotDue => CloseAsync(alert, AlertState.Folded, cancellationToken),
            DeliveryOutcome.Refused => CloseAsync(alert, AlertState.Dropped, cancellationToken),
            DeliveryOutcome.InHand => Task.CompletedTask,
            DeliveryOutcome.Later later => SendLaterAsync(message, later.Delay, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    private Task SendLaterAsync(AlertMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        alerts.SendAsync(
            message with { Attempt = message.Attempt + 1 },
            delay < StorageLimits.MessageDelay ? delay : StorageLimits.MessageDelay,
            cancellationToken);

    private async Task CloseAsync(Alert alert, AlertState state, CancellationToken cancellationToken)
    {
        await alerts.CloseAsync(alert, state, cancellationToken);
        LogClosed(alert.Id, state);
    }

    [LoggerMessage(LogLevel.Information, "Alert {AlertId}: {State}.")]
    private partial void LogClosed(AlertId alertId, AlertState state);
}
