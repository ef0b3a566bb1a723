using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Pipeline.Tests.Pages;
using Ingest.Stories;
using Ingest.Subscriptions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>What is older than the retention goes with all that is made of it, and does not come back.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Old_articles_are_gone_from_queries_and_pages_and_young_ones_stay()
    {
        await using var installation = await OpenAsync();
        await MaintainAsync(installation);

        var rows = await installation.Get<Queries>().ArticlesAsync(new([]), AnInstallation.Cancellation);
        var browser = new Browser(installation);

        Assert.Equal(IdsOf(AnArchive.Cancelled, AnArchive.Report), IdsOf([.. rows.Select(row => row.Id)]));
        Assert.Equal(404, (await browser.GetAsync($"/articles/{AnArchive.Riyadh}")).Status);
        Assert.Equal(404, (await browser.GetAsync($"/stories/{Story.IdOf(AnArchive.Riyadh)}")).Status);
        Assert.Equal(200, (await browser.GetAsync($"/articles/{AnArchive.Cancelled}")).Status);
        Assert.Equal(200, (await browser.GetAsync($"/stories/{Story.IdOf(AnArchive.Cancelled)}")).Status);
        Assert.DoesNotContain("Riyadh", (await browser.GetAsync("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_old_article_no_blob_and_no_row_is_left_but_its_mark()
    {
        await using var installation = await OpenAsync();
        var before = await AnArchive.ReadAllAsync(installation.Storage);
        await MaintainAsync(installation);

        var after = await AnArchive.ReadAllAsync(installation.Storage);

        Assert.All([AnArchive.Riyadh, AnArchive.Copy, AnArchive.Call], id =>
        {
            Assert.NotEmpty(Holding(before, id.Value));
            Assert.All(Holding(after, id.Value), line => Assert.StartsWith(Names.InTables.Forgotten, line, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Alerts_and_deliveries_go_with_their_story()
    {
        await using var installation = await OpenAsync();
        var gone = Subscription.IdOf("reader@example.org", Texts.Lavrov);
        var kept = Subscription.IdOf("reader@example.org", Texts.TrumpAndPutin);
        var before = (await CountTracesAsync(installation, gone), await CountTracesAsync(installation, kept));
        await MaintainAsync(installation);

        var after = (await CountTracesAsync(installation, gone), await CountTracesAsync(installation, kept));

        Assert.Equal(((2, 2), (2, 2)), before);
        Assert.Equal(((0, 0), (2, 2)), after);
    }

    [Fact]
    public async Task A_story_that_an_article_joins_meanwhile_stays()
    {
        await using var installation = await OpenAsync();
        var stories = installation.Get<StoryStore>();
        var judged = await stories.FindAsync(Story.IdOf(AnArchive.Call), AnInstallation.Cancellation);
        var young = judged!.Articles[0] with { Id = AnArchive.IdOf("late-copy"), SeenAt = world.Clock.GetUtcNow() };
        await stories.JoinAsync(young, [AnArchive.Call], AnInstallation.Cancellation);

        await stories.ForgetAsync(AnArchive.Call, judged, AnInstallation.Cancellation);

        var story = await stories.FindAsync(Story.IdOf(young.Id), AnInstallation.Cancellation);
        Assert.Equal(2, story?.Articles.Count);
    }

    [Fact]
    public async Task Of_young_articles_every_blob_and_row_stays_as_it_was()
    {
        await using var installation = await OpenAsync();
        var before = await AnArchive.ReadAllAsync(installation.Storage);
        await MaintainAsync(installation);

        var after = await AnArchive.ReadAllAsync(installation.Storage);

        Assert.All(
            [AnArchive.Cancelled, AnArchive.Report],
            id => Assert.Equal(Holding(before, id.Value), Holding(after, id.Value)));
    }

    [Fact]
    public async Task A_meeting_keeps_what_an_old_article_said_while_a_young_one_reports_it()
    {
        await using var installation = await OpenAsync();
        var before = Assert.Single(await FindMeetingsAsync(installation), IsCancelled);
        await MaintainAsync(installation);

        var after = Assert.Single(await FindMeetingsAsync(installation));

        Assert.Equal(before, after);
        Assert.Equal([AnArchive.Plan, AnArchive.Cancelled], after.Claims.Select(claim => claim.ArticleId));
    }

    [Fact]
    public async Task A_meeting_goes_with_the_last_of_its_articles()
    {
        await using var installation = await OpenAsync();
        await MaintainAsync(installation);
        world.Clock.Advance(TimeSpan.FromDays(1000));
        await MaintainAsync(installation);

        var left = await AnArchive.ReadAllAsync(installation.Storage);

        Assert.Empty(await FindMeetingsAsync(installation));
        Assert.All(Names.AllContainers, container => Assert.Empty(Of(left, container)));
        Assert.All(
            [Names.InTables.Articles, Names.InTables.StoryCandidates, Names.InTables.MeetingCandidates, Names.InTables.Alerts],
            table => Assert.Empty(Of(left, table)));
        Assert.All(
            Of(left, Names.InTables.Index),
            line => Assert.StartsWith($"{Names.InTables.Index} months-", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_that_its_feed_still_carries_is_neither_new_nor_mailed_again()
    {
        await using var installation = await OpenAsync();
        await MaintainAsync(installation);
        var mails = world.Mails.Sent.Count;

        for (var month = 0; month < 6; month++)
        {
            await AnArchive.FetchAsync(installation, Texts.Feed());
            world.Clock.Advance(TimeSpan.FromDays(31));
            await MaintainAsync(installation);
        }

        Assert.Empty(await FindAsync(installation, AnArchive.Old));
        Assert.Equal(mails, world.Mails.Sent.Count);
    }

    [Fact]
    public async Task An_entry_that_changes_after_its_article_is_forgotten_is_kept_but_not_mailed()
    {
        await using var installation = await OpenAsync();
        await MaintainAsync(installation);
        var mails = world.Mails.Sent.Count;

        var changed = new AFeed().With("https://wire.example/call", Texts.CallTitle, Texts.Call + " A second call is planned.");
        await AnArchive.FetchAsync(installation, changed);

        Assert.Equal([AnArchive.Call], await FindAsync(installation, AnArchive.Old));
        Assert.Equal(mails, world.Mails.Sent.Count);
    }

    [Fact]
    public async Task The_mark_of_an_article_goes_when_its_feed_has_long_been_without_the_entry()
    {
        await using var installation = await OpenAsync();
        await MaintainAsync(installation);

        world.Clock.Advance(ForgottenArticle.Patience);
        await MaintainAsync(installation);
        var whileUnread = Of(await AnArchive.ReadAllAsync(installation.Storage), Names.InTables.Forgotten);
        await AnArchive.FetchAsync(installation, AnArchive.YoungFeed());
        await MaintainAsync(installation);

        Assert.Equal(4, whileUnread.Count);
        Assert.Empty(Of(await AnArchive.ReadAllAsync(installation.Storage), Names.InTables.Forgotten));
    }

    [Theory]
    [InlineData(Names.InBlobs.Articles)]
    [InlineData(Names.InBlobs.Articles, Names.InBlobs.Analyses)]
    public async Task What_Azure_deleted_before_leaves_no_rows_either(params string[] containers)
    {
        await using var installation = await OpenAsync();
        foreach (var container in containers)
        {
            await DeleteOldAsync(installation, container);
        }

        await MaintainAsync(installation);

        var left = await AnArchive.ReadAllAsync(installation.Storage);
        Assert.All(
            [AnArchive.Riyadh, AnArchive.Copy, AnArchive.Call],
            id => Assert.All(Holding(left, id.Value), line => Assert.StartsWith(Names.InTables.Forgotten, line, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(nameof(ExtractEntities))]
    [InlineData(nameof(TrackStories))]
    public async Task An_old_article_that_a_stage_never_did_is_forgotten_and_not_done_late(string stage)
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        world.Web.Serve(AnArchive.Address, Texts.Feed().ToString());
        await installation.AddFeedAsync(AnArchive.Address);
        await installation.Get<FetchFeeds>().RunOnceAsync(AnInstallation.Cancellation);
        foreach (var id in stage == nameof(TrackStories) ? AnArchive.Old : [])
        {
            var name = await installation.Get<ArticleStore>().ListAsync(id, AnInstallation.Cancellation).FirstAsync(AnInstallation.Cancellation);
            await installation.Get<ExtractEntities>().RunAsync(name, AnInstallation.Cancellation);
        }

        world.Clock.Advance(TimeSpan.FromDays(1096));
        await MaintainAsync(installation);

        var left = await AnArchive.ReadAllAsync(installation.Storage);
        Assert.All(Names.AllContainers, container => Assert.Empty(Of(left, container)));
        Assert.Equal(4, Of(left, Names.InTables.Forgotten).Count);
    }

    [Fact]
    public async Task A_run_that_has_taken_long_leaves_the_rest_to_the_next()
    {
        await using var installation = await OpenAsync();

        world.Clock.AutoAdvanceAmount = TimeSpan.FromMinutes(6);
        await installation.Get<ForgetArticles>().RunAsync(AnInstallation.Cancellation);
        var left = await FindAsync(installation, AnArchive.Old);
        world.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        await installation.Get<ForgetArticles>().RunAsync(AnInstallation.Cancellation);

        Assert.Equal(3, left.Count);
        Assert.Empty(await FindAsync(installation, AnArchive.Old));
    }

    [Fact]
    public async Task With_a_retention_of_no_days_everything_stays()
    {
        await using var installation = await OpenAsync();
        installation.Get<IOptions<RetentionOptions>>().Value.Days = 0;
        var before = await AnArchive.ReadAllAsync(installation.Storage);

        await MaintainAsync(installation);

        Assert.Equal(before, await AnArchive.ReadAllAsync(installation.Storage));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(36500, true)]
    [InlineData(36501, false)]
    public void Retention_is_for_ever_or_for_30_to_36500_days(int days, bool isValid)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("Retention:Days", $"{days}")]);
        builder.AddIngest();
        using var host = builder.Build();

        var failure = Record.Exception(() => host.Services.GetRequiredService<IOptions<RetentionOptions>>().Value);

        Assert.Equal(isValid, failure is not OptionsValidationException);
    }

    private async Task<AnInstallation> OpenAsync()
    {
        await AnArchive.FoundAsync(world);
        return await AnInstallation.OpenAsync(world);
    }

    private static async Task MaintainAsync(AnInstallation installation)
    {
        await installation.Get<Maintain>().RunAsync(AnInstallation.Cancellation);
        await installation.Get<Ingest.Local.Pump>().DrainAsync(Task.CompletedTask, AnInstallation.Cancellation);
    }

    private static async Task<(int Alerts, int Deliveries)> CountTracesAsync(
        AnInstallation installation,
        SubscriptionId subscription) =>
    (
        await installation.Get<AlertStore>().ListAsync(subscription, AnInstallation.Cancellation).CountAsync(AnInstallation.Cancellation),
        await installation.Get<DeliveryStore>().ListAsync(subscription, AnInstallation.Cancellation).CountAsync(AnInstallation.Cancellation));

    private static Task<IReadOnlyList<Meeting>> FindMeetingsAsync(AnInstallation installation) =>
        installation.Get<Queries>().MeetingsAsync(new([], null, null, 100), AnInstallation.Cancellation);

    private static bool IsCancelled(Meeting meeting) => meeting.Status == MeetingStatus.Cancelled;

    /// <returns>Those of the articles that can be asked for.</returns>
    private static async Task<List<ArticleId>> FindAsync(AnInstallation installation, IEnumerable<ArticleId> ids)
    {
        var found = new List<ArticleId>();
        foreach (var id in ids)
        {
            var article = await installation.Get<Queries>().FindArticleAsync(id, AnInstallation.Cancellation);
            found.AddRange(article is null ? [] : [id]);
        }

        return found;
    }

    private static async Task DeleteOldAsync(AnInstallation installation, string container)
    {
        foreach (var id in AnArchive.Old)
        {
            var names = installation.Storage.Blobs.ListAsync(container, RevisionName.PrefixOf(id), AnInstallation.Cancellation);
            await foreach (var name in names)
            {
                await installation.Storage.Blobs.TryDeleteAsync(container, name, null, AnInstallation.Cancellation);
            }
        }
    }

    private static IEnumerable<string> IdsOf(params ArticleId[] ids) => ids.Select(id => id.Value).Order(StringComparer.Ordinal);

    private static List<string> Holding(IReadOnlyList<string> lines, string id) =>
        [.. lines.Where(line => line.Contains(id, StringComparison.Ordinal))];

    private static List<string> Of(IReadOnlyList<string> lines, string name) =>
        [.. lines.Where(line => line.StartsWith(name + ' ', StringComparison.Ordinal))];
}
