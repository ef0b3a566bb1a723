using Ingest.Pipeline.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>The one wrapper around every stage: a failure gets its reason written down, and is thrown on.</summary>
public sealed partial class FailureLog(FailureStore failures, TimeProvider time, ILogger<FailureLog> logger)
{
    /// <summary>Failed attempts after which nothing tries again but the operator; host.json says the same to the host.</summary>
    public const int MaxAttempts = 5;

    /// <param name="item">The trigger's message.</param>
    /// <param name="attempt">1 for the first; a success after a failure takes the failure back.</param>
    public async Task RunAsync(
        string stage,
        string item,
        int attempt,
        Func<CancellationToken, Task> run,
        CancellationToken cancellationToken)
    {
        try
        {
            await run(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await WriteAsync(stage, item, attempt, failure, cancellationToken);
            throw;
        }

        if (attempt > 1)
        {
            await failures.RemoveAsync(stage, item, cancellationToken);
        }
    }

    /// <summary>As <see cref="RunAsync"/>, for one item of many: the others go on.</summary>
    /// <returns>False when it failed; the reason is written down.</returns>
    public async Task<bool> TryRunAsync(
        string stage,
        string item,
        int attempt,
        Func<string, CancellationToken, Task> run,
        CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(stage, item, attempt, token => run(item, token), cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false;
        }
    }

    private async Task WriteAsync(
        string stage,
        string item,
        int attempt,
        Exception failure,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var former = await failures.FindAsync(stage, item, cancellationToken);
        var attempts = (former?.Attempts ?? 0) + 1;
        await failures.PutAsync(
            new(
                stage,
                item,
                $"{failure.GetType().Name}: {failure.Message}",
                attempts,
                former?.First ?? now,
                now,
                Poisoned: Math.Max(attempt, attempts) >= MaxAttempts),
            cancellationToken);
        Signals.Failed(stage);
        LogFailed(failure, stage, item, attempts);
    }

    [LoggerMessage(LogLevel.Warning, "{Stage} failed on {Item}, attempt {Attempt}.")]
    private partial void LogFailed(Exception failure, string stage, string item, int attempt);
}
