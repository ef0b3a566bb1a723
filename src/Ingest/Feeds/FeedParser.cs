using Ingest.Feeds.Atom;
using Ingest.Feeds.Cdf;
using Ingest.Feeds.Encodings;
using Ingest.Feeds.Json;
using Ingest.Feeds.Markup;
using Ingest.Feeds.Rss;
using Ingest.Feeds.Sitemaps;

namespace Ingest.Feeds;

/// <summary>Reads a document of any feed format and in any state; what cannot be read becomes a warning.</summary>
public static class FeedParser
{
    /// <summary>Never throws, whatever the bytes; time is linear in their number.</summary>
    /// <param name="contentType">The header of the answer, with its charset. Null where there was none.</param>
    /// <param name="baseAddress">Where the document came from, for relative addresses. Null where unknown.</param>
    public static FeedDocument Parse(ReadOnlyMemory<byte> body, string? contentType, Uri? baseAddress)
    {
        var warnings = new WarningLog();
        var (text, encoding) = BodyText.Decode(body.Span, contentType, warnings);
        var document = LooksLikeJson(text)
            ? JsonFeedAdapter.Read(text, baseAddress, warnings)
            : ReadMarkup(text, baseAddress, warnings);
        return document with { Encoding = encoding, Warnings = warnings.ToArray() };
    }

    private static bool LooksLikeJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    private static FeedDocument ReadMarkup(string text, Uri? baseAddress, WarningLog warnings)
    {
        var first = MarkupTree.Read(text, baseAddress, warnings);
        var root = FindFeed(first, warnings);
        switch (root?.Name)
        {
            case "channel" when CdfAdapter.IsCdf(root):
                return CdfAdapter.Read(root, warnings);
            case "rss" or "channel" or "item":
                return RssAdapter.Read(root, FeedFormat.Rss, warnings);
            case "urlset" when SitemapAdapter.HasNews(root):
                return SitemapAdapter.Read(root, warnings);
            case "rdf":
                return RssAdapter.Read(root, FeedFormat.Rdf, warnings);
            case "feed" or "entry":
                return AtomAdapter.Read(root, warnings);
            default:
                warnings.Add(NoFeed(first));
                return new FeedDocument
                {
                    Format = FeedFormat.Unknown,
                    Encoding = "",
                    Advertised = FeedDiscovery.Find(text, baseAddress),
                };
        }
    }

    /// <summary>The first element, or one in it where a broken page has written something before the feed.</summary>
    private static MarkupElement? FindFeed(MarkupElement? root, WarningLog warnings)
    {
        if (root is null or { Name: "html" } || IsFeed(root))
        {
            return root;
        }

        var inner = root.Elements().FirstOrDefault(element => element.Name is "rss" or "rdf" or "feed");
        if (inner is not null)
        {
            warnings.Add("Elements before the feed were passed over.");
        }

        return inner;
    }

    private static bool IsFeed(MarkupElement element) =>
        element.Name is "rss" or "rdf" or "feed" or "channel" or "item" or "entry" or "urlset";

    private static string NoFeed(MarkupElement? root) => root?.Name switch
    {
        null => "The document holds no element: it is no feed.",
        "html" => "The document is an HTML page: it is no feed.",
        "urlset" or "sitemapindex" => "The document is a sitemap without news: it is no feed.",
        "opml" => "The document is a list of feeds (OPML): it is no feed itself.",
        _ => "The document's first element is none that a feed begins with: it is no feed.",
    };
}
