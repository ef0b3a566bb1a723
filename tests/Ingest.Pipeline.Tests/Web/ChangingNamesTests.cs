using System.Net;
using Ingest.Feeds;
using Ingest.Pipeline.Web;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

/// <summary>Hosts whose name server answers otherwise from one time to the next (DNS rebinding).</summary>
public sealed class ChangingNamesTests
{
    private const string Name = "feeds.example";

    private static readonly IPAddress Served = IPAddress.Loopback;
    private static readonly IPAddress Inside = IPAddress.Parse("10.0.0.1");
    private static readonly IPAddress Metadata = IPAddress.Parse("169.254.169.254");

    /// <summary>The one address that may be fetched from stands for the public Internet.</summary>
    private static readonly FetchOptions Guarded = new() { AllowedNetworks = "127.0.0.1/32" };

    [Fact]
    public async Task A_name_that_turns_private_is_refused_and_nobody_is_asked()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", "<rss/>"));
        var names = new Answers([Served], [Inside]);
        using var fetching = new Fetching(Guarded, findAddresses: names.FindAsync);

        var first = await fetching.FetchAsync(origin.At("/feed", Name));
        var reason = await fetching.ReasonAsync(origin.At("/feed", Name));

        Assert.IsType<FetchOutcome.Modified>(first);
        Assert.Contains("private address", reason, StringComparison.Ordinal);
        Assert.Single(origin.Exchanges);
    }

    [Fact]
    public async Task The_address_that_was_looked_at_is_the_one_connected_to()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", "<rss/>"));
        var names = new Answers([Served], [Metadata]);
        using var fetching = new Fetching(Guarded, findAddresses: names.FindAsync);

        Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At("/feed", Name)));
        Assert.Equal(1, names.Asked);
    }

    [Fact]
    public async Task Of_public_and_private_addresses_only_the_public_are_tried()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", "<rss/>"));
        var names = new Answers([Inside, Metadata, Served]);
        using var fetching = new Fetching(Guarded, findAddresses: names.FindAsync);

        Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At("/feed", Name)));
    }

    [Fact]
    public async Task A_name_that_turns_private_between_two_redirects_is_refused()
    {
        await using var origin = new Origin(exchange =>
            exchange.HeadAsync("302 Found", "Location: /inside", "Connection: close"));
        var names = new Answers([Served], [Inside]);
        using var fetching = new Fetching(Guarded, findAddresses: names.FindAsync);

        var reason = await fetching.ReasonAsync(origin.At("/feed", Name));

        Assert.Contains("private address", reason, StringComparison.Ordinal);
        Assert.Equal("/feed", Assert.Single(origin.Exchanges).Path);
    }

    [Fact]
    public async Task A_name_without_addresses_is_a_failure()
    {
        var names = new Answers([]);
        using var fetching = new Fetching(Guarded, findAddresses: names.FindAsync);

        Assert.NotEmpty(await fetching.ReasonAsync(new($"http://{Name}/feed")));
    }

    /// <summary>A name server that gives one answer after the other, the last one for ever.</summary>
    private sealed class Answers(params IPAddress[][] answers)
    {
        public int Asked { get; private set; }

        public Task<IPAddress[]> FindAsync(string host, CancellationToken cancellationToken)
        {
            Assert.Equal(Name, host);
            return Task.FromResult(answers[Math.Min(Asked++, answers.Length - 1)]);
        }
    }
}
