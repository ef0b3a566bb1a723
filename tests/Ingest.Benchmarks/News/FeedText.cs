using System.Text.Json;
using System.Xml.Linq;

namespace Ingest.Benchmarks.News;

/// <summary>Writes a feed as RSS 2.0, Atom 1.0, RSS 1.0 or JSON Feed 1.1, with the fault it has.</summary>
public static class FeedText
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Rss10 = "http://purl.org/rss/1.0/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static string ContentType(FeedForm form) => form switch
    {
        FeedForm.Rss => "application/rss+xml; charset=utf-8",
        FeedForm.Atom => "application/atom+xml; charset=utf-8",
        FeedForm.Rdf => "application/rdf+xml; charset=utf-8",
        FeedForm.Json => "application/feed+json",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static byte[] Write(NewsFeed feed) => feed.Form switch
    {
        FeedForm.Rss => FeedFaults.Write(Markup(Rss(feed)), feed.Fault),
        FeedForm.Atom => FeedFaults.Write(Markup(AtomFeed(feed)), feed.Fault),
        FeedForm.Rdf => FeedFaults.Write(Markup(RdfFeed(feed)), feed.Fault),
        FeedForm.Json => JsonSerializer.SerializeToUtf8Bytes(Json(feed)),
        _ => throw new ArgumentOutOfRangeException(nameof(feed)),
    };

    private static XElement Rss(NewsFeed feed) => new(
        "rss",
        new XAttribute("version", "2.0"),
        new XElement(
            "channel",
            new XElement("title", feed.Title),
            new XElement("link", $"https://outlet-{feed.Number + 1}.example/"),
            feed.Items.Select(item => new XElement(
                "item",
                new XElement("title", item.Title),
                new XElement("link", item.Address),
                new XElement("guid", item.Address),
                new XElement("pubDate", item.PublishedAt.ToString("R")),
                new XElement("description", Html(item))))));

    private static XElement AtomFeed(NewsFeed feed) => new(
        Atom + "feed",
        new XElement(Atom + "title", feed.Title),
        new XElement(Atom + "id", $"https://outlet-{feed.Number + 1}.example/"),
        feed.Items.Select(item => new XElement(
            Atom + "entry",
            new XElement(Atom + "title", item.Title),
            new XElement(Atom + "id", item.Address),
            new XElement(Atom + "link", new XAttribute("href", item.Address)),
            new XElement(Atom + "published", item.PublishedAt.ToString("O")),
            new XElement(Atom + "content", new XAttribute("type", "html"), Html(item)))));

    private static XElement RdfFeed(NewsFeed feed) => new(
        Rdf + "RDF",
        new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
        new XElement(
            Rss10 + "channel",
            new XAttribute(Rdf + "about", $"https://outlet-{feed.Number + 1}.example/"),
            new XElement(Rss10 + "title", feed.Title)),
        feed.Items.Select(item => new XElement(
            Rss10 + "item",
            new XAttribute(Rdf + "about", item.Address),
            new XElement(Rss10 + "title", item.Title),
            new XElement(Rss10 + "link", item.Address),
            new XElement(DublinCore + "date", item.PublishedAt.ToString("O")),
            new XElement(Rss10 + "description", Html(item)))));

    private static object Json(NewsFeed feed) => new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = feed.Title,
        items = feed.Items.Select(item => new
        {
            id = item.Address,
            url = item.Address,
            title = item.Title,
            date_published = item.PublishedAt,
            content_html = Html(item),
        }),
    };

    private static string Html(NewsItem item) => string.Concat(item.Paragraphs.Select(text => $"<p>{text}</p>"));

    private static string Markup(XElement root) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + root.ToString(SaveOptions.DisableFormatting);
}
