using System.Text.Json.Serialization;

namespace Ingest.Subscriptions;

/// <summary>The attempt to bring an alert or a digest to an address, and its result.</summary>
public sealed record Delivery
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required DeliveryId Id { get; init; }

    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>What the mail carries; one for an instant mail.</summary>
    public EquatableArray<AlertId> Alerts { get; init; } = [];

    public DeliveryState State { get; init; }

    /// <summary>Who claimed it: one process.</summary>
    public required string Owner { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>Null while the delivery is not closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why the mail system refused it. Null when it did not.</summary>
    public string? Reason { get; init; }

    public static DeliveryId IdOf(string slot, string address) =>
        new(Hash.Of("delivery", slot, address.ToUpperInvariant()));
}

/// <summary>Where a delivery stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
public enum DeliveryState
{
    /// <summary>Somebody is about to send it, or died trying.</summary>
    Claimed,

    /// <summary>Claimed and given back, because the mail system could not take it now.</summary>
    Open,

    /// <summary>Handed over. Never sent again.</summary>
    Sent,

    /// <summary>Refused for good. Never sent again.</summary>
    Refused,
}
