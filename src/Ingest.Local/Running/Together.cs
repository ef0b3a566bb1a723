namespace Ingest.Local.Running;

/// <summary>Runs endless jobs until they are cancelled or one of them fails.</summary>
public static class Together
{
    /// <summary>The first failure stops the others and is thrown; a cancellation is no failure.</summary>
    public static async Task RunAsync(
        IEnumerable<Func<CancellationToken, Task>> jobs,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = jobs.Select(job => job(stop.Token)).ToList();
        var first = await Task.WhenAny(running);
        await stop.CancelAsync();
        await Task.WhenAll(running).ContinueWith(
            _ => { },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
        if (first.IsFaulted)
        {
            await first;
        }
    }
}
