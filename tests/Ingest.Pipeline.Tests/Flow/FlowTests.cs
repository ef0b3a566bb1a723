using Ingest.Pipeline.Query;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Subscriptions;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>What a feed's articles become, from the first fetch to the mail.</summary>
public sealed class FlowTests : IDisposable
{
    private const string Address = "https://wire.example/feed";
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task An_article_about_a_meeting_becomes_a_meeting_and_one_mail()
    {
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", Texts.RiyadhTitle, Texts.Riyadh).ToString());
        await using var installation = await OpenAsync();
        await installation.SubscribeAsync(Texts.Lavrov);

        await installation.RunAsync();

        var meetings = await installation.Get<Queries>().MeetingsAsync(new([]), AnInstallation.Cancellation);
        Assert.Contains(meetings, meeting => meeting.Participants.Any(party => party.Id.Value == "sergey-lavrov"));
        var mail = Assert.Single(world.Mails.Sent);
        Assert.Equal("reader@example.org", mail.To);
        Assert.Contains(Texts.RiyadhTitle, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_sends_nothing()
    {
        world.Web.Serve(Address, Texts.Feed().ToString());
        await using var installation = await OpenAsync();
        await installation.SubscribeAsync(Texts.Lavrov);
        await installation.RunAsync();
        var before = await installation.ReadStateAsync();
        var mails = world.Mails.Sent.Count;

        world.Clock.Advance(TimeSpan.FromHours(1));
        await installation.RunAsync();

        Assert.Equal(before, await installation.ReadStateAsync());
        Assert.Equal(mails, world.Mails.Sent.Count);
    }

    [Fact]
    public async Task A_changed_article_becomes_a_revision_not_a_second_article()
    {
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", Texts.PlanTitle, Texts.Plan).ToString());
        await using var installation = await OpenAsync();
        await installation.RunAsync();

        world.Clock.Advance(TimeSpan.FromHours(1));
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", Texts.CancelledTitle, Texts.Cancelled).ToString());
        await installation.RunAsync();

        var articles = await installation.Get<Queries>().ArticlesAsync(new([]), AnInstallation.Cancellation);
        var meeting = Assert.Single(
            await installation.Get<Queries>().MeetingsAsync(new([]), AnInstallation.Cancellation));
        Assert.StartsWith("UPDATE", Assert.Single(articles).Title, StringComparison.Ordinal);
        Assert.Equal(Meetings.MeetingStatus.Cancelled, meeting.Status);
        Assert.Single(meeting.Claims);
    }

    [Fact]
    public async Task One_mail_goes_out_for_a_story_that_two_outlets_carry()
    {
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", Texts.RiyadhTitle, Texts.Riyadh).ToString());
        world.Web.Serve("https://other.example/feed", new AFeed().With("https://other.example/9", Texts.RiyadhTitle, Texts.Riyadh).ToString());
        await using var installation = await OpenAsync();
        await installation.AddFeedAsync("https://other.example/feed");
        await installation.SubscribeAsync(Texts.Lavrov);

        await installation.RunAsync();

        var articles = await installation.Get<Queries>().ArticlesAsync(new([]), AnInstallation.Cancellation);
        Assert.Equal(2, articles.Count);
        Assert.Single(articles.Select(article => article.Story).Distinct());
        Assert.Single(world.Mails.Sent);
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_is_mailed_again_to_who_watches_the_pair()
    {
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", Texts.PlanTitle, Texts.Plan).ToString());
        await using var installation = await OpenAsync();
        await installation.SubscribeAsync(Texts.TrumpAndPutin);
        await installation.RunAsync();

        world.Clock.Advance(TimeSpan.FromHours(1));
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", Texts.CancelledTitle, Texts.Cancelled).ToString());
        await installation.RunAsync();

        Assert.Equal(2, world.Mails.Sent.Count);
        Assert.Equal(2, world.Mails.Sent.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task A_feed_added_later_is_indexed_whole_and_mailed_only_where_it_is_new()
    {
        var feed = new AFeed()
            .With("https://wire.example/old", Texts.RiyadhTitle, Texts.Riyadh, "Sat, 15 Feb 2025 09:00:00 GMT")
            .With("https://wire.example/new", Texts.CallTitle, Texts.Call, "Tue, 18 Feb 2025 09:00:00 GMT");
        world.Web.Serve(Address, feed.ToString());
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address, founding: false);
        await installation.SubscribeAsync(Texts.Lavrov);

        await installation.RunAsync();

        Assert.Equal(2, (await installation.Get<Queries>().ArticlesAsync(new([]), AnInstallation.Cancellation)).Count);
        Assert.Contains(Texts.CallTitle, Assert.Single(world.Mails.Sent).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_daily_subscriber_gets_one_digest_at_the_hour()
    {
        world.Web.Serve(Address, Texts.Feed().ToString());
        await using var installation = await OpenAsync();
        await installation.SubscribeAsync(Texts.Lavrov, Cadence.Daily);
        await installation.RunAsync();
        Assert.Empty(world.Mails.Sent);

        world.Clock.Advance(TimeSpan.FromHours(24));
        await installation.Get<SendDigests>().RunAsync(AnInstallation.Cancellation);
        await installation.Get<SendDigests>().RunAsync(AnInstallation.Cancellation);

        Assert.Single(world.Mails.Sent);
    }

    [Fact]
    public async Task A_throttled_mail_waits_in_the_queue_and_goes_out_once()
    {
        world.Web.Serve(Address, new AFeed().With("https://wire.example/1", Texts.RiyadhTitle, Texts.Riyadh).ToString());
        await using var installation = await OpenAsync();
        await installation.SubscribeAsync(Texts.Lavrov);
        world.Mails.Answer = new Mails.MailOutcome.Throttled(TimeSpan.FromMinutes(10));
        await installation.RunAsync();
        Assert.Equal(1, await installation.Storage.Queues.CountAsync(Names.InQueues.Alerts, AnInstallation.Cancellation));

        world.Mails.Answer = null;
        world.Clock.Advance(TimeSpan.FromMinutes(11));
        await installation.RunAsync();

        Assert.Single(world.Mails.Sent);
        Assert.Equal(0, await installation.Storage.Queues.CountAsync(Names.InQueues.Alerts, AnInstallation.Cancellation));
    }

    [Fact]
    public async Task A_thousand_articles_at_once_all_arrive_exactly_once_in_the_index()
    {
        var feed = new AFeed();
        for (var i = 0; i < 1000; i++)
        {
            feed.With($"https://wire.example/{i}", Texts.NumberedTitle(i), Texts.Numbered(i));
        }

        world.Web.Serve(Address, feed.ToString());
        await using var installation = await OpenAsync();

        await installation.RunAsync();

        var articles = await installation.Get<Queries>().ArticlesAsync(new([], Limit: 2000), AnInstallation.Cancellation);
        Assert.Equal(1000, articles.Count);
        Assert.Equal(1000, articles.Select(article => article.Id).Distinct().Count());
    }

    private async Task<AnInstallation> OpenAsync()
    {
        var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        return installation;
    }
}
