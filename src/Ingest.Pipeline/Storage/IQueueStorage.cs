namespace Ingest.Pipeline.Storage;

/// <summary>Queues: messages that stay until deleted, seen by one receiver at a time, in no promised order.</summary>
/// <remarks>Messages never expire (TTL infinite).</remarks>
public interface IQueueStorage
{
    /// <param name="body">At most <see cref="StorageLimits.MessageBytes"/> of UTF-8.</param>
    /// <param name="delay">From zero to <see cref="StorageLimits.MessageDelay"/>: not visible before.</param>
    Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Takes up to <paramref name="max"/> visible messages (1 to 32) and hides them for <paramref name="visibility"/>.</summary>
    /// <returns>Empty when none is visible: does not wait.</returns>
    Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(
        string queue,
        int max,
        TimeSpan visibility,
        CancellationToken cancellationToken);

    /// <summary>Hides a received message for another <paramref name="visibility"/>, counted from now.</summary>
    /// <returns>The receipt that is valid from now on, or null when the old one is stale: another receiver has it.</returns>
    Task<string?> RenewAsync(
        string queue,
        string messageId,
        string receipt,
        TimeSpan visibility,
        CancellationToken cancellationToken);

    /// <returns>False when the receipt is stale: the message stays.</returns>
    Task<bool> DeleteAsync(string queue, string messageId, string receipt, CancellationToken cancellationToken);

    /// <summary>Messages in the queue, hidden ones included; an estimate on Azure.</summary>
    Task<int> CountAsync(string queue, CancellationToken cancellationToken);
}

/// <summary>A message in the hands of one receiver.</summary>
/// <param name="Receipt">Needed to renew or delete; stale once another receiver has the message.</param>
/// <param name="DequeueCount">1 for the first receiver.</param>
public sealed record ReceivedMessage(string Id, string Receipt, string Body, int DequeueCount, DateTimeOffset SentAt);
