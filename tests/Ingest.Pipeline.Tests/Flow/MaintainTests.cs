using Ingest.Local;
using Ingest.Mails;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>What was lost on the way is found again.</summary>
public sealed class MaintainTests : IDisposable
{
    private const string Address = "https://wire.example/feed";
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData(Names.InQueues.Articles)]
    [InlineData(Names.InQueues.Analyses)]
    public async Task Articles_whose_events_were_lost_arrive_in_the_index_all_the_same(string queue)
    {
        await using var installation = await OpenAsync();
        await installation.Get<FetchFeeds>().RunOnceAsync(AnInstallation.Cancellation);
        foreach (var name in queue == Names.InQueues.Articles ? [] : await ListArticlesAsync(installation))
        {
            await installation.Get<ExtractEntities>().RunAsync(name, AnInstallation.Cancellation);
        }

        await LoseAsync(installation, Names.InQueues.Articles);
        await LoseAsync(installation, Names.InQueues.Analyses);
        await installation.Get<Maintain>().RunAsync(AnInstallation.Cancellation);
        await DrainAsync(installation);

        Assert.Equal(4, (await installation.Get<Queries>().ArticlesAsync(new([]), AnInstallation.Cancellation)).Count);
    }

    [Fact]
    public async Task A_mail_whose_message_was_lost_goes_out_after_a_day()
    {
        await using var installation = await OpenAsync();
        await installation.SubscribeAsync(Texts.Lavrov);
        world.Mails.Answer = new MailOutcome.Throttled(TimeSpan.FromMinutes(10));
        await installation.RunAsync();
        world.Mails.Answer = null;
        world.Clock.Advance(TimeSpan.FromHours(23));
        Assert.NotEqual(0, await LoseAsync(installation, Names.InQueues.Alerts));

        await installation.Get<Maintain>().RunAsync(AnInstallation.Cancellation);
        await DrainAsync(installation);
        Assert.Empty(world.Mails.Sent);
        world.Clock.Advance(TimeSpan.FromHours(2));
        await installation.Get<Maintain>().RunAsync(AnInstallation.Cancellation);
        await DrainAsync(installation);

        Assert.NotEmpty(world.Mails.Sent);
    }

    [Theory]
    [InlineData("""{"Type":"BlobTrigger","FunctionId":"Host.Functions.TrackStories","BlobName":"a/1"}""", "TrackStories", "a/1")]
    [InlineData("""{"Type":"BlobTrigger"}""", "Maintain", """{"Type":"BlobTrigger"}""")]
    [InlineData("no json", "Maintain", "no json")]
    public async Task What_the_host_gave_up_on_is_kept_among_the_failures(string body, string stage, string item)
    {
        await using var installation = await OpenAsync();
        await SendAsync(installation, Names.BlobPoisonQueue, body);

        await installation.Get<Maintain>().RunAsync(AnInstallation.Cancellation);

        var failure = await installation.Get<FailureStore>().FindAsync(stage, item, AnInstallation.Cancellation);
        Assert.True(failure is { Poisoned: true, Reason.Length: > 0 });
        Assert.Equal(0, await LoseAsync(installation, Names.BlobPoisonQueue));
    }

    [Fact]
    public async Task The_reason_that_a_stage_wrote_down_stays_when_the_host_gives_up()
    {
        await using var installation = await OpenAsync();
        var known = new Failure(nameof(SendAlerts), "message", "The mail server is gone.", 3, default, default, Poisoned: false);
        await installation.Get<FailureStore>().PutAsync(known, AnInstallation.Cancellation);
        await SendAsync(installation, Names.InQueues.Alerts + "-poison", "message");

        await installation.Get<Maintain>().RunAsync(AnInstallation.Cancellation);

        var failure = await installation.Get<FailureStore>().FindAsync(
            nameof(SendAlerts),
            "message",
            AnInstallation.Cancellation);
        Assert.Equal(known with { Poisoned = true }, failure);
    }

    private async Task<AnInstallation> OpenAsync()
    {
        world.Web.Serve(Address, Texts.Feed().ToString());
        var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        return installation;
    }

    private static async Task<List<string>> ListArticlesAsync(AnInstallation installation)
    {
        var names = new List<string>();
        await foreach (var name in installation.Get<ArticleStore>().ListAsync(AnInstallation.Cancellation))
        {
            names.Add(name);
        }

        return names;
    }

    private static Task SendAsync(AnInstallation installation, string queue, string body) =>
        installation.Storage.Queues.SendAsync(queue, body, TimeSpan.Zero, AnInstallation.Cancellation);

    private static Task DrainAsync(AnInstallation installation) =>
        installation.Get<Pump>().DrainAsync(Task.CompletedTask, AnInstallation.Cancellation);

    /// <returns>How many messages were lost.</returns>
    private static async Task<int> LoseAsync(AnInstallation installation, string queue)
    {
        var messages = await installation.Storage.Queues.ReceiveAsync(
            queue,
            32,
            TimeSpan.FromMinutes(1),
            AnInstallation.Cancellation);
        foreach (var message in messages)
        {
            await installation.Storage.Queues.DeleteAsync(queue, message.Id, message.Receipt, AnInstallation.Cancellation);
        }

        return messages.Count;
    }
}
