using System.Collections.Frozen;

namespace Ingest.Feeds.Markup;

/// <summary>Gives each name of a document one object, and the frequent ones the same in all documents.</summary>
internal sealed class NameTable
{
    private const int LongestName = 256;

    /// <summary>Elements and attributes of the HTML that stands in feeds without being escaped.</summary>
    private static readonly string[] s_html =
    [
        "a", "abbr", "alt", "b", "blockquote", "body", "border", "br", "cite", "class", "code", "div", "dl", "em", "h1",
        "h2", "h3", "h4", "height", "hr", "i", "iframe", "img", "lang", "li", "ol", "p", "pre", "q", "span", "src",
        "srcset", "strong", "style", "sub", "sup", "table", "target", "tbody", "td", "th", "tr", "type", "u", "ul",
        "value", "width", "xml:base", "xml:lang",
    ];

    private static readonly FrozenDictionary<string, MarkupName> s_frequent = FrequentNames();

    private Dictionary<string, MarkupName>? _names;

    /// <summary>In lower case; what is too long is cut.</summary>
    public MarkupName Find(ReadOnlySpan<char> written)
    {
        var name = written[..Math.Min(written.Length, LongestName)];
        return s_frequent.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var frequent)
            ? frequent
            : FindOwn(name);
    }

    private MarkupName FindOwn(ReadOnlySpan<char> name)
    {
        _names ??= new Dictionary<string, MarkupName>(StringComparer.Ordinal);
        if (_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known))
        {
            return known;
        }

        return _names[name.ToString()] = new MarkupName(Lower(name));
    }

    private static FrozenDictionary<string, MarkupName> FrequentNames()
    {
        string[] feed =
        [
            "rss", "channel", "item", "title", "link", "description", "guid", "pubdate", "category", "author",
            "comments",
            "enclosure", "source", "url", "version", "ispermalink", "length", "image", "language", "copyright",
            "lastbuilddate", "ttl", "generator", "feed", "entry", "id", "updated", "published", "summary", "content",
            "name", "email", "uri", "rel", "href", "term", "content:encoded", "dc:creator", "dc:date", "dc:subject",
            "media:content", "media:thumbnail", "media:title", "media:credit", "media:description", "atom:link",
            "slash:comments", "wfw:commentrss", "thr:total", "xmlns", "outline", "xmlurl", "text", "figure", "domain",
        ];
        string[] written = ["pubDate", "isPermaLink", "lastBuildDate", "xmlUrl", "htmlUrl", "wfw:commentRss"];
        return feed.Concat(s_html)
            .Concat(written)
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(name => name, name => new MarkupName(Lower(name)), StringComparer.Ordinal);
    }

    private static string Lower(ReadOnlySpan<char> name) =>
        string.Create(name.Length, name, static (target, from) => from.ToLowerInvariant(target));
}
