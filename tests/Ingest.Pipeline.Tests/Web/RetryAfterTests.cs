using Ingest.Feeds;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

public sealed class RetryAfterTests
{
    [Fact]
    public async Task What_a_host_asks_of_one_feed_it_asks_of_all_but_those_that_go_alone()
    {
        await using var origin = new Origin(exchange => exchange.Path == "/busy"
            ? exchange.HeadAsync("429 Too Many Requests", "Retry-After: 90")
            : exchange.AnswerAsync("200 OK", "<rss/>"));
        using var fetching = new Fetching();
        var alone = Feed.At(origin.At("/alone"), Fetching.Now) with { GoesAlone = true };

        await fetching.FetchAsync(origin.At("/busy"));

        Assert.Equal(new FetchOutcome.Postponed(TimeSpan.FromSeconds(90)), await fetching.FetchAsync(origin.At("/other")));
        Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(alone));
        Assert.Equal(["/busy", "/alone"], origin.Exchanges.Select(exchange => exchange.Path));
    }

    [Fact]
    public async Task When_the_time_is_over_the_host_is_asked_again()
    {
        await using var origin = new Origin(exchange => exchange.Path == "/busy"
            ? exchange.HeadAsync("503 Service Unavailable", "Retry-After: 90")
            : exchange.AnswerAsync("200 OK", "<rss/>"));
        using var fetching = new Fetching();
        await fetching.FetchAsync(origin.At("/busy"));

        fetching.Time.Advance(TimeSpan.FromSeconds(91));

        Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At("/other")));
    }

    [Fact]
    public async Task No_host_is_left_alone_for_more_than_a_day()
    {
        await using var origin = new Origin(exchange => exchange.HeadAsync("429 Too Many Requests", "Retry-After: 99999999"));
        using var fetching = new Fetching();
        await fetching.FetchAsync(origin.At("/busy"));

        Assert.Equal(new FetchOutcome.Postponed(TimeSpan.FromDays(1)), await fetching.FetchAsync(origin.At("/other")));
    }

    [Fact]
    public async Task A_refusal_without_a_time_holds_for_the_feed_alone()
    {
        await using var origin = new Origin(exchange => exchange.Path == "/busy"
            ? exchange.HeadAsync("429 Too Many Requests")
            : exchange.AnswerAsync("200 OK", "<rss/>"));
        using var fetching = new Fetching();
        await fetching.FetchAsync(origin.At("/busy"));

        Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At("/other")));
    }
}
