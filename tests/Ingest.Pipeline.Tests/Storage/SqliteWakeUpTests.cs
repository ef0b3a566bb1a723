using Ingest.Pipeline.Storage.Sqlite;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>A receiver of the embedded engine sleeps until there is something to receive.</summary>
public sealed class SqliteWakeUpTests : IAsyncLifetime
{
    private const string Queue = Names.InQueues.Alerts;

    // Bounds a test that would hang; nothing waits for it.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly SqliteBench bench = new();
    private SqliteStorage storage = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        storage = bench.Open();
        await storage.PrepareAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task A_message_that_is_visible_ends_the_wait_at_once()
    {
        await SendAsync(storage);

        await storage.WaitForMessageAsync(Queue, Cancellation).WaitAsync(Soon, Cancellation);

        Assert.Equal(1, await storage.Queues.CountAsync(Queue, Cancellation));
    }

    [Fact]
    public async Task A_message_wakes_those_who_wait_without_any_time_passing()
    {
        var first = storage.WaitForMessageAsync(Queue, Cancellation);
        var second = storage.WaitForMessageAsync(Queue, Cancellation);
        Assert.False(first.IsCompleted);

        await SendAsync(storage);

        await Task.WhenAll(first, second).WaitAsync(Soon, Cancellation);
        Assert.True(first.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_blob_wakes_the_receiver_of_its_trigger()
    {
        var wait = storage.WaitForMessageAsync(Names.InQueues.Articles, Cancellation);
        Assert.False(wait.IsCompleted);

        await storage.Blobs.TryCreateAsync(Names.InBlobs.Articles, "a/1", "text"u8.ToArray(), Cancellation);

        await wait.WaitAsync(Soon, Cancellation);
        Assert.True(wait.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_delayed_message_ends_the_wait_when_its_time_comes()
    {
        await SendAsync(storage, TimeSpan.FromMilliseconds(300));
        var wait = storage.WaitForMessageAsync(Queue, Cancellation);

        bench.Time.Advance(TimeSpan.FromMilliseconds(299));
        Assert.False(wait.IsCompleted);
        bench.Time.Advance(TimeSpan.FromMilliseconds(1));

        await wait.WaitAsync(Soon, Cancellation);
        Assert.True(wait.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_message_that_was_not_deleted_ends_the_wait_when_it_comes_again()
    {
        await SendAsync(storage);
        await storage.Queues.ReceiveAsync(Queue, 1, TimeSpan.FromSeconds(1), Cancellation);
        var wait = storage.WaitForMessageAsync(Queue, Cancellation);
        Assert.False(wait.IsCompleted);

        bench.Time.Advance(TimeSpan.FromSeconds(1));

        await wait.WaitAsync(Soon, Cancellation);
        Assert.True(wait.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_message_of_another_process_is_noticed_within_a_second()
    {
        await using var other = bench.Open();
        var wait = storage.WaitForMessageAsync(Queue, Cancellation);
        await SendAsync(other);
        Assert.False(wait.IsCompleted);

        bench.Time.Advance(TimeSpan.FromSeconds(1));

        await wait.WaitAsync(Soon, Cancellation);
        Assert.True(wait.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_message_of_another_queue_wakes_nobody()
    {
        var wait = storage.WaitForMessageAsync(Names.InQueues.Pages, Cancellation);

        await SendAsync(storage);
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(wait.IsCompleted);
    }

    [Fact]
    public async Task A_wait_can_be_given_up()
    {
        using var given = new CancellationTokenSource();
        var wait = storage.WaitForMessageAsync(Queue, given.Token);

        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.WaitAsync(Soon, Cancellation));
    }

    [Fact]
    public async Task The_time_of_the_next_message_is_known()
    {
        Assert.Null(await storage.NextVisibleAsync(Queue, Cancellation));

        await SendAsync(storage, TimeSpan.FromHours(2));
        await SendAsync(storage, TimeSpan.FromHours(1));

        Assert.Equal(
            bench.Time.GetUtcNow() + TimeSpan.FromHours(1), await storage.NextVisibleAsync(Queue, Cancellation));
    }

    private static Task SendAsync(SqliteStorage engine, TimeSpan delay = default) =>
        engine.Queues.SendAsync(Queue, "message", delay, Cancellation);
}
