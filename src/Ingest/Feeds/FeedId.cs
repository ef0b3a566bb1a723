using System.Text.Json.Serialization;

namespace Ingest.Feeds;

/// <summary>Names a feed: the hash of its address, so adding an address twice adds one feed.</summary>
[JsonConverter(typeof(IdConverter<FeedId>))]
public readonly record struct FeedId(string Value) : IId<FeedId>
{
    public static FeedId Create(string value) => new(value);

    public override string ToString() => Value;
}
