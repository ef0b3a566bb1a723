using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of queues.</summary>
public abstract class QueueContract(Func<StorageBench> bench) : StorageContract(bench)
{
    private const string Queue = Names.InQueues.Alerts;

    private IQueueStorage Queues => Engine.Queues;

    [Fact]
    public async Task A_message_is_received_as_it_was_sent()
    {
        await SendAsync("Größe <b>&amp;</b> 会談 \U0001F91D\u0001");

        var message = Assert.Single(await ReceiveAsync());

        Assert.Equal("Größe <b>&amp;</b> 会談 \U0001F91D\u0001", message.Body);
        Assert.Equal(1, message.DequeueCount);
    }

    private Task SendAsync(string body, double delay = 0) =>
        Queues.SendAsync(Queue, body, TimeSpan.FromSeconds(delay), Cancellation);

    private Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int max = 32, double visibility = 30) =>
        Queues.ReceiveAsync(Queue, max, TimeSpan.FromSeconds(visibility), Cancellation);
}
