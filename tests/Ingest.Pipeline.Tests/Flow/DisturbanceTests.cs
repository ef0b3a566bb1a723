using System.Net;
using Ingest.Feeds;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>What one bad entry, feed or article does to all others: nothing; and where it is seen.</summary>
public sealed class DisturbanceTests : IDisposable
{
    private const string Address = "https://wire.example/feed";
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task An_unreachable_feed_leaves_the_others_alone_and_shows_its_reason()
    {
        world.Web.Serve(Address, Texts.Feed().ToString());
        world.Web.Answer("https://gone.example/feed", HttpStatusCode.NotFound);
        await using var installation = await OpenAsync();
        await installation.AddFeedAsync("https://gone.example/feed");

        await installation.RunAsync();

        var gone = await installation.Get<FeedStore>().FindAsync(
            Feed.IdOf(new("https://gone.example/feed")),
            AnInstallation.Cancellation);
        Assert.Equal(FeedHealth.Broken, gone!.Record.Health);
        Assert.NotNull(gone.Record.Reason);
        Assert.Equal(4, await CountArticlesAsync(installation));
    }

    [Fact]
    public async Task A_malformed_entry_leaves_the_others_alone_and_shows_a_warning()
    {
        var feed = Texts.Feed().WithRaw("<item><title>A & B <b>bold</title><link>https://wire.example/odd</link></item>");
        world.Web.Serve(Address, feed.ToString());
        await using var installation = await OpenAsync();

        await installation.RunAsync();

        var stored = await installation.Get<FeedStore>().FindAsync(Feed.IdOf(new(Address)), AnInstallation.Cancellation);
        Assert.NotEmpty(stored!.Record.Warnings);
        Assert.Equal(5, await CountArticlesAsync(installation));
    }

    [Fact]
    public async Task A_poison_article_is_given_up_after_five_attempts_with_its_reason_and_leaves_the_others_alone()
    {
        world.Web.Serve(Address, Texts.Feed().ToString());
        await using var installation = await OpenAsync();
        await installation.Storage.Blobs.TryCreateAsync(
            Names.InBlobs.Articles,
            "poison/1",
            "{ this is no article"u8.ToArray(),
            AnInstallation.Cancellation);

        await installation.RunWhileTimePassesAsync();

        var failure = await installation.Get<FailureStore>().FindAsync(
            nameof(ExtractEntities),
            "poison/1",
            AnInstallation.Cancellation);
        Assert.True(failure is { Poisoned: true, Attempts: FailureLog.MaxAttempts });
        Assert.Contains("Json", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(4, await CountArticlesAsync(installation));
    }

    private static async Task<int> CountArticlesAsync(AnInstallation installation) =>
        (await installation.Get<Queries>().ArticlesAsync(new([]), AnInstallation.Cancellation)).Count;

    [Fact]
    public async Task A_digest_that_fails_keeps_no_other_reader_from_theirs_and_goes_out_at_the_next_run()
    {
        world.Web.Serve(Address, Texts.Feed().ToString());
        await using var installation = await OpenAsync();
        string[] readers = ["a@example.org", "b@example.org", "c@example.org"];
        foreach (var reader in readers)
        {
            await installation.SubscribeAsync(Texts.Lavrov, Subscriptions.Cadence.Daily, reader);
        }

        await installation.RunAsync();
        world.Clock.Advance(TimeSpan.FromHours(24));
        world.Mails.Broken = "b@example.org";
        await installation.Get<SendDigests>().RunAsync(AnInstallation.Cancellation);
        Assert.Equal(["a@example.org", "c@example.org"], world.Mails.Sent.Select(mail => mail.To).Order());
        Assert.Contains("The mail system broke.", Assert.Single(await ReadFailuresAsync(installation)).Reason, StringComparison.Ordinal);

        world.Mails.Broken = null;
        await installation.Get<SendDigests>().RunAsync(AnInstallation.Cancellation);

        Assert.Equal(readers, world.Mails.Sent.Select(mail => mail.To).Order());
        Assert.Empty(await ReadFailuresAsync(installation));
    }

    private static async Task<List<Failure>> ReadFailuresAsync(AnInstallation installation)
    {
        var failures = new List<Failure>();
        await foreach (var failure in installation.Get<FailureStore>().ListAsync(AnInstallation.Cancellation))
        {
            failures.Add(failure);
        }

        return failures;
    }

    private async Task<AnInstallation> OpenAsync()
    {
        var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        return installation;
    }
}
