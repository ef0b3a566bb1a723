using System.Globalization;
using System.Net;
using System.Text;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Pipeline.Pages;

namespace Ingest.Local.Commands;

/// <summary>A feed as a page to open in a browser: what its authors laid out, and nothing that runs.</summary>
internal static class FeedPreview
{
    /// <summary>The page loads nothing, not even pictures: opening it tells nobody that it was opened.</summary>
    private const string Head =
        "<!doctype html>\n<html><head><meta charset=\"utf-8\">\n" +
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n" +
        "<style>body{max-width:45rem;margin:2rem auto;font-family:sans-serif;line-height:1.5}</style>\n";

    public static string Write(FeedDocument document)
    {
        var page = new StringBuilder(Head);
        var title = Encoded(HtmlText.Line(document.Title ?? ""));
        page.Append(CultureInfo.InvariantCulture, $"<title>{title}</title></head><body>\n<h1>{title}</h1>\n");
        foreach (var entry in document.Entries)
        {
            Write(entry, page);
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static void Write(Entry entry, StringBuilder page)
    {
        var title = Encoded(HtmlText.Line(entry.Title ?? ""));
        var heading = entry.Link is { Scheme: "http" or "https" } link
            ? $"<a href=\"{Encoded(link.AbsoluteUri)}\">{title}</a>"
            : title;
        var date = entry.PublishedAt?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        page.Append(CultureInfo.InvariantCulture, $"<article><h2>{heading}</h2>\n<p>{date}</p>\n");
        page.Append(ShownHtml.Sanitize(entry.Content ?? entry.Summary ?? "")).Append("\n</article>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
