using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Ingest.Pipeline.Storage.Azure;

/// <summary>Queues of an Azure Storage account.</summary>
public sealed class AzureQueues(QueueServiceClient account) : IQueueStorage
{
    private static readonly TimeSpan forever = TimeSpan.FromSeconds(-1);

    public async Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken)
    {
        StorageLimits.CheckMessage(body, delay);
        await account.GetQueueClient(queue).SendMessageAsync(body, WholeSeconds(delay), forever, cancellationToken);
    }

    public async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(
        string queue,
        int max,
        TimeSpan visibility,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckReceive(max, visibility);
        var client = account.GetQueueClient(queue);
        var answer = await client.ReceiveMessagesAsync(max, WholeSeconds(visibility), cancellationToken);
        return [.. answer.Value.Select(Received)];
    }

    public async Task<string?> RenewAsync(
        string queue,
        string messageId,
        string receipt,
        TimeSpan visibility,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckVisibility(visibility);
        try
        {
            var client = account.GetQueueClient(queue);
            var answer = await client.UpdateMessageAsync(
                messageId, receipt, visibilityTimeout: WholeSeconds(visibility), cancellationToken: cancellationToken);
            return answer.Value.PopReceipt;
        }
        catch (RequestFailedException refused) when (IsStale(refused))
        {
            return null;
        }
    }

    public async Task<bool> DeleteAsync(
        string queue,
        string messageId,
        string receipt,
        CancellationToken cancellationToken)
    {
        try
        {
            await account.GetQueueClient(queue).DeleteMessageAsync(messageId, receipt, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (IsStale(refused))
        {
            return false;
        }
    }

    public async Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        var answer = await account.GetQueueClient(queue).GetPropertiesAsync(cancellationToken);
        return answer.Value.ApproximateMessagesCount;
    }

    /// <summary>The service counts in seconds and the client cuts: rounded up, so that nothing shows early.</summary>
    private static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));

    private static ReceivedMessage Received(QueueMessage message) => new(
        message.MessageId,
        message.PopReceipt,
        message.Body.ToString(),
        (int)message.DequeueCount,
        message.InsertedOn.GetValueOrDefault());

    /// <summary>Whether another receiver has the message or it is gone; a missing queue stays an exception.</summary>
    private static bool IsStale(RequestFailedException refused) =>
        refused.ErrorCode == QueueErrorCode.PopReceiptMismatch || refused.ErrorCode == QueueErrorCode.MessageNotFound;
}
