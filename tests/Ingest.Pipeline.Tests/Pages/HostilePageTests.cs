using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Pipeline.Pages;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Xunit;

namespace Ingest.Pipeline.Tests.Pages;

/// <summary>Text from outside stays text.</summary>
public sealed class HostilePageTests : IAsyncLifetime
{
    private const string Script = "<script>alert(\"1\")</script> & <img src=x onerror='alert(2)'>";
    private readonly World world = new();
    private AnInstallation installation = null!;

    public async ValueTask InitializeAsync() => installation = await AnInstallation.OpenAsync(world);

    public async ValueTask DisposeAsync()
    {
        await installation.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public async Task A_title_of_markup_is_shown_as_it_is_written()
    {
        const string address = "https://wire.example/feed";
        var title = WebUtility.HtmlEncode(WebUtility.HtmlEncode("Talks <script>alert(1)</script> \"go\" on"));
        world.Web.Serve(address, new AFeed().With("https://wire.example/1", title, Texts.Riyadh).ToString());
        await installation.AddFeedAsync(address);
        await installation.RunAsync();

        var page = await new Browser(installation).GetAsync("/");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;go&quot;", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_text_adds_a_tag_or_ends_an_attribute()
    {
        foreach (var (tame, hostile) in await RenderAllAsync("zzqx", "zzqx" + Script))
        {
            Assert.Equal(Count(tame), Count(hostile));
            Assert.DoesNotContain("<script", hostile, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", hostile, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void No_text_whatever_adds_a_tag_or_ends_an_attribute() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => RenderAllAsync("zzqx", "zzqx" + text.Get)
                .GetAwaiter()
                .GetResult()
                .All(pair => Count(pair.Tame) == Count(pair.Hostile))));

    [Fact]
    public async Task What_turns_the_direction_of_writing_is_left_out()
    {
        foreach (var (_, page) in await RenderAllAsync("zzqx", "a\u202Egnp.exe\u2066\u200B\u0007z"))
        {
            Assert.DoesNotContain(page, character => character is '\u202E' or '\u2066' or '\u200B' or '\u0007');
            Assert.Contains("agnp.exez", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("bundled:name")]
    public async Task Only_addresses_of_the_web_become_links(string address)
    {
        var url = new Uri(address);

        var pages = new[]
        {
            await RenderAsync<MeetingPage>(AView.Related("x", url)),
            await RenderAsync<StoryPage>(AView.Story("x", url)),
            await RenderAsync<ArticlePage>(AView.Article("x", url)),
        };

        Assert.All(
            pages,
            page => Assert.DoesNotContain($"href=\"{url.Scheme}", page, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<IReadOnlyList<(string Tame, string Hostile)>> RenderAllAsync(string tame, string hostile) =>
    [
        (await RenderAsync<FirstPage>(AView.First(tame)), await RenderAsync<FirstPage>(AView.First(hostile))),
        (await RenderAsync<MeetingPage>(AView.Related(tame)), await RenderAsync<MeetingPage>(AView.Related(hostile))),
        (await RenderAsync<StoryPage>(AView.Story(tame)), await RenderAsync<StoryPage>(AView.Story(hostile))),
        (await RenderAsync<ArticlePage>(AView.Article(tame)), await RenderAsync<ArticlePage>(AView.Article(hostile))),
        (await RenderAsync<FeedsPage>(AView.Feeds(tame)), await RenderAsync<FeedsPage>(AView.Feeds(hostile))),
    ];

    private async Task<string> RenderAsync<TPage>(object view)
        where TPage : IComponent =>
        ((ContentHttpResult)await installation.Get<PageRenderer>().RenderAsync<TPage>(view)).ResponseContent!;

    private static (int Tags, int Ends, int Quotes) Count(string html) =>
        (html.Count(c => c == '<'), html.Count(c => c == '>'), html.Count(c => c == '"'));
}
