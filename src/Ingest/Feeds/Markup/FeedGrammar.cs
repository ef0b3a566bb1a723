namespace Ingest.Feeds.Markup;

/// <summary>What a feed's own elements may hold: enough to see where one that is not closed must have ended.</summary>
internal static class FeedGrammar
{
    /// <summary>
    /// Whether the open element holds text only, and the next one is a neighbour rather than markup in it.
    /// </summary>
    public static bool EndsBefore(MarkupElement open, Space space, string name) =>
        open.Space == space
        && open.Parent is { } parent && HoldsElements(parent)
        && (IsLeaf(open.Name) ? IsNeighbour(name) || IsAmbiguousNeighbour(name)
            : open.Name is "description" or "summary" && IsNeighbour(name));

    /// <summary>Channels, entries and the like, as opposed to elements whose content is a text.</summary>
    public static bool HoldsElements(MarkupElement element) =>
        element.Space is Space.Plain or Space.Atom or Space.Rdf
        && element.Name is "rss" or "rdf" or "channel" or "item" or "items" or "image" or "textinput" or "feed"
            or "entry" or "source" or "author" or "contributor";

    /// <summary>Whether an entry inside this element is a document of its own.</summary>
    public static bool MayHoldDocuments(MarkupElement element) =>
        element.Is(Space.Atom, "content")
        && element.Attribute("type") is { } type
        && type.EndsWith("xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsLeaf(string name) =>
        name is "title" or "link" or "guid" or "pubdate" or "category" or "comments" or "id" or "updated"
            or "published" or "modified" or "issued" or "created" or "language" or "copyright" or "url"
            or "lastbuilddate" or "ttl" or "generator" or "managingeditor" or "webmaster" or "enclosure";

    private static bool IsNeighbour(string name) =>
        name is "description" or "guid" or "pubdate" or "category" or "comments" or "enclosure" or "id" or "updated"
            or "published" or "lastbuilddate" or "ttl" or "managingeditor" or "webmaster" or "item" or "entry"
            or "content" or "summary" or "copyright";

    /// <summary>Names that HTML has too.</summary>
    private static bool IsAmbiguousNeighbour(string name) =>
        name is "title" or "link" or "author" or "image" or "language" or "url";
}
