using System.Text.Json.Serialization;

namespace Ingest.Feeds;

/// <summary>A polled address and what we know of it.</summary>
public sealed record Feed
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required FeedId Id { get; init; }

    /// <summary>http, https, or `bundled:NAME` for a feed read from the program.</summary>
    public required Uri Address { get; init; }

    /// <summary>As the operator or the feed names it. Null until known.</summary>
    public string? Title { get; init; }

    /// <summary>OPML folder, levels separated by a slash. Null at the top.</summary>
    public string? Folder { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>True for feeds that stood in the data folder when it was made: all they carry is mailed.</summary>
    public bool Founding { get; init; }

    public FeedHealth Health { get; init; }

    /// <summary>One sentence for the operator. Null while all is well.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when the health is what it is. Null before the first fetch.</summary>
    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>When the last new entry was seen. Null before the first.</summary>
    public DateTimeOffset? LastEntryAt { get; init; }

    /// <summary>Not polled before. Null: due now, or never again where <see cref="Health"/> is Gone.</summary>
    public DateTimeOffset? NextPoll { get; init; }

    /// <summary>Polls in a row that brought no document.</summary>
    public int Failures { get; init; }

    /// <summary>As received, opaque. Null where the last document came without.</summary>
    public string? ETag { get; init; }

    /// <summary>As received, opaque. Null where the last document came without.</summary>
    public string? LastModified { get; init; }

    /// <summary>Warnings of the last document, at most <see cref="KeptWarnings"/>.</summary>
    public EquatableArray<string> Warnings { get; init; } = [];

    public const int KeptWarnings = 10;

    public static Feed At(Uri address, DateTimeOffset addedAt) =>
        new() { Id = IdOf(address), Address = address, AddedAt = addedAt };

    public static FeedId IdOf(Uri address) => new(Hash.Of("feed", address.AbsoluteUri));
}

/// <summary>How a feed is doing, as of its last poll.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeedHealth>))]
public enum FeedHealth
{
    NeverFetched,

    /// <summary>The last poll brought entries.</summary>
    Well,

    /// <summary>The last poll brought nothing new (304, or the same entries).</summary>
    Unchanged,

    /// <summary>A valid document without entries.</summary>
    Empty,

    /// <summary>No document, or one that is no feed.</summary>
    Broken,

    /// <summary>The host refuses us: 401, 403, 429.</summary>
    Blocked,

    /// <summary>It answered from another address for good.</summary>
    Moved,

    /// <summary>410: not polled again.</summary>
    Gone,
}
