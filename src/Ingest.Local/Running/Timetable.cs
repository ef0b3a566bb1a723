using Ingest.Pipeline;

namespace Ingest.Local.Running;

/// <summary>Runs the stages that a clock starts: what the timer triggers are on Azure.</summary>
public sealed class Timetable(
    FetchFeeds fetchFeeds,
    SendDigests sendDigests,
    Maintain maintain,
    FailureLog failures,
    TimeProvider time)
{
    /// <summary>The item under which a failure of such a stage is kept.</summary>
    internal const string Item = "timer";

    /// <summary>Works until cancelled; a stage that fails is tried again at its next time.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Lines().Select(line => EveryAsync(line, cancellationToken)));

    private Line[] Lines() =>
    [
        new(nameof(FetchFeeds), fetchFeeds.RunAsync, TimeSpan.Zero, TimeSpan.FromMinutes(1)),
        new(nameof(SendDigests), sendDigests.RunAsync, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5)),
        new(nameof(Maintain), maintain.RunAsync, TimeSpan.FromMinutes(2), TimeSpan.FromDays(1)),
    ];

    private async Task EveryAsync(Line line, CancellationToken cancellationToken)
    {
        await Task.Delay(line.First, time, cancellationToken);
        using var timer = new PeriodicTimer(line.Period, time);
        var attempt = 1;
        do
        {
            var done = await failures.TryRunAsync(
                line.Stage,
                Item,
                attempt,
                (_, token) => line.Run(token),
                cancellationToken);
            attempt = done ? 1 : attempt + 1;
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private sealed record Line(string Stage, Func<CancellationToken, Task> Run, TimeSpan First, TimeSpan Period);
}
