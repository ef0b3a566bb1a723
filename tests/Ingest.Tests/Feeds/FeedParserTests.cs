using System.Text;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

public sealed class FeedParserTests
{
    private static readonly Uri s_address = new("https://example.org/feeds/news.xml");

    [Fact]
    public void An_rss_item_is_read_with_its_fields()
    {
        var document = Parse(
            """
            <rss version="2.0"><channel><title>World</title><item>
            <title>Ministers meet in Vienna</title><link>/world/vienna</link><guid isPermaLink="false">v1</guid>
            <pubDate>Mon, 03 Feb 2025 10:00:00 +0100</pubDate><description>Talks &amp; lunch</description>
            </item></channel></rss>
            """);

        var entry = Assert.Single(document.Entries);

        Assert.Equal(FeedFormat.Rss, document.Format);
        Assert.Equal("Ministers meet in Vienna", entry.Title);
        Assert.Equal("v1", entry.Id);
        Assert.Equal("https://example.org/world/vienna", entry.Link?.AbsoluteUri);
        Assert.Equal(new DateTimeOffset(2025, 2, 3, 9, 0, 0, TimeSpan.Zero), entry.PublishedAt);
        Assert.Equal("Talks & lunch", entry.Summary);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void An_item_that_is_not_closed_does_not_swallow_the_next_one()
    {
        var document = Parse("<rss><channel><item><title>One<item><title>Two</title></item></channel></rss>");

        Assert.Equal(["One", "Two"], document.Entries.Select(entry => entry.Title));
        Assert.NotEmpty(document.Warnings);
    }

    [Fact]
    public void A_prefix_declared_on_an_item_that_is_not_closed_ends_with_it()
    {
        const string item = "<item xmlns:a='http://purl.org/dc/elements/1.1/'><a:creator>Ada Reed</a:creator>";

        var document = Parse($"<rss>{item}{item}</item>{item}</item><item><a:creator>No</a:creator></item></rss>");

        Assert.Equal([1, 1, 1, 0], document.Entries.Select(entry => entry.Authors.Count));
    }

    [Fact]
    public void An_entity_bomb_is_not_expanded()
    {
        var document = Parse(
            """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">
            <!ENTITY f SYSTEM "file:///etc/hostname">]>
            <rss><channel><item><title>&b;&f;</title></item></channel></rss>
            """);

        Assert.Equal("&b;&f;", Assert.Single(document.Entries).Title);
    }

    private static FeedDocument Parse(string text) => FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, s_address);
}
