using Ingest.Pipeline.Tests.Web;
using Xunit;

namespace Ingest.Pipeline.Tests.Local;

/// <summary>The verbs that look at one address before it is polled.</summary>
public sealed class FeedVerbTests : IDisposable
{
    private const string Rss =
        "<rss version=\"2.0\"><channel><title>World</title><item><title>One & two</title><guid>1</guid></item></channel></rss>";

    private const string Page =
        "<html><head><link rel=alternate type=application/rss+xml href=/rss title=World></head><body>News</body></html>";

    private readonly Desk _desk = new();

    [Fact]
    public async Task A_test_tells_what_was_asked_answered_parsed_and_repaired()
    {
        await using var origin = new Origin(exchange => exchange.Path == "/old"
            ? exchange.HeadAsync("301 Moved Permanently", "Location: /rss")
            : exchange.AnswerAsync("200 OK", Rss, "ETag: \"a\""));

        var (code, output, _) = await Desk.TypeAsync("feeds", "test", $"{origin.At("/old")}", "--allow-private");

        Assert.Equal(0, code);
        Assert.Contains($"GET {origin.At("/old")}", output, StringComparison.Ordinal);
        Assert.Contains("301 Moved Permanently", output, StringComparison.Ordinal);
        Assert.Contains("ETag: \"a\"", output, StringComparison.Ordinal);
        Assert.Contains("Rss 2.0 in utf-8", output, StringComparison.Ordinal);
        Assert.Contains("An ampersand that begins no known reference was read as text.", output, StringComparison.Ordinal);
        Assert.Contains("State     Moved", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_of_a_site_names_the_feed_that_it_advertises()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", Page));

        var (code, output, _) = await Desk.TypeAsync("feeds", "test", $"{origin.At("/")}", "--allow-private");

        Assert.Equal(1, code);
        Assert.Contains($"Advertises {origin.At("/rss")}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_can_be_added_by_the_feed_that_it_advertises()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", Page));
        await _desk.FoundAsync("capital-notes");

        await _desk.AskAsync("feeds", "add", $"{origin.At("/")}", "--discover", "--allow-private");

        Assert.Contains($"{origin.At("/rss")}", (await _desk.AskAsync("feeds", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_the_entries_and_nothing_that_runs()
    {
        var file = _desk.Write(
            "feed.xml",
            "<rss><channel><title>World</title><item><title>A &lt;b> c</title><link>javascript:x()</link>" +
            "<description><![CDATA[<p onclick='x()'>Talks</p><script>x()</script>]]></description></item></channel></rss>");

        var (_, output, _) = await Desk.TypeAsync("parse", file, "--html");

        Assert.Contains("<p>Talks</p>", output, StringComparison.Ordinal);
        Assert.DoesNotContain("x()", output, StringComparison.Ordinal);
    }

    public void Dispose() => _desk.Dispose();
}
