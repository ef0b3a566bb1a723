using System.Collections.Concurrent;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>A bell for each queue: wakes those who wait for a message in this process.</summary>
internal sealed class QueueBells
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource> waiting = new();

    /// <summary>Completes at the next ring; take it before looking whether there is a message.</summary>
    public Task Next(long queue) => waiting.GetOrAdd(queue, static _ => Make()).Task;

    public void Ring(IReadOnlyCollection<long> queues)
    {
        foreach (var queue in queues)
        {
            if (waiting.TryRemove(queue, out var bell))
            {
                bell.SetResult();
            }
        }
    }

    private static TaskCompletionSource Make() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
