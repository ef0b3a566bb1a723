using System.Text.Json.Serialization;

namespace Ingest.Subscriptions;

/// <summary>Names a subscription.</summary>
[JsonConverter(typeof(IdConverter<SubscriptionId>))]
public readonly record struct SubscriptionId(string Value) : IId<SubscriptionId>
{
    public static SubscriptionId Create(string value) => new(value);

    public override string ToString() => Value;
}
