using System.Text.Json.Serialization;

namespace Ingest.Subscriptions;

/// <summary>Who wants to hear of what, how, how often.</summary>
public sealed record Subscription
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required SubscriptionId Id { get; init; }

    /// <summary>The mailbox, as `local@domain`.</summary>
    public required string Address { get; init; }

    public required Watch Watch { get; init; }

    public Cadence Cadence { get; init; }

    /// <summary>Hour of the local day at which a digest is due, 0 to 23. Without meaning for instant mail.</summary>
    public int DigestHour { get; init; } = 7;

    /// <summary>IANA name of the zone in which <see cref="DigestHour"/> counts.</summary>
    public string TimeZone { get; init; } = "UTC";

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Same address and same watch are the same subscription, however often it is added.</summary>
    public static SubscriptionId IdOf(string address, Watch watch) =>
        new(Hash.Of("subscription", address.ToUpperInvariant(), watch.Key));
}

/// <summary>When a subscriber is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Cadence>))]
public enum Cadence
{
    /// <summary>One mail as soon as a story or a change is found.</summary>
    Instant,

    /// <summary>One mail a day with all that was found; none on a day without.</summary>
    Daily,
}
