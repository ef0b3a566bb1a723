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

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(routes.All.SelectMany(route =>
            Enumerable.Range(0, route.Receivers).Select(_ => WorkAsync(route, cancellationToken))));

    /// <summary>Works while something feeds the queues, then until none has a message due within five seconds.</summary>
    public async Task DrainAsync(Task feeding, CancellationToken cancellationToken)
    {
        await Task.WhenAll(routes.All.SelectMany(route =>
            Enumerable.Range(0, route.Receivers).Select(_ => WorkWhileAsync(feeding, route, cancellationToken))));
        await feeding;
        await DrainAsync(cancellationToken);
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) is { } next && next - time.GetUtcNow() <= Patience)
        {
            var wait = next - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            await Task.WhenAll(routes.All.Select(route => EmptyAsync(route, cancellationToken)));
        }
    }

    private async Task WorkAsync(Route route, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (await WorkOnceAsync(route, cancellationToken) == 0)
            {
                await wakeUps.WaitForMessageAsync(route.Queue, cancellationToken);
            }
        }
    }

    private async Task WorkWhileAsync(Task feeding, Route route, CancellationToken cancellationToken)
    {
        using var fed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        while (!feeding.IsCompleted)
        {
            if (await WorkOnceAsync(route, cancellationToken) == 0)
            {
                await Task.WhenAny(feeding, wakeUps.WaitForMessageAsync(route.Queue, fed.Token));
            }
        }

        await fed.CancelAsync();
    }

    private Task EmptyAsync(Route route, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, route.Receivers).Select(async _ =>
        {
            while (await WorkOnceAsync(route, cancellationToken) > 0)
            {
            }
        }));

    private async Task<int> WorkOnceAsync(Route route, CancellationToken cancellationToken)
    {
        var messages = await storage.Queues.ReceiveAsync(route.Queue, Batch, Visibility, cancellationToken);
        await Task.WhenAll(messages.Select(message => HandleAsync(route, message, cancellationToken)));
        return messages.Count;
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

    private async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? next = null;
        foreach (var route in routes.All)
        {
            var visible = await wakeUps.NextVisibleAsync(route.Queue, cancellationToken);
            next = visible is null || next < visible ? next : visible;
        }

        return next;
    }

    [LoggerMessage(LogLevel.Error, "{Stage} gave up on {Item}: `ingest poison replay` tries again.")]
    private partial void LogPoisoned(string stage, string item);
}
