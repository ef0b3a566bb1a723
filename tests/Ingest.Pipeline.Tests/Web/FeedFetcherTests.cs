using System.Globalization;
using System.Text;
using Ingest.Feeds;
using Ingest.Pipeline.Web;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

public sealed class FeedFetcherTests
{
    [Fact]
    public async Task A_document_comes_with_all_that_its_host_says_about_it()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync(
            "200 OK",
            "<rss/>",
            "Content-Type: text/xml; charset=x",
            "Cache-Control: max-age=600",
            "ETag: W/\"1\""));
        using var fetching = new Fetching();

        var outcome = Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At("/feed?a=b")));

        Assert.Equal("<rss/>", Encoding.UTF8.GetString(outcome.Body.Span));
        Assert.Equal((origin.At("/feed?a=b"), null), (outcome.Address, outcome.MovedTo));
        Assert.Equal(("text/xml; charset=x", "W/\"1\""), (outcome.ContentType, outcome.ETag));
        Assert.Equal((null, TimeSpan.FromMinutes(10)), (outcome.LastModified, outcome.MaxAge));
    }

    [Fact]
    public async Task A_request_says_who_asks_and_carries_nothing_it_need_not()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", "<rss/>", "Set-Cookie: a=b"));
        using var fetching = new Fetching(new FetchOptions { AllowPrivate = true, Contact = "https://a.example/bot" });

        await fetching.FetchAsync(origin.At("/"));
        await fetching.FetchAsync(origin.At("/"));

        var request = origin.Exchanges.Last();
        Assert.Matches(@"^Ingest/\d+\.\d+\.\d+ \(\+https://a\.example/bot\)$", request.Header("User-Agent"));
        Assert.Contains("application/atom+xml", request.Header("Accept"), StringComparison.Ordinal);
        Assert.Null(request.Header("Cookie") ?? request.Header("Referer") ?? request.Header("If-None-Match"));
    }

    [Theory]
    [InlineData("\"a\"", "Tue, 18 Feb 2025 08:00:00 GMT")]
    [InlineData("no quotes at all", "yesterday")]
    [InlineData("W/\"caf\u00e9\"", null)]
    [InlineData(null, "2025-02-18")]
    public async Task Validators_go_back_exactly_as_they_came(string? etag, string? lastModified)
    {
        await using var origin = new Origin(exchange =>
            exchange.Header("If-None-Match") is null && exchange.Header("If-Modified-Since") is null
                ? exchange.AnswerAsync("200 OK", "<rss/>", $"ETag: {etag}", $"Last-Modified: {lastModified}")
                : exchange.HeadAsync("304 Not Modified"));
        using var fetching = new Fetching();
        var feed = Feed.At(origin.At("/"), Fetching.Now);

        var first = Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(feed));
        var second = await fetching.FetchAsync(feed with { ETag = first.ETag, LastModified = first.LastModified });

        Assert.IsType<FetchOutcome.NotModified>(second);
        Assert.Equal(etag, origin.Exchanges.Last().Header("If-None-Match"));
        Assert.Equal(lastModified, origin.Exchanges.Last().Header("If-Modified-Since"));
    }

    [Fact]
    public async Task A_410_says_that_the_feed_is_gone()
    {
        await using var origin = new Origin(exchange => exchange.HeadAsync("410 Gone"));
        using var fetching = new Fetching();

        Assert.IsType<FetchOutcome.Gone>(await fetching.FetchAsync(origin.At("/")));
    }

    [Fact]
    public async Task A_410_behind_a_temporary_redirect_does_not_end_the_feed()
    {
        await using var origin = new Origin(exchange => exchange.Path == "/"
            ? exchange.HeadAsync("302 Found", "Location: /moved")
            : exchange.HeadAsync("410 Gone"));
        using var fetching = new Fetching();

        Assert.IsType<FetchOutcome.Failed>(await fetching.FetchAsync(origin.At("/")));
    }

    [Theory]
    [InlineData("401 Unauthorized", 401)]
    [InlineData("403 Forbidden", 403)]
    [InlineData("429 Too Many Requests", 429)]
    [InlineData("503 Service Unavailable", 503)]
    public async Task A_host_that_refuses_says_when_to_come_again_in_seconds_or_as_a_date(string status, int code)
    {
        var date = Fetching.Now.AddHours(2).ToString("R", CultureInfo.InvariantCulture);
        await using var origin = new Origin(exchange => exchange.Path switch
        {
            "/seconds" => exchange.HeadAsync(status, "Retry-After: 90"),
            "/date" => exchange.HeadAsync(status, $"Retry-After: {date}"),
            "/past" => exchange.HeadAsync(status, "Retry-After: Tue, 18 Feb 2020 08:00:00 GMT"),
            _ => exchange.HeadAsync(status),
        });
        using var fetching = new Fetching();

        Assert.Equal(Refused(TimeSpan.FromSeconds(90)), await fetching.FetchAsync(Alone("/seconds")));
        Assert.Equal(Refused(TimeSpan.FromHours(2)), await fetching.FetchAsync(Alone("/date")));
        Assert.Equal(Refused(TimeSpan.Zero), await fetching.FetchAsync(Alone("/past")));
        Assert.Equal(Refused(null), await fetching.FetchAsync(Alone("/")));
        FetchOutcome.Refused Refused(TimeSpan? retryAfter) => new(code, retryAfter);
        Feed Alone(string path) => Feed.At(origin.At(path), Fetching.Now) with { GoesAlone = true };
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("500 Internal Server Error")]
    [InlineData("204 No Content")]
    [InlineData("999 Nonsense")]
    public async Task Any_other_answer_is_a_failure_that_names_its_number(string status)
    {
        await using var origin = new Origin(exchange => exchange.HeadAsync(status));
        using var fetching = new Fetching();

        Assert.Contains(status[..3], await fetching.ReasonAsync(origin.At("/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max-age=120", null, 120)]
    [InlineData("public, max-age=120", "Tue, 18 Feb 2025 12:00:00 GMT", 120)]
    [InlineData("no-cache, max-age=120", null, null)]
    [InlineData("no-store", "Tue, 18 Feb 2025 12:00:00 GMT", null)]
    [InlineData("private", "Tue, 18 Feb 2025 12:00:00 GMT", 3 * 60 * 60)]
    public async Task Freshness_is_what_the_host_says(string cacheControl, string? expires, int? seconds)
    {
        await using var origin = new Origin(exchange =>
            exchange.AnswerAsync("200 OK", "<rss/>", $"Cache-Control: {cacheControl}", $"Expires: {expires}"));
        using var fetching = new Fetching();

        var outcome = Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At("/")));

        Assert.Equal(seconds, outcome.MaxAge?.TotalSeconds);
    }

    [Theory]
    [InlineData("bundled:harbour-wire", "application/xml")]
    [InlineData("bundled:capital-notes", "application/feed+json")]
    public async Task A_bundled_feed_is_read_once_and_not_modified_after_that(string address, string contentType)
    {
        using var fetching = new Fetching();
        var feed = Feed.At(new Uri(address), Fetching.Now);

        var first = Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(feed));
        var second = await fetching.FetchAsync(feed with { ETag = first.ETag });

        Assert.NotEqual(0, first.Body.Length);
        Assert.Equal(contentType, first.ContentType);
        Assert.IsType<FetchOutcome.NotModified>(second);
    }

    [Theory]
    [InlineData("bundled:nothing-of-the-kind")]
    [InlineData("bundled:starter.opml")]
    [InlineData("bundled:../secret")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/feed")]
    public async Task An_address_that_is_not_for_feeds_is_a_failure(string address)
    {
        using var fetching = new Fetching();

        Assert.IsType<FetchOutcome.Failed>(await fetching.FetchAsync(new Uri(address)));
    }

    [Fact]
    public async Task Two_hundred_hosts_are_asked_at_once()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", "<rss/>"));
        using var fetching = new Fetching();

        var outcomes = await Task.WhenAll(Enumerable.Range(2, 200)
            .Select(host => fetching.FetchAsync(origin.At("/", $"127.0.0.{host}"))));

        Assert.All(outcomes, outcome => Assert.IsType<FetchOutcome.Modified>(outcome));
    }
}
