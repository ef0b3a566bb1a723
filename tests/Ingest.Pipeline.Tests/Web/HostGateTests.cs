using System.Net;
using System.Net.Sockets;
using Ingest.Feeds;
using Ingest.Pipeline.Web;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

public sealed class HostGateTests
{
    [Fact]
    public async Task A_refused_connection_is_a_failure()
    {
        using var fetching = new Fetching();

        Assert.Equal("The connection was refused.", await fetching.ReasonAsync(ClosedPort()));
    }

    [Fact]
    public async Task A_host_with_several_addresses_is_reached_at_the_one_that_answers()
    {
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", "<rss/>"));
        using var fetching = new Fetching();

        Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At("/", "localhost")));
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_left_alone_for_a_while()
    {
        using var fetching = new Fetching(new FetchOptions { AllowPrivate = true, BreakAfter = 2 });
        var closed = ClosedPort();

        await fetching.FetchAsync(closed);
        await fetching.FetchAsync(closed);
        var third = await fetching.ReasonAsync(closed);
        fetching.Time.Advance(TimeSpan.FromMinutes(6));
        var later = await fetching.ReasonAsync(closed);

        Assert.Equal("127.0.0.1 did not answer several times and is left alone for a while.", third);
        Assert.Equal("The connection was refused.", later);
    }

    [Fact]
    public async Task Refusals_and_missing_pages_do_not_shut_out_the_other_feeds_of_a_host()
    {
        await using var origin = new Origin(exchange => exchange.Path == "/well"
            ? exchange.AnswerAsync("200 OK", "<rss/>")
            : exchange.HeadAsync(exchange.Path == "/busy" ? "429 Too Many Requests" : "404 Not Found"));
        using var fetching = new Fetching(new FetchOptions { AllowPrivate = true, BreakAfter = 2 });

        await fetching.FetchAsync(origin.At("/busy"));
        await fetching.FetchAsync(origin.At("/missing"));
        await fetching.FetchAsync(origin.At("/missing"));

        Assert.IsType<FetchOutcome.Modified>(await fetching.FetchAsync(origin.At("/well")));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_reset_connection_is_tried_once_more(int resets, bool answered)
    {
        var left = resets;
        await using var origin = new Origin(exchange =>
        {
            if (Interlocked.Decrement(ref left) < 0)
            {
                return exchange.AnswerAsync("200 OK", "<rss/>");
            }

            exchange.Reset();
            return Task.CompletedTask;
        });
        using var fetching = new Fetching();

        var outcome = await fetching.FetchAsync(origin.At("/"));

        Assert.Equal(answered, outcome is FetchOutcome.Modified);
        Assert.Equal(2, origin.Exchanges.Count);
    }

    [Fact]
    public async Task A_host_is_asked_for_two_feeds_at_a_time()
    {
        using var gate = new HostGate(new FetchOptions(), new FakeTimeProvider());
        var asking = 0;
        var answer = new TaskCompletionSource<FetchOutcome>();
        ValueTask<FetchOutcome> Ask(CancellationToken cancellationToken)
        {
            asking++;
            return new ValueTask<FetchOutcome>(answer.Task);
        }

        var asked = Enumerable.Range(0, 5)
            .Select(_ => gate.PassAsync(Ask, TestContext.Current.CancellationToken))
            .ToList();
        var atATime = asking;
        answer.SetResult(new FetchOutcome.Gone());
        await Task.WhenAll(asked);

        Assert.Equal((2, 5), (atATime, asking));
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }
}
