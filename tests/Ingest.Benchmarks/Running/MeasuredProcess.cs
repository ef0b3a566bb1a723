using System.ComponentModel;
using System.Diagnostics;

namespace Ingest.Benchmarks.Running;

/// <summary>Runs a command in a process of its own, and measures it.</summary>
public static class MeasuredProcess
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <param name="killAfter">Kills it, as `kill -9` does, where it still runs then. Null: never.</param>
    public static async Task<ProcessRun> RunAsync(
        ProcessStartInfo start,
        TimeSpan? killAfter,
        CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var (cpu, memory) = (TimeSpan.Zero, 0L);
        try
        {
            while (!process.HasExited && !(watch.Elapsed >= killAfter))
            {
                var (used, peak) = Measure(process) ?? (cpu, memory);
                (cpu, memory) = (used > cpu ? used : cpu, Math.Max(peak, memory));
                await WaitAsync(process, Rest(watch.Elapsed, killAfter), cancellationToken);
            }
        }
        finally
        {
            process.Kill();
        }

        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, watch.Elapsed, cpu, memory, await output + await errors);
    }

    private static (TimeSpan Cpu, long Memory)? Measure(Process process)
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.PeakWorkingSet64);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    private static TimeSpan Rest(TimeSpan elapsed, TimeSpan? killAfter) =>
        killAfter - elapsed is { } left && left < Look ? left : Look;

    private static async Task WaitAsync(Process process, TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (atMost > TimeSpan.Zero)
        {
            await Task.WhenAny(process.WaitForExitAsync(cancellationToken), Task.Delay(atMost, cancellationToken));
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}

/// <summary>How a process went.</summary>
/// <param name="Cpu">User and system time, read every 10 ms.</param>
/// <param name="PeakMemory">Resident, in bytes.</param>
/// <param name="Output">All that it wrote.</param>
public sealed record ProcessRun(
    int ExitCode,
    TimeSpan Wall,
    TimeSpan Cpu,
    long PeakMemory,
    string Output)
{
    /// <summary>By SIGKILL, which a process that ends by itself never reports.</summary>
    public bool WasKilled => ExitCode == 128 + 9;
}
