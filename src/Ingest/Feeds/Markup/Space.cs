namespace Ingest.Feeds.Markup;

/// <summary>
/// The vocabularies a feed's elements come from, whatever prefix or spelling of the address a document uses.
/// </summary>
internal enum Space
{
    /// <summary>No vocabulary we read.</summary>
    Other,

    /// <summary>RSS of any version, declared or not.</summary>
    Plain,

    /// <summary>Atom 1.0 and 0.3.</summary>
    Atom,
    Content,
    Dc,
    DcTerms,
    Media,
    Itunes,
    FeedBurner,
    Syndication,
    Rdf,

    /// <summary>News in sitemaps.</summary>
    News,
    Xhtml,
    Xml,
}

/// <summary>Finds the vocabulary that a namespace address or, failing that, a prefix stands for.</summary>
internal static class Spaces
{
    private static readonly Dictionary<string, Space> s_byAddress = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Space.Plain,
        ["http://purl.org/rss/1.0"] = Space.Plain,
        ["http://purl.org/net/rss1.1"] = Space.Plain,
        ["http://my.netscape.com/rdf/simple/0.9"] = Space.Plain,
        ["http://channel.netscape.com/rdf/simple/0.9"] = Space.Plain,
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = Space.Plain,
        ["http://backend.userland.com/rss"] = Space.Plain,
        ["http://backend.userland.com/rss2"] = Space.Plain,
        ["http://blogs.law.harvard.edu/tech/rss"] = Space.Plain,
        ["http://cyber.law.harvard.edu/rss"] = Space.Plain,
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = Space.Plain,
        ["http://www.google.com/schemas/sitemap/0.84"] = Space.Plain,
        ["http://www.google.com/schemas/sitemap-news/0.9"] = Space.News,
        ["http://www.w3.org/2005/Atom"] = Space.Atom,
        ["http://purl.org/atom/ns"] = Space.Atom,
        ["http://purl.org/rss/1.0/modules/content"] = Space.Content,
        ["http://purl.org/dc/elements/1.1"] = Space.Dc,
        ["http://purl.org/dc/elements/1.0"] = Space.Dc,
        ["http://purl.org/dc/terms"] = Space.DcTerms,
        ["http://search.yahoo.com/mrss"] = Space.Media,
        ["http://video.search.yahoo.com/mrss"] = Space.Media,
        ["http://www.itunes.com/DTDs/Podcast-1.0.dtd"] = Space.Itunes,
        ["http://rssnamespace.org/feedburner/ext/1.0"] = Space.FeedBurner,
        ["http://purl.org/rss/1.0/modules/syndication"] = Space.Syndication,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns"] = Space.Rdf,
        ["http://www.w3.org/1999/xhtml"] = Space.Xhtml,
        ["http://www.w3.org/XML/1998/namespace"] = Space.Xml,
    };

    private static readonly Dictionary<string, Space> s_byPrefix = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rss"] = Space.Plain,
        ["atom"] = Space.Atom,
        ["atom10"] = Space.Atom,
        ["content"] = Space.Content,
        ["dc"] = Space.Dc,
        ["dcterms"] = Space.DcTerms,
        ["media"] = Space.Media,
        ["itunes"] = Space.Itunes,
        ["feedburner"] = Space.FeedBurner,
        ["sy"] = Space.Syndication,
        ["rdf"] = Space.Rdf,
        ["news"] = Space.News,
        ["xhtml"] = Space.Xhtml,
        ["xml"] = Space.Xml,
    };

    /// <summary>Null for an address that names none of ours.</summary>
    public static Space? ByAddress(string address)
    {
        var key = address.Trim();
        var mark = key.IndexOf('#', StringComparison.Ordinal);
        key = (mark < 0 ? key : key[..mark]).TrimEnd('/');
        return s_byAddress.TryGetValue(key, out var space) ? space : null;
    }

    public static Space ByPrefix(string prefix) => s_byPrefix.GetValueOrDefault(prefix, Space.Other);
}
