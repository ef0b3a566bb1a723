using System.Text.Json.Serialization;

namespace Ingest.Stories;

/// <summary>Names a story: minted from the founding article, never recomputed.</summary>
[JsonConverter(typeof(IdConverter<StoryId>))]
public readonly record struct StoryId(string Value) : IId<StoryId>
{
    public static StoryId Create(string value) => new(value);

    public override string ToString() => Value;
}
