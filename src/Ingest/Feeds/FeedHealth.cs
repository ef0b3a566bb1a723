using System.Text.Json.Serialization;

namespace Ingest.Feeds;

/// <summary>How a feed is doing, as of its last poll.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeedHealth>))]
public enum FeedHealth
{
    NeverFetched,

    /// <summary>The last poll brought new entries.</summary>
    Well,

    /// <summary>The last poll brought nothing new (304, or the same entries).</summary>
    Unchanged,

    /// <summary>A valid document without entries.</summary>
    Empty,

    /// <summary>No document, or one that is no feed.</summary>
    Broken,

    /// <summary>The host refuses us: 401, 403, 429, 503.</summary>
    Blocked,

    /// <summary>It answered, but from another address for good.</summary>
    Moved,

    /// <summary>410: not polled again.</summary>
    Gone,
}
