using System.Text.Json;
using Ingest.Local;
using Ingest.Pipeline.Storage.Sqlite;
using Xunit;

namespace Ingest.Pipeline.Tests.Local;

/// <summary>`ingest run`, from the command line to the outbox.</summary>
public sealed class RunTests : IDisposable
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task The_first_run_finds_articles_and_meetings_and_mails_the_sample_subscriber()
    {
        var answer = await _desk.FoundAsync("harbour-wire", "continental-desk", "capital-notes");

        Assert.Equal(0, answer.Code);
        Assert.Contains("3 of 3 read", answer.Output, StringComparison.Ordinal);
        Assert.Empty(answer.Errors);
        var status = (await _desk.AskAsync("status", "--json")).Json();
        Assert.InRange(status.GetProperty("articles").GetInt32(), 24, 1000);
        Assert.InRange(status.GetProperty("meetings").GetInt32(), 5, 1000);
        Assert.NotEmpty(_desk.Mails);
        Assert.Equal(_desk.Mails.Count, status.GetProperty("mails").GetInt32());
    }

    [Fact]
    public async Task A_second_run_once_changes_nothing_and_mails_nothing()
    {
        await _desk.FoundAsync("harbour-wire", "continental-desk");
        var before = await StateAsync();

        var answer = await _desk.AskAsync("run", "--once");

        Assert.Equal(0, answer.Code);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Feeds_of_a_file_are_added_to_those_that_are_there()
    {
        await _desk.FoundAsync("harbour-wire");

        await _desk.FoundAsync("harbour-wire", "capital-notes");

        Assert.Equal(2, (await _desk.AskAsync("feeds", "list", "--json")).Json().GetArrayLength());
    }

    [Fact]
    public async Task The_sample_subscription_stays_removed()
    {
        await _desk.FoundAsync("capital-notes");
        var sample = (await _desk.AskAsync("subscriptions", "list", "--json")).Json()[0].GetProperty("id").GetString()!;
        await _desk.AskAsync("subscriptions", "remove", sample);

        await _desk.AskAsync("run", "--once");

        Assert.Equal(0, (await _desk.AskAsync("subscriptions", "list", "--json")).Json().GetArrayLength());
    }

    [Fact]
    public async Task A_second_run_on_the_same_folder_is_refused()
    {
        using var held = DataFolderLock.Take(_desk.Data);

        var answer = await _desk.AskAsync("run", "--once");

        Assert.Equal(1, answer.Code);
        Assert.Contains("stop it, or choose another folder", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_ends_well_and_gives_the_folder_back()
    {
        await _desk.FoundAsync("capital-notes");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new StopAtLine("Stop:", stop);
        using var errors = new StringWriter();

        var code = await Cli.RunAsync(
            ["run", "--port", "0", "--data", _desk.Data],
            new Output(output, errors, null),
            stop.Token);

        Assert.Equal(0, code);
        Assert.Equal("", errors.ToString());
        DataFolderLock.Take(_desk.Data).Dispose();
    }

    public void Dispose() => _desk.Dispose();

    private async Task<string> StateAsync()
    {
        var meetings = (await _desk.AskAsync("meetings", "--limit", "1000", "--json")).Output;
        var articles = (await _desk.AskAsync("articles", "--limit", "1000", "--json")).Output;
        var status = (await _desk.AskAsync("status", "--json")).Json();
        var alerts = JsonSerializer.Serialize(status.GetProperty("alerts"));
        return string.Join('\n', [meetings, articles, alerts, .. _desk.Mails]);
    }

    /// <summary>Stops the command when it writes a line that begins so.</summary>
    private sealed class StopAtLine(string beginning, CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value is not null && value.StartsWith(beginning, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }
}
