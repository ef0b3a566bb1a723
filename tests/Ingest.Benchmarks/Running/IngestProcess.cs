using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ingest.Benchmarks.Running;

/// <summary>
/// Runs the `ingest` command in a process of its own, and measures it: the one built with this program, or the published
/// file that the environment variable <see cref="ProgramVariable"/> names.
/// </summary>
public static class IngestProcess
{
    public const string ProgramVariable = "INGEST_PROGRAM";

    /// <param name="killAfter">Kills it, as `kill -9` does, where it still runs then. Null: never.</param>
    public static Task<ProcessRun> RunAsync(
        IEnumerable<string> args,
        TimeSpan? killAfter,
        CancellationToken cancellationToken)
    {
        var start = Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } published
            ? new ProcessStartInfo(published, args)
            : new ProcessStartInfo(Host(), [Path.Combine(AppContext.BaseDirectory, "ingest.dll"), .. args]);
        start.WorkingDirectory = Path.GetTempPath();
        return MeasuredProcess.RunAsync(start, killAfter, cancellationToken);
    }

    /// <summary>The `dotnet` that runs this process, whatever is first in the path.</summary>
    private static string Host() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
