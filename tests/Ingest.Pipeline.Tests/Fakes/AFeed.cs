using System.Globalization;
using System.Net;
using System.Text;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>Builds an RSS 2.0 document.</summary>
public sealed class AFeed
{
    private readonly StringBuilder items = new();

    public AFeed With(string link, string title, string text, string published = "Tue, 18 Feb 2025 09:00:00 GMT")
    {
        items.Append(CultureInfo.InvariantCulture, $"""
            <item>
              <title>{WebUtility.HtmlEncode(title)}</title>
              <link>{WebUtility.HtmlEncode(link)}</link>
              <description>{WebUtility.HtmlEncode(text)}</description>
              <pubDate>{published}</pubDate>
            </item>
            """);
        return this;
    }

    /// <summary>Adds an item as it stands.</summary>
    public AFeed WithRaw(string item)
    {
        items.Append(item);
        return this;
    }

    public override string ToString() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0">
        <channel><title>Test Wire</title><link>https://wire.example/</link>
        {items}
        </channel>
        </rss>
        """;
}
