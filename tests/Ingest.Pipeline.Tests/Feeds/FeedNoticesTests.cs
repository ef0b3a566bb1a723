using System.Net;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Pipeline.Tests.Feeds;

public sealed class FeedNoticesTests : IDisposable
{
    private const string Feed = "https://wire.example/feed";

    private readonly World _world = new();

    [Fact]
    public async Task The_operator_gets_one_mail_when_a_feed_has_been_broken_for_long_and_one_when_it_heals()
    {
        await using var installation = await AnInstallation.OpenAsync(_world);
        installation.Get<IOptions<OperatorOptions>>().Value.Address = "operator@example.org";
        await installation.AddFeedAsync(Feed);
        _world.Web.Answer(Feed, HttpStatusCode.NotFound);

        foreach (var hours in (int[])[0, 12, 13, 12])
        {
            _world.Clock.Advance(TimeSpan.FromHours(hours));
            await installation.RunAsync();
        }

        _world.Web.Serve(Feed, new AFeed().With("https://wire.example/1", "Talks", "Ministers met.").ToString());
        await installation.RunAsync();
        await installation.RunAsync();

        Assert.Equal(
            ["Feed broken: wire.example", "Feed well again: Test Wire"],
            _world.Mails.Sent.Select(mail => mail.Subject));
        Assert.All(_world.Mails.Sent, mail => Assert.Equal("operator@example.org", mail.To));
    }

    [Fact]
    public async Task Without_an_operators_address_nobody_gets_a_mail()
    {
        await using var installation = await AnInstallation.OpenAsync(_world);
        await installation.AddFeedAsync(Feed);
        _world.Web.Answer(Feed, HttpStatusCode.Gone);

        await installation.RunAsync();

        Assert.Empty(_world.Mails.Sent);
    }

    public void Dispose() => _world.Dispose();
}
