using System.Text.Json;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;
using Xunit;

namespace Ingest.Pipeline.Tests.Local;

/// <summary>The verbs that ask and change an installation.</summary>
public sealed class VerbTests : IDisposable
{
    private const string Address = "https://news.example/rss";

    private readonly Desk _desk = new();

    [Fact]
    public async Task A_feed_that_is_added_is_listed_until_it_is_removed()
    {
        await _desk.FoundAsync("capital-notes");

        var added = await _desk.AskAsync("feeds", "add", Address, "--title", "Example");
        var listed = await _desk.AskAsync("feeds", "list");
        var removed = await _desk.AskAsync("feeds", "remove", Address);

        Assert.Equal([0, 0, 0], [added.Code, listed.Code, removed.Code]);
        Assert.Contains(Address, listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Address, (await _desk.AskAsync("feeds", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await _desk.AskAsync("feeds", "remove", Address)).Code);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported()
    {
        await _desk.FoundAsync("capital-notes", "harbour-wire");
        var exported = _desk.Write("exported.opml", (await _desk.AskAsync("feeds", "export")).Output);
        await _desk.AskAsync("feeds", "remove", "bundled:harbour-wire");

        var imported = await _desk.AskAsync("feeds", "import", exported);

        Assert.Equal("Added 1 feeds, 1 were there already.\n", imported.Output);
    }

    [Theory]
    [InlineData("ftp://news.example/rss")]
    [InlineData("news.example")]
    public async Task An_address_that_no_feed_can_have_is_refused(string address)
    {
        await _desk.FoundAsync("capital-notes");

        var answer = await _desk.AskAsync("feeds", "add", address);

        Assert.Equal(1, answer.Code);
        Assert.Contains("is no feed address", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_of_two_parties_are_found_by_any_of_their_names()
    {
        await _desk.FoundAsync("harbour-wire", "continental-desk");

        var found = (await _desk.AskAsync("meetings", "--actor", "Rubio", "--actor", "Lavrov", "--json")).Json();

        var riyadh = found.EnumerateArray().First(IsInRiyadh);
        Assert.Equal("2025-02-18", riyadh.GetProperty("when").GetProperty("from").GetString());
        Assert.NotEqual(0, riyadh.GetProperty("claims").GetArrayLength());
    }

    [Fact]
    public async Task Each_claim_of_a_meeting_is_shown_with_its_sentence_and_what_it_changed()
    {
        await _desk.FoundAsync("harbour-wire", "continental-desk");

        var answer = await _desk.AskAsync("meetings", "--actor", "Rubio", "--actor", "Lavrov", "--why");

        Assert.Equal(0, answer.Code);
        Assert.Contains("Status: nothing -> Held", answer.Output, StringComparison.Ordinal);
        Assert.Contains("met Russian Foreign Minister Sergey Lavrov in Riyadh", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analysis_shows_each_meeting_with_the_span_of_its_sentence()
    {
        const string Sentence = "Sergey Lavrov met Marco Rubio in Riyadh on Tuesday.";
        var file = _desk.Write("article.txt", $"It rained. {Sentence}");

        var answer = await Desk.TypeAsync("analyze", file, "--date", "2025-02-18");

        Assert.Contains($"11-{11 + Sentence.Length} \"{Sentence}\"", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_tell_which_article_put_another_into_them()
    {
        await _desk.FoundAsync("harbour-wire", "continental-desk");

        var listed = (await _desk.AskAsync("stories", "--limit", "100", "--json")).Json();
        var explained = await _desk.AskAsync("stories", "--limit", "100", "--why");

        var several = listed.EnumerateArray().First(story => story.GetProperty("articles").GetArrayLength() > 1);
        Assert.Contains(several.GetProperty("articles")[1].GetProperty("title").GetString()!, explained.Output, StringComparison.Ordinal);
        Assert.Contains("a copy: ", explained.Output, StringComparison.Ordinal);
        Assert.Contains("stands alone", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_come_as_csv_with_a_header()
    {
        await _desk.FoundAsync("harbour-wire");

        var answer = await _desk.AskAsync(
            "articles",
            "--actor",
            "Lavrov",
            "--since",
            "2025-02-01",
            "--until",
            "2025-02-28",
            "--csv");

        var lines = answer.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,at,source,title,lead,url,story,copies", lines[0]);
        Assert.All(lines[1..], line => Assert.Contains(",2025-02-", line, StringComparison.Ordinal));
        Assert.NotEmpty(lines[1..]);
    }

    [Fact]
    public async Task A_subscription_to_a_name_outside_the_catalogue_is_kept()
    {
        await _desk.FoundAsync("capital-notes");

        await _desk.AskAsync(
            "subscriptions",
            "add",
            "--address",
            "a@b.example",
            "--actor",
            "Jane Unknown",
            "--with",
            "Russia");

        var listed = await _desk.AskAsync("subscriptions", "list");
        Assert.Contains("Jane Unknown and Russia", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_is_replayed_and_leaves_the_list()
    {
        await _desk.FoundAsync("capital-notes");
        await FailAsync();
        Assert.Contains("The disk is full.", (await _desk.AskAsync("poison", "list")).Output, StringComparison.Ordinal);

        var replayed = await _desk.AskAsync("poison", "replay", "--all");

        Assert.Contains(Names.InQueues.Articles, replayed.Output, StringComparison.Ordinal);
        Assert.Equal("Nothing failed.\n", (await _desk.AskAsync("poison", "list")).Output);
        var run = await _desk.AskAsync("run", "--once");
        Assert.Contains("Waiting:   0 messages", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_analysed_with_its_meeting()
    {
        var file = _desk.Write("text.txt", "Sergey Lavrov met Marco Rubio in Riyadh on Tuesday.");

        var answer = await Desk.TypeAsync("analyze", file, "--date", "2025-02-19", "--json");

        var meeting = Assert.Single(answer.Json().GetProperty("meetings").EnumerateArray());
        Assert.Equal("2025-02-18", meeting.GetProperty("when").GetProperty("from").GetString());
    }

    [Fact]
    public async Task A_page_that_is_no_feed_is_parsed_to_a_warning()
    {
        var file = _desk.Write("page.html", "<html><body>Hello</body></html>");

        var answer = await Desk.TypeAsync("parse", file);

        Assert.Equal(1, answer.Code);
        Assert.Contains("it is no feed", answer.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _desk.Dispose();

    private static bool IsInRiyadh(JsonElement meeting) =>
        meeting.TryGetProperty("place", out var place)
        && place.TryGetProperty("city", out var city)
        && city.GetString() == "Riyadh";

    private async Task FailAsync()
    {
        await using var storage = new SqliteStorage(_desk.Data, new(), TimeProvider.System);
        var failures = new FailureStore(storage);
        var now = TimeProvider.System.GetUtcNow();
        await failures.PutAsync(
            new(nameof(ExtractEntities), "gone/gone", "IOException: The disk is full.", 5, now, now, Poisoned: true),
            TestContext.Current.CancellationToken);
    }
}
