using System.Runtime.CompilerServices;
using Ingest.Pipeline;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;

namespace Ingest.Local;

/// <summary>Brings messages to stages in the embedded head, as the Functions host does on Azure.</summary>
public sealed partial class Pump(
    IStorageEngine storage,
    SqliteStorage wakeUps,
    FailureLog failures,
    Routes routes,
    TimeProvider time,
    ILogger<Pump> logger)
{
    private const int Batch = 32;

    /// <summary>Longer than any stage takes; what a killed process held is released at the next start.</summary>
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(10);

    /// <summary>What is delayed longer than this does not hold up the end of a drain.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Between two looks at what another worker does.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource().Task;
        return Task.WhenAll(routes.All.Select(route => WorkAsync(route, never, cancellationToken)));
    }

    /// <summary>Works while something feeds the queues, then until none has a message due within five seconds.</summary>
    public async Task DrainAsync(Task feeding, CancellationToken cancellationToken)
    {
        do
        {
            await WorkDownAsync(feeding, cancellationToken);
            await feeding;
        }
        while (await HasMoreAsync(cancellationToken));
    }

    /// <summary>
    /// Each route works until the one before it has ended and its own queue is empty. Mails go out when all is found, so
    /// that what they tell does not depend on the order in which articles were read.
    /// </summary>
    private async Task WorkDownAsync(Task feeding, CancellationToken cancellationToken)
    {
        var working = new List<Task>();
        foreach (var route in routes.Finding)
        {
            working.Add(WorkAsync(route, working.LastOrDefault(feeding), cancellationToken));
        }

        await Task.WhenAll(working);
        if (await HasFoundAllAsync(cancellationToken))
        {
            await WorkAsync(routes.Telling, Task.CompletedTask, cancellationToken);
        }
    }

    /// <summary>Waits for another worker, but not longer than a drain waits for anything.</summary>
    /// <returns>False when a message is to be tried again soon.</returns>
    private async Task<bool> HasFoundAllAsync(CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            if (await NextAsync(routes.Finding, cancellationToken) - time.GetUtcNow() <= Patience)
            {
                return false;
            }

            if (!await wakeUps.HasBegunAsync(routes.Finding.Select(route => route.Queue), cancellationToken))
            {
                return true;
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }

        return true;
    }

    private Task WorkAsync(Route route, Task upstream, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            ReceiveAsync(route, upstream, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = route.InFlight, CancellationToken = cancellationToken },
            async (message, token) => await HandleAsync(route, message, token));

    /// <summary>The messages of a queue until none comes any more.</summary>
    private async IAsyncEnumerable<ReceivedMessage> ReceiveAsync(
        Route route,
        Task upstream,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var isLast = upstream.IsCompleted;
            var messages = await storage.Queues.ReceiveAsync(route.Queue, Batch, Visibility, cancellationToken);
            foreach (var message in messages)
            {
                yield return message;
            }

            if (messages.Count == 0 && isLast)
            {
                yield break;
            }

            if (messages.Count == 0)
            {
                await WaitAsync(route, upstream, cancellationToken);
            }
        }
    }

    private async Task WaitAsync(Route route, Task upstream, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(upstream, wakeUps.WaitForMessageAsync(route.Queue, waiting.Token));
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Waits for the next message if it is due soon.</summary>
    private async Task<bool> HasMoreAsync(CancellationToken cancellationToken)
    {
        if (await NextAsync(routes.All, cancellationToken) - time.GetUtcNow() is not { } wait || wait > Patience)
        {
            return false;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        return true;
    }

    private async Task HandleAsync(Route route, ReceivedMessage message, CancellationToken cancellationToken)
    {
        var done = await failures.TryRunAsync(
            route.Stage,
            message.Body,
            message.DequeueCount,
            route.Run,
            cancellationToken);
        if (done || message.DequeueCount >= FailureLog.MaxAttempts)
        {
            await storage.Queues.DeleteAsync(route.Queue, message.Id, message.Receipt, cancellationToken);
            LogPoisoned(done, route.Stage, message.Body);
            return;
        }

        await storage.Queues.RenewAsync(
            route.Queue,
            message.Id,
            message.Receipt,
            BackOff(message.DequeueCount),
            cancellationToken);
    }

    private void LogPoisoned(bool done, string stage, string item)
    {
        if (!done)
        {
            LogPoisoned(stage, item);
        }
    }

    /// <summary>1, 2, 4, 4 seconds: within the patience of a drain.</summary>
    private static TimeSpan BackOff(int attempt) => TimeSpan.FromSeconds(Math.Min(4, 1 << (attempt - 1)));

    private async Task<DateTimeOffset?> NextAsync(IEnumerable<Route> some, CancellationToken cancellationToken)
    {
        DateTimeOffset? next = null;
        foreach (var route in some)
        {
            var visible = await wakeUps.NextVisibleAsync(route.Queue, cancellationToken);
            next = visible is null || next < visible ? next : visible;
        }

        return next;
    }

    [LoggerMessage(LogLevel.Error, "{Stage} gave up on {Item}: `ingest poison replay` tries again.")]
    private partial void LogPoisoned(string stage, string item);
}
