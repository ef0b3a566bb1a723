using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Rss;

/// <summary>Finds the addresses of an RSS channel or item.</summary>
internal static class RssLinks
{
    /// <summary>The page: link, else atom:link, else a guid that is an address and not said to be none.</summary>
    public static Uri? Of(MarkupElement element) =>
        FromLink(element) ?? FromAtomLink(element) ?? FromGuid(element) ?? FromAttribute(element);

    public static Uri? CommentsOf(MarkupElement item) =>
        item.Find(Space.Plain, "comments") is { } comments
            ? Address.Resolve(comments.Text(), comments.Base)
            : null;

    /// <summary>Where there are several, the last, as most readers have it.</summary>
    private static Uri? FromLink(MarkupElement element)
    {
        Uri? last = null;
        for (var link = element.Find(Space.Plain, "link"); link is not null; link = link.FindNext(Space.Plain, "link"))
        {
            last = Address.Resolve(link.Text() ?? link.Attribute("href"), link.Base) ?? last;
        }

        return last;
    }

    private static Uri? FromAtomLink(MarkupElement element)
    {
        foreach (var link in element.Elements(Space.Atom, "link"))
        {
            if ((link.Attribute("rel") ?? "alternate") == "alternate"
                && Address.Resolve(link.Attribute("href"), link.Base) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private static Uri? FromGuid(MarkupElement element)
    {
        var guid = element.Find(Space.Plain, "guid");
        if (guid is null || string.Equals(guid.Attribute("ispermalink"), "false", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Web(Address.Resolve(guid.Text(), null));
    }

    /// <summary>rdf:about in RSS 1.0, href in CDF.</summary>
    private static Uri? FromAttribute(MarkupElement element) =>
        Web(Address.Resolve(element.Attribute(Space.Rdf, "about"), null))
        ?? Web(Address.Resolve(element.Attribute("href"), element.Base));

    private static Uri? Web(Uri? address) => Address.IsWeb(address) ? address : null;
}
