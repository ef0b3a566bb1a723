using System.Net;
using Ingest.Pipeline.Tests.Fakes;
using Xunit;

namespace Ingest.Pipeline.Tests.Pages;

/// <summary>What a reader sees on the first page.</summary>
public sealed class FirstPageTests : IDisposable
{
    private const string Address = "https://wire.example/feed";
    private const string Refresh = "http-equiv=\"refresh\"";
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task An_installation_without_feeds_says_how_to_add_one()
    {
        await using var installation = await AnInstallation.OpenAsync(world);

        var page = await new Browser(installation).GetAsync("/");

        Assert.Equal(200, page.Status);
        Assert.Contains("ingest feeds add", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Refresh, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_first_feeds_are_fetched_the_page_says_so_and_looks_again()
    {
        await using var installation = await OpenAsync();

        var page = await new Browser(installation).GetAsync("/");

        Assert.Contains("The feeds are being fetched right now", page.Body, StringComparison.Ordinal);
        Assert.Contains(Refresh, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_no_feed_answers_the_page_stops_looking_again_and_shows_why()
    {
        await using var installation = await OpenAsync();
        world.Web.Answer(Address, HttpStatusCode.Forbidden);
        await installation.RunAsync();

        var page = await new Browser(installation).GetAsync("/");

        Assert.DoesNotContain(Refresh, page.Body, StringComparison.Ordinal);
        Assert.Contains("The host refuses us (403).", page.Body, StringComparison.Ordinal);
        Assert.Contains(">refused<", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_stories_articles_and_feeds_stand_on_the_first_page()
    {
        await using var installation = await RunAsync();

        var page = await new Browser(installation).GetAsync("/");

        Assert.Contains(">held<", page.Body, StringComparison.Ordinal);
        Assert.Contains("Riyadh, Saudi Arabia", page.Body, StringComparison.Ordinal);
        Assert.Contains("met Russian Foreign Minister Sergei Lavrov in Riyadh", page.Body, StringComparison.Ordinal);
        Assert.Contains(Texts.CallTitle, page.Body, StringComparison.Ordinal);
        Assert.Contains("1 copy", page.Body, StringComparison.Ordinal);
        Assert.Contains("Test Wire", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Refresh, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_for_an_actor_shows_what_names_it_and_nothing_else()
    {
        await using var installation = await RunAsync();

        var page = await new Browser(installation).GetAsync("/?actor=Fidan");

        Assert.Contains("<h1>Hakan Fidan</h1>", page.Body, StringComparison.Ordinal);
        Assert.Contains(Texts.CallTitle, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts.PlanTitle, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_for_two_actors_shows_what_names_both()
    {
        await using var installation = await RunAsync();

        var page = await new Browser(installation).GetAsync("/?actor=Lavrov&actor=Rubio");

        Assert.Contains(Texts.RiyadhTitle, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts.CallTitle, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_bears_finds_the_articles_that_contain_its_words()
    {
        await using var installation = await RunAsync();

        var page = await new Browser(installation).GetAsync("/?actor=grain+exports");

        Assert.Contains("has no actor of that name", page.Body, StringComparison.Ordinal);
        Assert.Contains(Texts.CallTitle, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts.PlanTitle, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_before_the_first_article_hold_nothing()
    {
        await using var installation = await RunAsync();

        var page = await new Browser(installation).GetAsync("/?until=2024-12-31");

        Assert.Contains("No article was found", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts.CallTitle, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_day_of_a_question_counts()
    {
        await using var installation = await RunAsync();

        var page = await new Browser(installation).GetAsync("/?since=2025-02-18&until=2025-02-18");

        Assert.Contains(Texts.CallTitle, page.Body, StringComparison.Ordinal);
    }

    private async Task<AnInstallation> OpenAsync()
    {
        var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        return installation;
    }

    private async Task<AnInstallation> RunAsync()
    {
        world.Web.Serve(Address, Texts.Feed().ToString());
        var installation = await OpenAsync();
        await installation.RunAsync();
        return installation;
    }
}
