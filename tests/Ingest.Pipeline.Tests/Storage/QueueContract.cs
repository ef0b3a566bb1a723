using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of queues.</summary>
public abstract class QueueContract(Func<StorageBench> newBench) : StorageContract(newBench)
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

    [Fact]
    public async Task Every_message_is_received_though_none_is_promised_first()
    {
        var sent = Enumerable.Range(0, 40).Select(i => $"message {i}").ToHashSet();
        await Task.WhenAll(sent.Select(body => SendAsync(body)));

        var first = await ReceiveAsync(max: 32);
        var second = await ReceiveAsync(max: 32);

        Assert.Equal(32, first.Count);
        Assert.True(sent.SetEquals(first.Concat(second).Select(message => message.Body)));
    }

    [Fact]
    public async Task A_receiver_gets_no_more_messages_than_it_asked_for()
    {
        await Task.WhenAll(SendAsync("a"), SendAsync("b"), SendAsync("c"));

        var messages = await ReceiveAsync(max: 2);

        Assert.Equal(2, messages.Count);
    }

    [Fact]
    public async Task A_received_message_is_hidden_from_others()
    {
        await SendAsync("one");
        await ReceiveAsync();

        var second = await ReceiveAsync();

        Assert.Empty(second);
    }

    [Fact]
    public async Task A_delayed_message_is_not_visible_before_its_time()
    {
        await SendAsync("later", delay: 2);
        var early = await ReceiveAsync();

        await PassAsync(3);
        var late = await ReceiveAsync();

        Assert.Empty(early);
        Assert.Equal("later", Assert.Single(late).Body);
    }

    [Fact]
    public async Task A_message_that_was_not_deleted_in_time_comes_again()
    {
        await SendAsync("again");
        var first = Assert.Single(await ReceiveAsync(visibility: 1));

        await PassAsync(2);
        var second = Assert.Single(await ReceiveAsync());

        Assert.Equal(first.Id, second.Id);
        Assert.Equal("again", second.Body);
        Assert.Equal(2, second.DequeueCount);
    }

    [Fact]
    public async Task A_deleted_message_does_not_come_again()
    {
        await SendAsync("done");
        var message = Assert.Single(await ReceiveAsync(visibility: 1));

        var deleted = await DeleteAsync(message);

        await PassAsync(2);
        Assert.True(deleted);
        Assert.Empty(await ReceiveAsync());
    }

    [Fact]
    public async Task A_message_is_deleted_once()
    {
        await SendAsync("done");
        var message = Assert.Single(await ReceiveAsync());
        await DeleteAsync(message);

        var again = await DeleteAsync(message);

        Assert.False(again);
    }

    [Fact]
    public async Task A_message_in_the_hands_of_another_is_not_deleted()
    {
        await SendAsync("taken");
        var slow = Assert.Single(await ReceiveAsync(visibility: 1));
        await PassAsync(2);
        var fast = Assert.Single(await ReceiveAsync());

        var deletedBySlow = await DeleteAsync(slow);

        Assert.False(deletedBySlow);
        Assert.True(await DeleteAsync(fast));
    }

    [Fact]
    public async Task A_message_in_the_hands_of_another_is_not_renewed()
    {
        await SendAsync("taken");
        var slow = Assert.Single(await ReceiveAsync(visibility: 1));
        await PassAsync(2);
        await ReceiveAsync();

        var receipt = await RenewAsync(slow, 30);

        Assert.Null(receipt);
    }

    [Fact]
    public async Task A_receiver_who_is_late_but_alone_may_still_delete()
    {
        await SendAsync("late");
        var message = Assert.Single(await ReceiveAsync(visibility: 1));
        await PassAsync(2);

        var deleted = await DeleteAsync(message);

        Assert.True(deleted);
        Assert.Empty(await ReceiveAsync());
    }

    [Fact]
    public async Task A_renewed_message_stays_hidden_longer()
    {
        await SendAsync("slow work");
        var message = Assert.Single(await ReceiveAsync(visibility: 2));

        var receipt = await RenewAsync(message, 30);

        await PassAsync(3);
        Assert.NotNull(receipt);
        Assert.Empty(await ReceiveAsync());
    }

    [Fact]
    public async Task A_renewed_message_answers_to_its_new_receipt_only()
    {
        await SendAsync("slow work");
        var message = Assert.Single(await ReceiveAsync());
        var receipt = await RenewAsync(message, 30);

        var deletedUnderOld = await DeleteAsync(message);
        var deletedUnderNew = await DeleteAsync(message with { Receipt = receipt! });

        Assert.False(deletedUnderOld);
        Assert.True(deletedUnderNew);
    }

    [Fact]
    public async Task A_message_handed_back_is_visible_after_the_time_given()
    {
        await SendAsync("not mine");
        var message = Assert.Single(await ReceiveAsync(visibility: 600));
        await RenewAsync(message, 1);

        await PassAsync(2);

        Assert.Equal("not mine", Assert.Single(await ReceiveAsync()).Body);
    }

    [Fact]
    public async Task Hidden_messages_count()
    {
        await SendAsync("received");
        await ReceiveAsync();
        await SendAsync("visible");
        await SendAsync("delayed", delay: 600);

        var count = await Queues.CountAsync(Queue, Cancellation);

        Assert.Equal(3, count);
    }

    [Fact]
    public async Task Queues_do_not_mix()
    {
        await SendAsync("here");

        var elsewhere = await Queues.ReceiveAsync(
            Names.InQueues.Pages, 32, TimeSpan.FromSeconds(30), Cancellation);

        Assert.Empty(elsewhere);
    }

    [Fact]
    public async Task Parallel_receivers_never_share_a_message()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => SendAsync($"message {i}")));

        var hands = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReceiveAllAsync()));

        var received = hands.SelectMany(hand => hand).Select(message => message.Body).ToList();
        Assert.Equal(100, received.Count);
        Assert.Equal(100, received.Distinct().Count());
    }

    [Fact]
    public async Task An_unknown_queue_is_refused()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Queues.SendAsync("unknown", "a", TimeSpan.Zero, Cancellation));
    }

    private Task SendAsync(string body, double delay = 0) =>
        Queues.SendAsync(Queue, body, TimeSpan.FromSeconds(delay), Cancellation);

    private Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int max = 32, double visibility = 30) =>
        Queues.ReceiveAsync(Queue, max, TimeSpan.FromSeconds(visibility), Cancellation);

    private Task<bool> DeleteAsync(ReceivedMessage message) =>
        Queues.DeleteAsync(Queue, message.Id, message.Receipt, Cancellation);

    private Task<string?> RenewAsync(ReceivedMessage message, double visibility) =>
        Queues.RenewAsync(Queue, message.Id, message.Receipt, TimeSpan.FromSeconds(visibility), Cancellation);

    private async Task<List<ReceivedMessage>> ReceiveAllAsync()
    {
        var all = new List<ReceivedMessage>();
        while (await ReceiveAsync(max: 3) is { Count: > 0 } messages)
        {
            all.AddRange(messages);
            await Task.Yield();
        }

        return all;
    }
}
