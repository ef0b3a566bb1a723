using Ingest.Articles;
using Ingest.Benchmarks.News;
using Ingest.Benchmarks.Running;
using Ingest.Pipeline;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;

namespace Ingest.Benchmarks.Checks;

/// <summary>Measures the whole pipeline as one process over feeds on loopback, and looks whether everything arrived.</summary>
public sealed class FlowCheck(Arguments arguments, Report report)
{
    private const int ServedReaders = 10;
    private const int Starts = 3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var feeds = arguments.Scaled("--feeds", 200, 2);
        var items = arguments.Number("--items", 30);
        var subscriptions = arguments.Scaled("--subscriptions", 10_000, ServedReaders);
        var world = NewsWorld.Of(feeds, items, arguments.Seed);
        await using var server = await FeedServer.StartAsync(world.First, cancellationToken);
        using var folder = new DataFolder();
        var readers = Readers.Served(world.Cast, ServedReaders)
            .Concat(Readers.Idle(world.Cast, subscriptions - ServedReaders));
        await folder.PrepareAsync(server.Opml(world.First), readers, cancellationToken);

        report.Progress($"{feeds} feeds of {items} items are served; measuring the start of a process.");
        var start = await MeasureStartAsync(cancellationToken);
        report.Progress("Running the pipeline.");
        var run = await folder.RunAsync(null, cancellationToken);

        report.Progress(run.Output);
        Write(run, start, feeds * items);
        await CheckAsync(run, folder, world, cancellationToken);
    }

    /// <summary>Wall time of `ingest --help`, the middle one of some.</summary>
    private static async Task<TimeSpan> MeasureStartAsync(CancellationToken cancellationToken)
    {
        var walls = new List<TimeSpan>();
        for (var round = 0; round < Starts; round++)
        {
            walls.Add((await IngestProcess.RunAsync(["--help"], null, cancellationToken)).Wall);
        }

        return walls.Order().ElementAt(Starts / 2);
    }

    private void Write(ProcessRun run, TimeSpan start, int items)
    {
        var work = run.Wall - start;
        report.Figure("items", $"{items}");
        report.Figure("wall, s", $"{run.Wall.TotalSeconds:F2}");
        report.Figure("wall of ingest --help, s", $"{start.TotalSeconds:F2}");
        report.Figure("difference, s", $"{work.TotalSeconds:F2}");
        report.Figure("CPU, s", $"{run.Cpu.TotalSeconds:F2}");
        report.Figure("peak memory, MiB", $"{run.PeakMemory / 1024.0 / 1024:F0}");
        report.Figure("items/s", $"{items / work.TotalSeconds:F0}");
    }

    private async Task CheckAsync(
        ProcessRun run,
        DataFolder folder,
        NewsWorld world,
        CancellationToken cancellationToken)
    {
        var expected = world.First
            .SelectMany(feed => feed.Items)
            .Select(item => Hash.Of("article", CanonicalUrl.From(item.Address).AbsoluteUri))
            .Order(StringComparer.Ordinal)
            .ToList();
        await using var storage = await folder.OpenAsync(cancellationToken);
        var articles = await ReadArticlesAsync(storage, cancellationToken);
        var indexed = await ReadIndexAsync(storage, cancellationToken);
        var failures = await storage.Tables.ListPartitionsAsync(Names.InTables.Failures, "", null, cancellationToken)
            .CountAsync(cancellationToken);

        report.Figure("mails", $"{folder.Mails}");
        report.Check("the process ends well", run.ExitCode == 0);
        report.Check("every item is one article", articles.SequenceEqual(expected));
        report.Check("every article is in the index exactly once", indexed.SequenceEqual(expected));
        report.Check("nothing failed", failures == 0);
    }

    private static async Task<IReadOnlyList<string>> ReadArticlesAsync(
        SqliteStorage storage,
        CancellationToken cancellationToken) =>
        await storage.Blobs.ListAsync(Names.InBlobs.Articles, "", cancellationToken)
            .Select(name => RevisionName.Parse(name).Article.Value)
            .Order(StringComparer.Ordinal)
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<string>> ReadIndexAsync(
        SqliteStorage storage,
        CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var index = new FacetIndex(storage);
        var every = new Facet(FacetKind.All, Meetings.MeetingFacets.Every);
        await foreach (var row in index.IntersectAsync([every], cancellationToken))
        {
            ids.Add(row.Id);
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }
}
