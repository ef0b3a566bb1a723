using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The matcher that all workers share.</summary>
public sealed class SubscriptionStoreTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Workers_that_ask_for_the_matcher_at_once_share_one_reading_of_the_subscriptions()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.SubscribeAsync(Texts.Lavrov);
        var store = installation.Get<SubscriptionStore>();

        var matchers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Task.Run(() => store.MatcherAsync(AnInstallation.Cancellation))));

        Assert.Single(matchers.Distinct());
    }

    [Fact]
    public async Task A_subscription_that_is_added_later_gets_a_new_matcher()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.SubscribeAsync(Texts.Lavrov);
        var store = installation.Get<SubscriptionStore>();
        var former = await store.MatcherAsync(AnInstallation.Cancellation);

        await installation.SubscribeAsync(Texts.TrumpAndPutin);

        Assert.NotSame(former, await store.MatcherAsync(AnInstallation.Cancellation));
    }
}
