using System.Net;
using Ingest.Articles;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Pipeline.Tests.Feeds;

/// <summary>Articles whose feed carries only a summary.</summary>
public sealed class FetchPagesTests : IDisposable
{
    private const string Feed = "https://wire.example/feed";
    private const string Page = "https://outlet.example/talks";
    private const string Robots = "https://outlet.example/robots.txt";

    private const string Caption = "The two ministers shake hands in Geneva in 2021.";

    private static readonly string Paragraph = string.Concat(Enumerable.Repeat(
        "The foreign ministers of the two countries met in Vienna, and they agreed to talk again next week. ",
        4));

    private readonly World _world = new();

    [Fact]
    public async Task The_page_of_a_summary_becomes_a_new_revision_of_its_article()
    {
        _world.Web.Answer(Robots, HttpStatusCode.NotFound);
        _world.Web.Serve(Page, Html(), "text/html");

        var articles = await ArticlesAfterRunAsync(isOn: true);

        Assert.Equal(2, articles.Count);
        Assert.Contains(articles, article => article.Text.Contains("agreed to talk again", StringComparison.Ordinal));
        Assert.Contains(articles, article => article.Text == "Ministers met.");
    }

    [Fact]
    public async Task What_a_page_marks_as_a_caption_is_one()
    {
        _world.Web.Answer(Robots, HttpStatusCode.NotFound);
        _world.Web.Serve(Page, Html(), "text/html");

        var article = (await ArticlesAfterRunAsync(isOn: true)).Single(article => article.Text.Length > 100);

        var caption = Assert.Single(article.Captions);
        Assert.Equal(Caption, article.Text.Substring(caption.Start, caption.Length));
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", 0)]
    [InlineData("User-agent: *\nDisallow: /x", 404)]
    [InlineData("", 500)]
    public async Task A_page_that_may_not_or_cannot_be_read_leaves_the_feeds_text(string robots, int status)
    {
        _world.Web.Serve(Robots, robots, "text/plain");
        _world.Web.Answer(Page, (HttpStatusCode)(status == 0 ? 418 : status));

        Assert.Equal(["Ministers met."], await TextsAfterRunAsync(isOn: true));
    }

    [Fact]
    public async Task A_host_in_trouble_with_its_robots_file_is_asked_for_no_page()
    {
        _world.Web.Answer(Robots, HttpStatusCode.InternalServerError);

        Assert.Equal(["Ministers met."], await TextsAfterRunAsync(isOn: true));
    }

    [Fact]
    public async Task Nothing_is_asked_of_anybody_where_it_is_not_switched_on() =>
        Assert.Equal(["Ministers met."], await TextsAfterRunAsync(isOn: false));

    public void Dispose() => _world.Dispose();

    private async Task<IEnumerable<string>> TextsAfterRunAsync(bool isOn) =>
        (await ArticlesAfterRunAsync(isOn)).Select(article => article.Text);

    private async Task<List<Article>> ArticlesAfterRunAsync(bool isOn)
    {
        _world.Web.Serve(Feed, new AFeed().With(Page, "Talks in Vienna", "Ministers met.").ToString());
        await using var installation = await AnInstallation.OpenAsync(_world);
        installation.Get<IOptions<FetchPagesOptions>>().Value.Enabled = isOn;
        await installation.AddFeedAsync(Feed);
        await installation.RunAsync();

        var found = new List<Article>();
        var articles = installation.Get<ArticleStore>();
        await foreach (var name in articles.ListAsync(AnInstallation.Cancellation))
        {
            found.Add((await articles.FindAsync(RevisionName.Parse(name), AnInstallation.Cancellation))!);
        }

        return found;
    }

    private static string Html() =>
        $"<html><head><title>Talks in Vienna</title></head><body><nav><a href=/>Home</a></nav><article><h1>Talks</h1>" +
        $"<p>{Paragraph}</p><figure><img src=/handshake.jpg><figcaption>{Caption}</figcaption></figure><p>{Paragraph}</p><p>{Paragraph}</p></article><footer>Imprint</footer></body></html>";
}
