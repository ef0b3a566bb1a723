using Ingest.Feeds.Markup;

namespace Ingest.Feeds;

/// <summary>Finds the feeds that an HTML page advertises (html.spec.whatwg.org, link types alternate and feed).</summary>
public static class FeedDiscovery
{
    private const int MostFeeds = 50;

    private const int MostTags = 20_000;

    /// <summary>
    /// Absolute addresses, those the page declares before those it only links to, feeds of comments last, none twice.
    /// </summary>
    internal static EquatableArray<AdvertisedFeed> Find(string html, Uri? baseAddress)
    {
        var declared = new List<AdvertisedFeed>();
        var linked = new List<AdvertisedFeed>();
        var scanner = new MarkupScanner(html, WarningLog.Silent);
        var tags = 0;
        for (var token = scanner.Next(); token != MarkupToken.EndOfDocument && tags < MostTags; token = scanner.Next())
        {
            if (token != MarkupToken.StartTag)
            {
                continue;
            }

            tags++;
            switch (scanner.Name.Full)
            {
                case "base":
                    baseAddress = Address.Resolve(Value(scanner, "href"), baseAddress) ?? baseAddress;
                    break;
                case "link" when IsDeclared(scanner):
                    Add(declared, scanner, baseAddress);
                    break;
                case "a" when LooksLikeFeed(Value(scanner, "href")):
                    Add(linked, scanner, baseAddress);
                    break;
                default:
                    break;
            }
        }

        return
        [
            .. declared.OrderBy(IsOfComments).Concat(linked.OrderBy(IsOfComments)).DistinctBy(feed => feed.Address),
        ];
    }

    private static bool IsDeclared(MarkupScanner link)
    {
        var relations = Value(link, "rel")?.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return relations.Contains("feed", StringComparer.OrdinalIgnoreCase)
            || (relations.Contains("alternate", StringComparer.OrdinalIgnoreCase) && IsFeed(Value(link, "type")));
    }

    private static bool IsFeed(string? mediaType) =>
        mediaType?.Split(';')[0].Trim().ToUpperInvariant() is "APPLICATION/RSS+XML" or "APPLICATION/ATOM+XML"
            or "APPLICATION/RDF+XML" or "APPLICATION/FEED+JSON" or "APPLICATION/X-CDF" or "TEXT/RSS+XML"
            or "APPLICATION/X.ATOM+XML" or "APPLICATION/X-ATOM+XML" or "APPLICATION/RSS" or "APPLICATION/ATOM";

    /// <summary>The last part of the path says so: /feed/, /rss, /news.rss, /atom.xml.</summary>
    private static bool LooksLikeFeed(string? href)
    {
        var path = href.AsSpan();
        var end = path.IndexOfAny('?', '#');
        path = (end < 0 ? path : path[..end]).TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return path.Length > name.Length && name.ToString().ToUpperInvariant()
            is "FEED" or "RSS" or "ATOM" or "RSS.XML" or "FEED.XML" or "ATOM.XML" or "INDEX.XML" or "FEED.JSON"
            or "INDEX.RDF" or "RSS2"
            || name.EndsWith(".rss", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".atom", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfComments(AdvertisedFeed feed) =>
        feed.Address.AbsolutePath.Contains("/comments/", StringComparison.OrdinalIgnoreCase)
        || feed.Title?.Contains("comments feed", StringComparison.OrdinalIgnoreCase) == true;

    private static void Add(List<AdvertisedFeed> feeds, MarkupScanner tag, Uri? baseAddress)
    {
        if (feeds.Count < MostFeeds
            && Address.Resolve(Value(tag, "href"), baseAddress) is { } address
            && Address.IsWeb(address))
        {
            feeds.Add(new AdvertisedFeed(address, Value(tag, "title"), Value(tag, "type")));
        }
    }

    private static string? Value(MarkupScanner tag, string name)
    {
        foreach (var (attribute, value) in tag.Attributes)
        {
            if (attribute.Full == name)
            {
                return value.Trim() is { Length: > 0 } text ? text : null;
            }
        }

        return null;
    }
}

/// <summary>A feed that a page says belongs to it.</summary>
/// <param name="Type">The media type the page promises. Null where it promises none.</param>
public sealed record AdvertisedFeed(Uri Address, string? Title, string? Type);
