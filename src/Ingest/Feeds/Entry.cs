namespace Ingest.Feeds;

/// <summary>An item as the feed gave it: addresses resolved, dates read, markup left in place.</summary>
public sealed record Entry
{
    /// <summary>guid, atom:id, rdf:about or JSON Feed id, as written. Null where the entry has none.</summary>
    public string? Id { get; init; }

    /// <summary>The page a reader opens, absolute. Null where the entry names none that can be resolved.</summary>
    public Uri? Link { get; init; }

    /// <summary>Where a link that counts clicks leads, as the entry says. Null where it says nothing.</summary>
    public Uri? OriginalLink { get; init; }

    /// <summary>The links of Atom, also those in RSS, in document order.</summary>
    public EquatableArray<FeedLink> Links { get; init; } = [];

    /// <summary>As decoded from the document; may hold HTML. Null where absent.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// HTML with absolute addresses, or text. As the feed wrote it: to be sanitised where it is shown. Null where absent.
    /// </summary>
    public string? Summary { get; init; }

    /// <summary>As <see cref="Summary"/>, of the whole entry. Null where absent.</summary>
    public string? Content { get; init; }

    /// <summary>UTC. Null where absent or not readable.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>UTC. Null where absent or not readable.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    public string? Language { get; init; }

    public string? Rights { get; init; }

    public Uri? Comments { get; init; }

    public EquatableArray<EntryAuthor> Authors { get; init; } = [];

    public EquatableArray<string> Categories { get; init; } = [];

    public EquatableArray<Enclosure> Enclosures { get; init; } = [];

    /// <summary>The feed an aggregator took the entry from. Null where it names none.</summary>
    public EntrySource? Source { get; init; }
}

/// <summary>Who wrote an entry; at least one part is not null.</summary>
public sealed record EntryAuthor(string? Name, string? Email)
{
    /// <summary>The author's own page. Null where none is given.</summary>
    public Uri? Page { get; init; }
}

/// <summary>What an entry says of the feed it was taken from.</summary>
public sealed record EntrySource
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public Uri? Link { get; init; }

    public string? Subtitle { get; init; }

    public string? Rights { get; init; }

    public EquatableArray<EntryAuthor> Authors { get; init; } = [];

    public EquatableArray<string> Categories { get; init; } = [];
}

/// <summary>A file that goes with an entry.</summary>
/// <param name="Length">In bytes. Null where absent or not a number.</param>
public sealed record Enclosure(Uri Url, string? Type, long? Length);
