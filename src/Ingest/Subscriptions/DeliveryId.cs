using System.Text.Json.Serialization;

namespace Ingest.Subscriptions;

/// <summary>Names a delivery: hash of the alert or digest slot and the address; the Message-ID comes from it.</summary>
[JsonConverter(typeof(IdConverter<DeliveryId>))]
public readonly record struct DeliveryId(string Value) : IId<DeliveryId>
{
    public static DeliveryId Create(string value) => new(value);

    public override string ToString() => Value;
}
