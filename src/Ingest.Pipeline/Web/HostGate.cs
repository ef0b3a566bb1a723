using System.Net.Sockets;
using Ingest.Feeds;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Ingest.Pipeline.Web;

/// <summary>Lets few requests at a time through to a host, ends each in time, and rests while it is down.</summary>
public sealed class HostGate(FetchOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan BreakWindow = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _places = new(options.PerHost);

    private readonly TimeSpan _longestRest = options.LongestPoll;

    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            MinimumThroughput = options.BreakAfter,
            FailureRatio = 0.9,
            SamplingDuration = BreakWindow,
            BreakDuration = options.BreakFor,
            ShouldHandle = static arguments => ValueTask.FromResult(IsNoAnswer(arguments.Outcome.Exception)),
        })
        .AddTimeout(options.Timeout)
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            Delay = TimeSpan.Zero,
            ShouldHandle = static arguments => ValueTask.FromResult(IsReset(arguments.Outcome.Exception)),
        })
        .Build();

    private DateTimeOffset _restUntil = DateTimeOffset.MinValue;

    /// <summary>How long the host still wants to be left alone. Null when it does not.</summary>
    public TimeSpan? Rest() => _restUntil - time.GetUtcNow() is var rest && rest > TimeSpan.Zero ? rest : null;

    /// <summary>The host wants to be left alone so long; nobody is longer than the longest time between two polls.</summary>
    public void RestFor(TimeSpan wait) =>
        _restUntil = time.GetUtcNow() + (wait < _longestRest ? wait : _longestRest);

    /// <summary>Waits for a place, then asks. The wait is not part of the time-out.</summary>
    public async Task<FetchOutcome> PassAsync(
        Func<CancellationToken, ValueTask<FetchOutcome>> ask,
        CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (ask, cancellationToken) => ask(cancellationToken),
                ask,
                cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private static bool IsNoAnswer(Exception? exception) => exception
        is TimeoutRejectedException
        or HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError,
            InnerException: not AddressRefusedException,
        };

    /// <summary>A reset connection says nothing about the feed; on a new one the request may succeed.</summary>
    private static bool IsReset(Exception? exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException { SocketErrorCode: SocketError.ConnectionReset })
            {
                return true;
            }
        }

        return false;
    }
}
