using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Ingest.Benchmarks.Running;

/// <summary>The feed reader newsboat (C++), with its own settings, on a folder that is deleted at the end.</summary>
public sealed class Newsboat : IDisposable
{
    private const string Program = "/usr/bin/newsboat";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ingest-newsboat-");

    private string Store => Path.Combine(folder.FullName, "cache.db");

    /// <summary>`newsboat -x reload`: fetches, parses and stores every feed, and ends.</summary>
    /// <exception cref="InvalidOperationException">newsboat is not installed.</exception>
    public async Task<ProcessRun> ReloadAsync(IEnumerable<Uri> feeds, CancellationToken cancellationToken)
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"{Program} is missing: install newsboat.");
        }

        var list = Path.Combine(folder.FullName, "urls");
        await File.WriteAllLinesAsync(list, feeds.Select(feed => feed.AbsoluteUri), cancellationToken);
        var settings = Path.Combine(folder.FullName, "config");
        await File.WriteAllTextAsync(settings, "", cancellationToken);
        var start = new ProcessStartInfo(Program, ["-C", settings, "-u", list, "-c", Store, "-x", "reload"])
        {
            WorkingDirectory = folder.FullName,
        };
        start.Environment["HOME"] = folder.FullName;
        return await MeasuredProcess.RunAsync(start, null, cancellationToken);
    }

    /// <summary>Items that it holds.</summary>
    public long Count()
    {
        using var store = new SqliteConnection($"Data Source={Store};Mode=ReadOnly;Pooling=False");
        store.Open();
        using var count = store.CreateCommand();
        count.CommandText = "SELECT count(*) FROM rss_item";
        return (long)count.ExecuteScalar()!;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
