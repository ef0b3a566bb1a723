using System.Text.Json;
using Ingest.Articles;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Stories;
using Xunit;

namespace Ingest.Pipeline.Tests.Pages;

/// <summary>The pages of one meeting, one story, one article, and of all feeds.</summary>
public sealed class RecordPageTests : IDisposable
{
    private const string Address = "https://wire.example/feed";
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_meeting_shows_each_source_with_its_words_and_who_is_absent()
    {
        await using var installation = await RunAsync(Texts.Feed());
        var browser = new Browser(installation);
        var link = await browser.FindLinkAsync("/?actor=Rubio", "/meetings/");

        var page = await browser.GetAsync(link);

        Assert.Equal(200, page.Status);
        Assert.Contains("What each source says", page.Body, StringComparison.Ordinal);
        Assert.Contains("met Russian Foreign Minister Sergei Lavrov in Riyadh", page.Body, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"https://wire.example/riyadh\" rel=\"noreferrer noopener\"",
            page.Body,
            StringComparison.Ordinal);
        Assert.Contains("How it came about", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_shows_its_lead_but_not_its_text()
    {
        var rest = Enumerable.Range(0, 40).Select(n => $" Sentence {n} of a longer report follows here.");
        var feed = new AFeed().With("https://wire.example/plan", Texts.PlanTitle, Texts.Plan + string.Concat(rest));
        await using var installation = await RunAsync(feed);
        var browser = new Browser(installation);
        var link = await browser.FindLinkAsync("/", "/articles/");

        var page = await browser.GetAsync(link);

        Assert.Contains(Texts.PlanTitle, page.Body, StringComparison.Ordinal);
        Assert.Contains("Aides of both leaders", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sentence 39", page.Body, StringComparison.Ordinal);
        Assert.Contains("Donald Trump", page.Body, StringComparison.Ordinal);
        Assert.Contains("Read it at wire.example", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_lists_the_first_report_and_its_copies()
    {
        await using var installation = await RunAsync(Texts.Feed());
        var browser = new Browser(installation);
        var article = await browser.FindLinkAsync("/?actor=Rubio", "/articles/");
        var link = await browser.FindLinkAsync(article, "/stories/");

        var page = await browser.GetAsync(link);

        Assert.Contains("2 articles", page.Body, StringComparison.Ordinal);
        Assert.Contains("from 1 source", page.Body, StringComparison.Ordinal);
        Assert.Contains("first report", page.Body, StringComparison.Ordinal);
        Assert.Contains("https://wire.example/riyadh-copy", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_proved_to_be_another_is_found_under_both_names()
    {
        await using var installation = await RunAsync(Texts.Feed());
        var rows = await installation.Get<Queries>().ArticlesAsync(
            new([new(FacetKind.Person, "marco-rubio")]),
            AnInstallation.Cancellation);
        var browser = new Browser(installation);

        var pages = await Task.WhenAll(rows.Select(row => browser.GetAsync($"/stories/{Story.IdOf(row.Id)}")));

        Assert.Equal(2, pages.Length);
        Assert.Equal(pages[0].Body, pages[1].Body);
        Assert.Contains("riyadh-copy", pages[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/meetings/0123456789")]
    [InlineData("/stories/0123456789")]
    [InlineData("/articles/0123456789")]
    [InlineData("/articles/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/articles/a#b")]
    [InlineData("/nowhere")]
    public async Task What_does_not_exist_is_a_page_that_says_so(string address)
    {
        await using var installation = await RunAsync(Texts.Feed());

        var page = await new Browser(installation).GetAsync(address);

        Assert.Equal(404, page.Status);
        Assert.StartsWith("text/html", page.ContentType, StringComparison.Ordinal);
        Assert.Contains("<h1>Not found</h1>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_feeds_says_in_words_how_each_is_doing()
    {
        await using var installation = await RunAsync(Texts.Feed());

        var page = await new Browser(installation).GetAsync("/feeds");

        Assert.Contains("1 feed,", page.Body, StringComparison.Ordinal);
        Assert.Contains(">well<", page.Body, StringComparison.Ordinal);
        Assert.Contains("next poll", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_answers_what_the_pages_show()
    {
        await using var installation = await RunAsync(Texts.Feed());
        var browser = new Browser(installation);

        var articles = JsonDocument.Parse((await browser.GetAsync("/api/articles?limit=2")).Body);
        var meetings = JsonDocument.Parse((await browser.GetAsync("/api/meetings?actor=Rubio")).Body);
        var status = JsonDocument.Parse((await browser.GetAsync("/api/status")).Body);

        Assert.Equal(2, articles.RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal("Held", meetings.RootElement.GetProperty("items")[0].GetProperty("status").GetString());
        Assert.Equal(4, status.RootElement.GetProperty("articles").GetInt32());
    }

    private async Task<AnInstallation> RunAsync(AFeed feed)
    {
        world.Web.Serve(Address, feed.ToString());
        var installation = await AnInstallation.OpenAsync(world);
        await installation.AddFeedAsync(Address);
        await installation.RunAsync();
        return installation;
    }
}
