using System.Globalization;
using System.Text.Json;
using Ingest.Local;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Pipeline.Tests.Web;
using Xunit;

namespace Ingest.Pipeline.Tests.Flow;

/// <summary>
/// The command on input that nobody here wrote: the article the project began with and some seventy news texts, served
/// as a feed from loopback.
/// </summary>
public sealed class RealInputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ingest-real-").FullName;

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_item_is_an_article_the_riyadh_meeting_is_found_and_one_mail_tells_of_it()
    {
        var items = Items();
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", FeedOf(items)));

        await RunOnceAsync(origin);
        var articles = await AskAsync("articles", "--limit", "500", "--json");
        var lavrov = await AskAsync("articles", "--actor", "Lavrov", "--json");
        var meetings = await AskAsync("meetings", "--actor", "Lavrov", "--limit", "500", "--json");

        Assert.Equal(items.Count, articles.GetArrayLength());
        Assert.Contains(lavrov.EnumerateArray(), row => LinkOf(row).EndsWith("/0", StringComparison.Ordinal));
        Assert.Contains(meetings.EnumerateArray(), IsInRiyadh);
        Assert.Single(MailsOf("items/0"));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_sends_nothing()
    {
        var items = Items();
        await using var origin = new Origin(exchange => exchange.AnswerAsync("200 OK", FeedOf(items)));
        await RunOnceAsync(origin);
        var before = await ReadAsync();

        await RunOnceAsync(origin);

        Assert.Equal(before, await ReadAsync());
    }

    private static List<(string Title, string Text, string Date)> Items()
    {
        var shared = Environment.GetEnvironmentVariable("INGEST_DEVDATA");
        Assert.SkipWhen(shared is null, "INGEST_DEVDATA is not set: the real input was not tested.");
        var seed = Directory.GetFiles(Path.Combine(shared, "seed"), "*.txt").Single();
        var items = new List<(string, string, string)> { ("", File.ReadAllText(seed), "2025-02-18") };
        foreach (var line in File.ReadLines(Path.Combine(shared, "data", "news", "news.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            items.Add((Text(row, "title"), Text(row, "text"), Text(row, "date")));
        }

        return items;
    }

    private static string Text(JsonDocument row, string name) =>
        row.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    /// <summary>Texts are dated to the day, the month or not at all.</summary>
    private static string FeedOf(List<(string Title, string Text, string Date)> items)
    {
        var feed = new AFeed();
        for (var i = 0; i < items.Count; i++)
        {
            feed.With(string.Create(CultureInfo.InvariantCulture, $"https://wire.example/items/{i}"), items[i].Title, items[i].Text, items[i].Date);
        }

        return feed.ToString();
    }

    private static string LinkOf(JsonElement row) => row.GetProperty("url").GetString() ?? "";

    private static bool IsInRiyadh(JsonElement meeting) =>
        meeting.TryGetProperty("place", out var place)
        && place.TryGetProperty("city", out var city)
        && city.GetString() == "Riyadh"
        && meeting.GetProperty("participants").GetRawText().Contains("Lavrov", StringComparison.Ordinal);

    private async Task RunOnceAsync(Origin origin)
    {
        var list = Path.Combine(folder, "feeds.opml");
        await File.WriteAllTextAsync(
            list,
            $"""<opml version="2.0"><body><outline text="Real" xmlUrl="{origin.At("/feed")}"/></body></opml>""",
            AnInstallation.Cancellation);
        await TellAsync("run", "--once", "--allow-private", "--feeds", list);
    }

    private IEnumerable<string> MailsOf(string link) =>
        Directory.GetFiles(Path.Combine(Data, "outbox"))
            .Where(mail => File.ReadAllText(mail).Contains(link, StringComparison.Ordinal));

    private async Task<string> ReadAsync() => string.Join(
        '\n',
        [
            await TellAsync("articles", "--limit", "500", "--json"),
            await TellAsync("meetings", "--limit", "500", "--json"),
            .. Directory.GetFiles(Path.Combine(Data, "outbox")).Order(StringComparer.Ordinal),
        ]);

    private async Task<JsonElement> AskAsync(params string[] args) =>
        JsonDocument.Parse(await TellAsync(args)).RootElement.Clone();

    private async Task<string> TellAsync(params string[] args)
    {
        await using var written = new StringWriter();
        await using var errors = new StringWriter();
        var output = new Output(written, errors, terminal: null);
        var exit = await Cli.RunAsync([.. args, "--data", Data], output, AnInstallation.Cancellation);
        Assert.True(exit == ExitCode.Ok, errors.ToString());
        return written.ToString();
    }
}
