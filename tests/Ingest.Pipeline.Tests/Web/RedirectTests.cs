using System.Net;
using Ingest.Feeds;
using Ingest.Pipeline.Web;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

public sealed class RedirectTests
{
    [Theory]
    [InlineData("301 Moved Permanently", true)]
    [InlineData("302 Found", false)]
    [InlineData("303 See Other", false)]
    [InlineData("307 Temporary Redirect", false)]
    [InlineData("308 Permanent Redirect", true)]
    public async Task A_feed_has_moved_where_the_redirect_is_permanent(string status, bool moved)
    {
        await using var origin = new Origin(exchange => exchange.Path == "/old"
            ? exchange.HeadAsync(status, "Location: new")
            : exchange.AnswerAsync("200 OK", "<rss/>"));
        using var fetching = new Fetching();

        var outcome = Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At("/old")));

        Assert.Equal(origin.At("/new"), outcome.Address);
        Assert.Equal(moved ? origin.At("/new") : null, outcome.MovedTo);
    }

    [Fact]
    public async Task One_temporary_redirect_on_the_way_makes_the_whole_way_temporary()
    {
        await using var origin = new Origin(exchange => exchange.Path switch
        {
            "/a" => exchange.HeadAsync("301 Moved Permanently", "Location: /b"),
            "/b" => exchange.HeadAsync("302 Found", "Location: /c"),
            _ => exchange.HeadAsync("304 Not Modified"),
        });
        using var fetching = new Fetching();

        Assert.Equal(new FetchOutcome.NotModified(null, null), await fetching.FetchAsync(origin.At("/a")));
    }

    [Fact]
    public async Task A_permanent_redirect_seen_on_two_polls_becomes_the_address()
    {
        await using var origin = new Origin(exchange => exchange.Path == "/old"
            ? exchange.HeadAsync("301 Moved Permanently", "Location: /new")
            : exchange.AnswerAsync("200 OK", "<rss/>"));
        using var fetching = new Fetching();
        var document = new FeedDocument { Format = FeedFormat.Rss, Encoding = "utf-8" };
        var feed = Feed.At(origin.At("/old"), Fetching.Now);

        var once = feed.After(await fetching.FetchAsync(feed), document, 0, Fetching.Now);
        var twice = once.After(await fetching.FetchAsync(once), document, 0, Fetching.Now);

        Assert.Equal((origin.At("/old"), origin.At("/new")), (once.Address, twice.Address));
    }

    [Theory]
    [InlineData("/circle", "The redirects run in a circle.", 2)]
    [InlineData("/1", "The host redirects more than 5 times.", 6)]
    [InlineData("/nowhere", "The host redirects without saying where to.", 1)]
    [InlineData("/file", "The host redirects to an address that is neither http nor https (file).", 1)]
    [InlineData("/bundled", "The host redirects to an address that is neither http nor https (bundled).", 1)]
    public async Task A_redirect_that_leads_nowhere_is_given_up(string path, string reason, int requests)
    {
        await using var origin = new Origin(exchange => exchange.HeadAsync("302 Found", exchange.Path switch
        {
            "/circle" => "Location: /back",
            "/back" => "Location: /circle",
            "/nowhere" => "X-Location: /",
            "/file" => "Location: file:///etc/passwd",
            "/bundled" => "Location: bundled:ministry",
            var step => $"Location: {step}1",
        }));
        using var fetching = new Fetching();

        Assert.Equal(reason, await fetching.ReasonAsync(origin.At(path)));
        Assert.Equal(requests, origin.Exchanges.Count);
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_not_followed()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", "<rss/>"));
        using var fetching = new Fetching(
            new FetchOptions(),
            guarded => new HttpMessageInvoker(new PublicHost("news.example", origin.At("/"), guarded)));

        var reason = await fetching.ReasonAsync(new Uri("http://news.example/feed"));

        Assert.Equal("127.0.0.1 has a private address, which is not allowed.", reason);
        Assert.Empty(origin.Exchanges);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task A_private_address_is_refused_however_it_is_written(string host)
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", "<rss/>"));
        using var fetching = new Fetching(new FetchOptions());

        var reason = await fetching.ReasonAsync(origin.At("/", host));

        Assert.EndsWith("has a private address, which is not allowed.", reason, StringComparison.Ordinal);
        Assert.Empty(origin.Exchanges);
    }

    /// <summary>A host of the public Internet that redirects; what it redirects to goes the real way.</summary>
    private sealed class PublicHost(string name, Uri target, HttpMessageInvoker others) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host != name)
            {
                return await others.SendAsync(request, cancellationToken);
            }

            var response = new HttpResponseMessage(HttpStatusCode.Redirect);
            response.Headers.Location = target;
            return response;
        }
    }
}
