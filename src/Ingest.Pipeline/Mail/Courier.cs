using System.Collections.Concurrent;
using Ingest.Mails;
using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline.Mail;

/// <summary>Claims a delivery, hands the mail over, closes the delivery: at least once, and never again once closed.</summary>
public sealed partial class Courier(
    DeliveryStore deliveries,
    IMailTransport transport,
    DeliveryOwner owner,
    TimeProvider time,
    ILogger<Courier> logger)
{
    /// <summary>What workers of this process are about to send.</summary>
    private readonly ConcurrentDictionary<DeliveryId, Parcel> _inHand = [];

    /// <summary>A claim older than this belongs to a worker that died: the mail is sent again under its Message-ID.</summary>
    public static TimeSpan ClaimTimeout => TimeSpan.FromMinutes(15);

    /// <param name="isDue">Asked before each attempt to claim; what it reads cannot be overtaken by another claim.</param>
    public async Task<DeliveryOutcome> DeliverAsync(
        Parcel parcel,
        Func<Task<bool>> isDue,
        CancellationToken cancellationToken)
    {
        if (!_inHand.TryAdd(parcel.Id, parcel))
        {
            return new DeliveryOutcome.InHand();
        }

        try
        {
            return await ClaimAndSendAsync(parcel, isDue, cancellationToken);
        }
        finally
        {
            _inHand.TryRemove(parcel.Id, out _);
        }
    }

    private async Task<DeliveryOutcome> ClaimAndSendAsync(
        Parcel parcel,
        Func<Task<bool>> isDue,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var ledger = await deliveries.ReadLedgerAsync(parcel.Subscription, cancellationToken);
            var former = await deliveries.FindAsync(parcel.Subscription, parcel.Id, cancellationToken);
            if (Settled(former?.Record) is { } settled)
            {
                return settled;
            }

            if (!await isDue())
            {
                return new DeliveryOutcome.NotDue();
            }

            var delivery = parcel.Claim(owner.Name, time.GetUtcNow());
            var turn = parcel.IsDigest ? ledger with { Digest = parcel.Id } : ledger;
            if (await deliveries.TryClaimAsync(delivery, former, turn, cancellationToken))
            {
                return await SendAsync(delivery, parcel, cancellationToken);
            }
        }
    }

    private DeliveryOutcome? Settled(Delivery? delivery) => delivery switch
    {
        null or { State: DeliveryState.Open } => null,
        { State: DeliveryState.Sent } => new DeliveryOutcome.Sent(),
        { State: DeliveryState.Refused } => new DeliveryOutcome.Refused(delivery.Reason ?? "The mail system refused it."),
        _ when owner.IsSole || delivery.Owner == owner.Name => null,
        _ when time.GetUtcNow() - delivery.ClaimedAt >= ClaimTimeout => null,
        _ => new DeliveryOutcome.Later(ClaimTimeout),
    };

    private async Task<DeliveryOutcome> SendAsync(
        Delivery delivery,
        Parcel parcel,
        CancellationToken cancellationToken)
    {
        MailOutcome? outcome = null;
        try
        {
            outcome = await transport.SendAsync(parcel.Mail, cancellationToken);
        }
        finally
        {
            if (outcome is null)
            {
                await deliveries.CloseAsync(delivery with { State = DeliveryState.Open }, CancellationToken.None);
            }
        }

        var closed = Close(delivery, outcome);
        await deliveries.CloseAsync(closed, CancellationToken.None);
        Signals.Delivered(outcome.GetType().Name, parcel.SeenAt, time.GetUtcNow());
        LogDelivered(delivery.Id, outcome.GetType().Name);
        return outcome is MailOutcome.Throttled throttled
            ? new DeliveryOutcome.Later(throttled.RetryAfter)
            : Settled(closed)!;
    }

    private Delivery Close(Delivery delivery, MailOutcome outcome) => outcome switch
    {
        MailOutcome.Accepted => delivery with { State = DeliveryState.Sent, ClosedAt = time.GetUtcNow() },
        MailOutcome.Rejected rejected => delivery with
        {
            State = DeliveryState.Refused,
            ClosedAt = time.GetUtcNow(),
            Reason = rejected.Reason,
        },
        MailOutcome.Throttled => delivery with { State = DeliveryState.Open },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [LoggerMessage(LogLevel.Information, "Delivered {DeliveryId}: {Outcome}.")]
    private partial void LogDelivered(DeliveryId deliveryId, string outcome);
}

/// <summary>Which process claims deliveries.</summary>
/// <param name="Name">Of this process and no other, earlier ones included.</param>
/// <param name="IsSole">True when a lock keeps other processes out: then a claim of another owner is a dead one's.</param>
public sealed record DeliveryOwner(string Name, bool IsSole);

/// <summary>A mail with what it delivers.</summary>
/// <param name="SeenAt">When the article of its one alert was first seen. Null for a digest.</param>
public sealed record Parcel(
    SubscriptionId Subscription,
    DeliveryId Id,
    EquatableArray<AlertId> Alerts,
    OutgoingMail Mail,
    DateTimeOffset? SeenAt)
{
    public bool IsDigest => SeenAt is null;

    public Delivery Claim(string owner, DateTimeOffset now) =>
        new() { Id = Id, SubscriptionId = Subscription, Alerts = Alerts, Owner = owner, ClaimedAt = now };
}
