using Ingest.Local;
using Xunit;

namespace Ingest.Pipeline.Tests.Local;

/// <summary>What the command says of itself and of mistakes.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("")]
    [InlineData("run")]
    [InlineData("feeds")]
    [InlineData("feeds add")]
    [InlineData("feeds remove")]
    [InlineData("feeds list")]
    [InlineData("feeds import")]
    [InlineData("feeds export")]
    [InlineData("subscriptions")]
    [InlineData("subscriptions add")]
    [InlineData("subscriptions remove")]
    [InlineData("subscriptions list")]
    [InlineData("subscriptions preview")]
    [InlineData("articles")]
    [InlineData("meetings")]
    [InlineData("analyze")]
    [InlineData("parse")]
    [InlineData("status")]
    [InlineData("poison")]
    [InlineData("poison list")]
    [InlineData("poison show")]
    [InlineData("poison replay")]
    [InlineData("cost")]
    public async Task The_help_of_each_verb_shows_an_example_of_it(string verb)
    {
        var words = verb.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var answer = await Desk.TypeAsync([.. words, "--help"]);

        Assert.Equal(0, answer.Code);
        var examples = answer.Output[answer.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"  ingest {verb}".TrimEnd(), examples, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("run --bogus")]
    [InlineData("feeds")]
    [InlineData("run --port x")]
    [InlineData("articles --limit 0")]
    [InlineData("articles --since yesterday")]
    [InlineData("articles --json --csv")]
    [InlineData("status --data a --storage b")]
    [InlineData("subscriptions add --actor Lavrov")]
    [InlineData("subscriptions add --address a@b.example --actor Lavrov --hour 7")]
    [InlineData("subscriptions add --address a@b.example --actor Lavrov --daily --hour 24")]
    [InlineData("subscriptions add --address a@b.example --actor Lavrov --daily --zone Mars/Base")]
    [InlineData("poison replay")]
    public async Task Wrong_usage_ends_with_2_and_one_sentence(string command)
    {
        var answer = await Desk.TypeAsync(command.Split(' '));

        Assert.Equal(2, answer.Code);
        Assert.Empty(answer.Output);
        Assert.EndsWith("--help`.", Assert.Single(Lines(answer.Errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_data_folder_is_named_with_what_to_do_and_is_not_made()
    {
        var answer = await _desk.AskAsync("status");

        Assert.Equal(1, answer.Code);
        Assert.Equal(
            $"There is no data folder at {_desk.Data}: run `ingest run` first or name one with --data.",
            Assert.Single(Lines(answer.Errors)));
        Assert.False(Directory.Exists(_desk.Data));
    }

    [Fact]
    public async Task A_list_of_feeds_that_is_none_makes_no_data_folder()
    {
        var file = _desk.Write("feeds.opml", "<html><body>not found</body></html>");

        var answer = await _desk.AskAsync("run", "--once", "--feeds", file);

        Assert.Equal(1, answer.Code);
        Assert.Contains("holds no feed", Assert.Single(Lines(answer.Errors)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_desk.Data));
    }

    [Fact]
    public async Task A_storage_account_that_is_none_is_refused_without_its_key()
    {
        var answer = await Desk.TypeAsync("status", "--storage", "AccountKey=c2VjcmV0");

        Assert.Equal(1, answer.Code);
        Assert.DoesNotContain("c2VjcmV0", Assert.Single(Lines(answer.Errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_that_is_stopped_ends_with_130()
    {
        await _desk.FoundAsync("capital-notes");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        using var output = new StringWriter();

        var code = await Cli.RunAsync(["status", "--data", _desk.Data], new Output(output, output, null), stop.Token);

        Assert.Equal(130, code);
    }

    public void Dispose() => _desk.Dispose();

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
