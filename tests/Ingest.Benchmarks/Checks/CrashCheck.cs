using System.Collections.Concurrent;
using Ingest.Benchmarks.Running;

namespace Ingest.Benchmarks.Checks;

/// <summary>
/// Lets the pipeline die at each of its writes while it works on the bundled feeds, resumes it, and compares what it
/// leaves with what a pipeline leaves that never died.
/// </summary>
public sealed class CrashCheck(Arguments arguments, Report report)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var reference = await RunWithoutFaultAsync(cancellationToken);
        var step = Math.Max(1, (int)(1 / arguments.Scale));
        var faults = Enumerable.Range(0, reference.Writes).Where(write => write % step == arguments.Seed % step).ToList();
        report.Figure("writes without a fault", $"{reference.Writes}");
        report.Figure("faults tried", $"{faults.Count}");
        var failures = new ConcurrentQueue<Failure>();
        var done = 0;
        await Parallel.ForEachAsync(
            faults,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                CancellationToken = cancellationToken,
            },
            async (fault, token) =>
            {
                if (await TryAsync(fault, reference, token) is { } failure)
                {
                    failures.Enqueue(failure);
                }

                if (Interlocked.Increment(ref done) is var count && count % 100 == 0)
                {
                    report.Progress($"{count} of {faults.Count}");
                }
            });
        Write(reference, failures);
    }

    private static async Task<Reference> RunWithoutFaultAsync(CancellationToken cancellationToken)
    {
        using var world = new SampleWorld();
        await world.FoundAsync(cancellationToken);
        await using var run = await SampleRun.OpenAsync(world, int.MaxValue, cancellationToken);
        for (var day = 0; day < SampleWorld.Days; day++)
        {
            world.BeginDay(day);
            await run.RunAsync(cancellationToken);
        }

        return new(run.Writes, await run.ReadStateAsync(cancellationToken), world.Mails.Count);
    }

    /// <returns>Null where the end is the same.</returns>
    private static async Task<Failure?> TryAsync(int fault, Reference reference, CancellationToken cancellationToken)
    {
        using var world = new SampleWorld();
        await world.FoundAsync(cancellationToken);
        var reached = await DieAsync(world, fault, cancellationToken);
        await using var resumed = await SampleRun.OpenAsync(world, int.MaxValue, cancellationToken);
        for (var day = reached; day < SampleWorld.Days; day++)
        {
            world.BeginDay(day);
            await resumed.RunAsync(cancellationToken);
        }

        var state = await resumed.ReadStateAsync(cancellationToken);
        return state.SequenceEqual(reference.State) && world.Mails.Count == reference.Mails
            ? null
            : new(fault, state, world.Mails.Count);
    }

    /// <returns>The day on which it died.</returns>
    private static async Task<int> DieAsync(SampleWorld world, int fault, CancellationToken cancellationToken)
    {
        var day = 0;
        await using var dying = await SampleRun.OpenAsync(world, fault, cancellationToken);
        try
        {
            for (; day < SampleWorld.Days; day++)
            {
                world.BeginDay(day);
                await dying.RunAsync(cancellationToken);
            }
        }
        catch (IOException)
        {
            return day;
        }

        return SampleWorld.Days - 1;
    }

    private void Write(Reference reference, IReadOnlyCollection<Failure> failures)
    {
        report.Figure("mails", $"{reference.Mails}");
        report.Check(
            $"after a fault at any write and a resumption: {reference.State.Count} lines of state, {reference.Mails} mails",
            failures.Count == 0);
        foreach (var failure in failures.OrderBy(failure => failure.Write).Take(3))
        {
            report.Same($"write {failure.Write}, {failure.Mails} mails", reference.State, failure.State);
        }
    }

    private sealed record Reference(int Writes, IReadOnlyList<string> State, int Mails);

    private sealed record Failure(int Write, IReadOnlyList<string> State, int Mails);
}
