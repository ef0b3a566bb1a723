using System.Text.Json;
using System.Xml.Linq;

namespace Ingest.Benchmarks.News;

/// <summary>Writes a feed as RSS 2.0, Atom 1.0 or JSON Feed 1.1.</summary>
public static class FeedText
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string ContentType(FeedForm form) => form switch
    {
        FeedForm.Rss => "application/rss+xml; charset=utf-8",
        FeedForm.Atom => "application/atom+xml; charset=utf-8",
        FeedForm.Json => "application/feed+json",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static byte[] Write(NewsFeed feed) => feed.Form switch
    {
        FeedForm.Rss => Bytes(Rss(feed)),
        FeedForm.Atom => Bytes(AtomFeed(feed)),
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

    private static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        new XDocument(root).Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }
}
