using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ingest.Benchmarks.Running;

/// <summary>Runs the built `ingest` command in a process of its own, and measures it.</summary>
public static class IngestProcess
{
    /// <param name="killAfter">Kills it, as `kill -9` does, where it still runs then. Null: never.</param>
    public static Task<ProcessRun> RunAsync(
        IEnumerable<string> args,
        TimeSpan? killAfter,
        CancellationToken cancellationToken)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ingest.dll");
        var start = new ProcessStartInfo(Host(), [program, .. args]) { WorkingDirectory = Path.GetTempPath() };
        return MeasuredProcess.RunAsync(start, killAfter, cancellationToken);
    }

    /// <summary>The `dotnet` that runs this process, whatever is first in the path.</summary>
    private static string Host() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
