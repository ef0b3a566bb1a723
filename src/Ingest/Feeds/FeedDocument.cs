using System.Text.Json.Serialization;

namespace Ingest.Feeds;

/// <summary>What one answer of a feed's address says.</summary>
public sealed record FeedDocument
{
    public required FeedFormat Format { get; init; }

    /// <summary>Of the format, as the document declares it. Null where it declares none.</summary>
    public string? Version { get; init; }

    public string? Title { get; init; }

    /// <summary>The site the feed belongs to, absolute.</summary>
    public Uri? Link { get; init; }

    /// <summary>The links of Atom, also those in RSS, in document order.</summary>
    public EquatableArray<FeedLink> Links { get; init; } = [];

    public string? Id { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>What Atom 0.3 tells people who open the feed in a browser. Null elsewhere.</summary>
    public string? Info { get; init; }

    public string? Language { get; init; }

    public string? Rights { get; init; }

    public Uri? Image { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public EquatableArray<EntryAuthor> Authors { get; init; } = [];

    public EquatableArray<string> Categories { get; init; } = [];

    /// <summary>How long the document asks not to be fetched again (ttl, sy:updatePeriod). Null where it does not ask.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>When the document asks not to be fetched. Null where it does not ask.</summary>
    public SkippedTimes? Skips { get; init; }

    /// <summary>Of a document that is no feed but a page: the feeds it advertises, the best first.</summary>
    public EquatableArray<AdvertisedFeed> Advertised { get; init; } = [];

    /// <summary>In document order.</summary>
    public EquatableArray<Entry> Entries { get; init; } = [];

    /// <summary>What was wrong and repaired or left out, in document order.</summary>
    public EquatableArray<ParseWarning> Warnings { get; init; } = [];

    /// <summary>IANA name, in lower case, of the encoding the bytes were read in.</summary>
    public required string Encoding { get; init; }
}

/// <summary>The format a document turned out to be, whatever its media type says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeedFormat>))]
public enum FeedFormat
{
    /// <summary>No feed: the warnings say why, entries are empty.</summary>
    Unknown,
    Rss,
    Rdf,
    Atom,
    JsonFeed,

    /// <summary>Microsoft's Channel Definition Format of 1997.</summary>
    Cdf,

    /// <summary>A list of addresses with news as Google News reads them.</summary>
    NewsSitemap,
}

/// <summary>Something in a document that was not as its format demands.</summary>
/// <param name="Entry">Zero-based index of the entry. Null where it concerns the document.</param>
/// <param name="Message">One sentence: what is wrong and what was done about it.</param>
public sealed record ParseWarning(int? Entry, string Message);
