using Ingest.Benchmarks.News;
using Ingest.Benchmarks.Running;
using Ingest.Pipeline;

namespace Ingest.Benchmarks.Checks;

/// <summary>
/// Measures fetch, parse and store as one process, each time on a new folder, in turn with newsboat on the same feeds.
/// </summary>
public sealed class FetchCheck(Arguments arguments, Report report)
{
    private readonly List<ProcessRun> ours = [];
    private readonly List<ProcessRun> theirs = [];
    private readonly List<ProcessRun> starts = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var feeds = arguments.Scaled("--feeds", 200, 10);
        var items = arguments.Number("--items", 30);
        var rounds = arguments.Scaled("--rounds", 5, 1);
        var world = NewsWorld.Of(feeds, items, arguments.Seed).First;
        await using var server = await Nginx.StartAsync(world, cancellationToken);
        for (var round = 1; round <= rounds; round++)
        {
            report.Progress($"Round {round}: ingest");
            starts.Add(await IngestProcess.RunAsync(["--help"], null, cancellationToken));
            await FetchAsync(server, world, feeds * items, cancellationToken);
            if (arguments.Number("--alone", 0) == 0)
            {
                report.Progress($"Round {round}: newsboat");
                await ReloadAsync(server, world, cancellationToken);
            }
        }

        Write(world.Sum(feed => FeedText.Write(feed).LongLength));
    }

    private async Task FetchAsync(
        Nginx server,
        IReadOnlyList<NewsFeed> world,
        int items,
        CancellationToken cancellationToken)
    {
        using var folder = new DataFolder();
        await folder.PrepareAsync(server.Opml(world), [], cancellationToken);
        var run = await folder.FetchAsync(cancellationToken);
        ours.Add(run);
        await using var storage = await folder.OpenAsync(cancellationToken);
        var kept = await storage.Blobs.ListAsync(Names.InBlobs.Articles, "", cancellationToken).CountAsync(cancellationToken);
        report.Check($"ingest ends well and keeps every item: {kept} of {items}", run.ExitCode == 0 && kept == items);
        if (run.ExitCode != 0)
        {
            report.Progress(run.Output);
        }
    }

    private async Task ReloadAsync(Nginx server, IReadOnlyList<NewsFeed> world, CancellationToken cancellationToken)
    {
        using var reader = new Newsboat();
        var run = await reader.ReloadAsync(server.Addresses(world), cancellationToken);
        theirs.Add(run);
        report.Progress($"newsboat kept {reader.Count()} items; exit code {run.ExitCode}.");
    }

    private void Write(long bytes)
    {
        var start = Middle(starts, run => run.Wall.TotalSeconds);
        var wall = Middle(ours, run => run.Wall.TotalSeconds);
        var cpu = Middle(ours, run => run.Cpu.TotalSeconds);
        report.Figure("megabytes served", $"{bytes / 1e6:F1}");
        report.Figure("wall, s", $"{wall:F2}");
        report.Figure("wall of ingest --help, s", $"{start:F2}");
        report.Figure("difference, s", $"{wall - start:F2}");
        report.Figure("CPU, s", $"{cpu:F2}");
        report.Figure("peak memory, MiB", $"{ours.Max(run => run.PeakMemory) / 1024.0 / 1024:F0}");
        if (theirs.Count > 0)
        {
            var (theirWall, theirCpu) = (Middle(theirs, run => run.Wall.TotalSeconds), Middle(theirs, run => run.Cpu.TotalSeconds));
            report.Figure("newsboat, wall, s", $"{theirWall:F2}");
            report.Figure("newsboat, CPU, s", $"{theirCpu:F2}");
            report.Figure("wall, ours of theirs", $"{wall / theirWall:P0}");
            report.Figure("CPU, ours of theirs", $"{cpu / theirCpu:P0}");
        }
    }

    private static double Middle(IEnumerable<ProcessRun> runs, Func<ProcessRun, double> of) =>
        runs.Select(of).Order().ElementAt(runs.Count() / 2);
}
