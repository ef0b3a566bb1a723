using Ingest.Feeds;
using Ingest.Local.Status;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ingest.Local.Running;

/// <summary>Shows how the work goes: a table that changes in place on a terminal, a line a change where piped.</summary>
public sealed class Progress(StatusReader status, RunChoice choice, Output output, TimeProvider time)
{
    private const int ShownFeeds = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Returns with the work, failed or not.</summary>
    public async Task ShowWhileAsync(Task work, CancellationToken cancellationToken)
    {
        if (output.Terminal is { } terminal)
        {
            using var logs = output.LeadErrorsTo(terminal);
            await terminal.Live(new Text("Starting")).StartAsync(live => ShowAsync(
                work,
                report => live.UpdateTarget(Draw(report)),
                cancellationToken));
        }
        else if (!choice.Once)
        {
            await ShowAsync(work, new Changes(output).Write, cancellationToken);
        }

        await work;
    }

    /// <summary>Counting takes at most a sixth of the time, however much there is to count.</summary>
    private async Task ShowAsync(Task work, Action<StatusReport> show, CancellationToken cancellationToken)
    {
        var isLast = false;
        while (!isLast && !cancellationToken.IsCancellationRequested)
        {
            isLast = work.IsCompleted;
            var began = time.GetTimestamp();
            show(await status.ReadAsync(CancellationToken.None));
            var rest = 5 * time.GetElapsedTime(began);
            await Task.WhenAny(work, Task.Delay(rest > Pause ? rest : Pause, time, CancellationToken.None));
        }
    }

    private static Rows Draw(StatusReport report)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Feeds", "Articles", "Analysed", "Meetings", "Alerts", "Mails", "Waiting", "Failed");
        table.AddRow(
            $"{report.Reached} of {report.Feeds.Count}",
            $"{report.Articles}",
            $"{report.Analyses}",
            $"{report.Meetings}",
            $"{report.AlertCount}",
            $"{report.Mails}",
            $"{report.Waiting}",
            $"{report.Failures.Count}");
        var lines = report.Unreachable.Select(Describe).ToList();
        var shown = lines.Take(ShownFeeds).Select(line => (IRenderable)new Text(Output.Plain(line)));
        var more = lines.Count > ShownFeeds
            ? [new Text($"and {lines.Count - ShownFeeds} more: see `ingest feeds list`")]
            : Array.Empty<IRenderable>();
        return new Rows([table, .. shown, .. more]);
    }

    private static string Describe(Feed feed) => $"{feed.Title ?? feed.Address.ToString()}: {feed.Reason ?? "well again."}";

    /// <summary>Writes only what is not as it was.</summary>
    private sealed class Changes(Output output)
    {
        private readonly Dictionary<FeedId, string?> _reasons = [];
        private string _last = "";

        public void Write(StatusReport report)
        {
            foreach (var feed in report.Feeds.Where(feed => _reasons.GetValueOrDefault(feed.Id) != feed.Reason))
            {
                _reasons[feed.Id] = feed.Reason;
                output.Line($"{feed.Health}: {Describe(feed)}");
            }

            var line = $"Feeds read {report.Reached} of {report.Feeds.Count}, articles {report.Articles}, "
                + $"meetings {report.Meetings}, alerts {report.AlertCount}, mails {report.Mails}, "
                + $"waiting {report.Waiting}, failures {report.Failures.Count}";
            if (line != _last)
            {
                _last = line;
                output.Line(line);
            }
        }
    }
}
