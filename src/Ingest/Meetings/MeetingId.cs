using System.Text.Json.Serialization;

namespace Ingest.Meetings;

/// <summary>Names a meeting: minted from the founding claim, never recomputed.</summary>
[JsonConverter(typeof(IdConverter<MeetingId>))]
public readonly record struct MeetingId(string Value) : IId<MeetingId>
{
    public static MeetingId Create(string value) => new(value);

    public override string ToString() => Value;
}
