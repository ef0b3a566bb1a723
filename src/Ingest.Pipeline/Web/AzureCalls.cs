using System.Net.Http.Headers;
using Polly;

namespace Ingest.Pipeline.Web;

/// <summary>
/// How a service of Azure is called: again a few times while it stumbles, not at all while it is down, and it is never
/// waited for as long as it asks.
/// </summary>
public static class AzureCalls
{
    /// <summary>How long a service is left alone that is down.</summary>
    public static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(30);

    /// <summary>Quotas are by the minute and the hour: nobody has to wait longer, whatever is answered.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>
    /// Outermost first: rest while the service is down (<see cref="Polly.CircuitBreaker.BrokenCircuitException"/>), try
    /// again a few times, end each try in time (<see cref="Polly.Timeout.TimeoutRejectedException"/>).
    /// </summary>
    /// <param name="timeout">Of one try.</param>
    /// <param name="isTransient">Whether a result or exception may be another at the next try; too late is anyhow.</param>
    public static ResiliencePipeline MakePipeline(
        TimeSpan timeout,
        TimeProvider time,
        Func<Outcome<object>, bool> isTransient)
    {
        var isWorthAnotherTry = (Outcome<object> outcome) =>
            outcome.Exception is Polly.Timeout.TimeoutRejectedException || isTransient(outcome);
        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new()
            {
                MinimumThroughput = 5,
                FailureRatio = 0.9,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = BreakFor,
                ShouldHandle = arguments => ValueTask.FromResult(isWorthAnotherTry(arguments.Outcome)),
            })
            .AddRetry(new()
            {
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                ShouldHandle = arguments => ValueTask.FromResult(isWorthAnotherTry(arguments.Outcome)),
            })
            .AddTimeout(timeout)
            .Build();
    }

    /// <summary>How long to wait before the next call: as the service asks, one second to one hour.</summary>
    /// <param name="retryAfter">The header of that name. Null without one.</param>
    /// <returns>Null when the service does not say.</returns>
    public static TimeSpan? WaitOf(RetryConditionHeaderValue? retryAfter, DateTimeOffset now) =>
        (retryAfter?.Delta ?? (retryAfter?.Date - now)) is { } wait
            ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, TimeSpan.TicksPerSecond, LongestWait.Ticks))
            : null;
}
