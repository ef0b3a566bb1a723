using System.Text.Json.Serialization;

namespace Ingest.Subscriptions;

/// <summary>Names an alert: hash of subscription and story for the first mail, of subscription and causing revision for a change.</summary>
[JsonConverter(typeof(IdConverter<AlertId>))]
public readonly record struct AlertId(string Value) : IId<AlertId>
{
    public static AlertId Create(string value) => new(value);

    public override string ToString() => Value;
}
