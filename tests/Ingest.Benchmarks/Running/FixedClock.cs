namespace Ingest.Benchmarks.Running;

/// <summary>Shows the same time until it is set again; waits take real time.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
