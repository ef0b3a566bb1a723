using System.Text.Json;
using Ingest.Pipeline.Storage;

namespace Ingest.Pipeline;

/// <summary>
/// Part of stage 6. Takes what the Functions host gave up on out of its poison queues, where messages expire after seven
/// days, and keeps it among the failures, from which the operator replays it.
/// </summary>
public sealed class TakeInPoison(IStorageEngine storage, FailureStore failures, TimeProvider time)
{
    private const int Batch = 32;
    private const int LongestItem = 1024;
    private const string GivenUp = "The host gave up on it; the log of the function says why.";

    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(5);

    /// <returns>How many messages there were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var taken = await EmptyAsync(Names.BlobPoisonQueue, OfBlob, cancellationToken);
        foreach (var (queue, stage) in Names.PoisonQueues)
        {
            taken += await EmptyAsync(queue, body => new(stage, body, GivenUp), cancellationToken);
        }

        return taken;
    }

    private async Task<int> EmptyAsync(string queue, Func<string, GivenUpItem> read, CancellationToken cancellationToken)
    {
        var taken = 0;
        IReadOnlyList<ReceivedMessage> messages;
        do
        {
            messages = await storage.Queues.ReceiveAsync(queue, Batch, Visibility, cancellationToken);
            foreach (var message in messages)
            {
                await KeepAsync(read(message.Body), cancellationToken);
                await storage.Queues.DeleteAsync(queue, message.Id, message.Receipt, cancellationToken);
                taken++;
            }
        }
        while (messages.Count > 0);
        return taken;
    }

    /// <summary>A reason that the stage itself wrote down is better than none.</summary>
    private async Task KeepAsync(GivenUpItem given, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = await failures.FindAsync(given.Stage, given.Item, cancellationToken);
        var failure = known is null
            ? new Failure(given.Stage, given.Item, given.Reason, FailureLog.MaxAttempts, now, now, Poisoned: true)
            : known with { Poisoned = true };
        await failures.PutAsync(failure, cancellationToken);
    }

    // {"Type":"BlobTrigger","FunctionId":"Host.Functions.ExtractEntities","ContainerName":"articles","BlobName":"…"}
    private static GivenUpItem OfBlob(string body)
    {
        try
        {
            using var message = JsonDocument.Parse(body);
            var function = message.RootElement.GetProperty("FunctionId").GetString()!;
            var blob = message.RootElement.GetProperty("BlobName").GetString()!;
            return new(function[(function.LastIndexOf('.') + 1)..], blob, GivenUp);
        }
        catch (Exception unread) when (unread is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            var item = body.Length > LongestItem ? body[..LongestItem] : body;
            return new(nameof(Maintain), item, $"A message in {Names.BlobPoisonQueue} that names no blob.");
        }
    }

    private sealed record GivenUpItem(string Stage, string Item, string Reason);
}
