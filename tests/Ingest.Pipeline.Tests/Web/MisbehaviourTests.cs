using Ingest.Feeds;
using Ingest.Pipeline.Web;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Pipeline.Tests.Web;

public sealed class MisbehaviourTests
{
    private static readonly FetchOptions s_options = new() { AllowedNetworks = "127.0.0.0/8", MaxBody = 1024 * 1024 };

    public static TheoryData<string> Names => [.. Misbehaviours.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_host_that_misbehaves_leaves_its_feed_in_a_state_with_a_reason(string name)
    {
        var (_, expected, script) = Misbehaviours.All[name];
        FakeTimeProvider? clock = null;
        await using var origin = new Origin(exchange => script(exchange, clock!));
        using var fetching = new Fetching(s_options);
        clock = fetching.Time;
        var feed = Feed.At(origin.At("/feed"), Fetching.Now);

        var outcome = await fetching.FetchAsync(feed);
        var document = outcome is FetchOutcome.Modified modified
            ? FeedParser.Parse(modified.Body, modified.ContentType, modified.Address)
            : null;
        var after = feed.After(outcome, document, document?.Entries.Count ?? 0, Fetching.Now);

        Assert.Equal((expected, expected is FeedHealth.Well), (after.Health, after.Reason is null));
        Assert.True(document is not { Entries: [var entry, ..] } || entry.Title == "Gespräche in Zürich");
    }
}
