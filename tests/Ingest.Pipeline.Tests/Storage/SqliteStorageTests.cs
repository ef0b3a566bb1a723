using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>What the embedded engine does beyond the contract: triggers, closing, one run at a time.</summary>
public sealed class SqliteStorageTests : IAsyncLifetime
{
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

    [Theory]
    [InlineData(Names.InBlobs.Articles, Names.InQueues.Articles)]
    [InlineData(Names.InBlobs.Analyses, Names.InQueues.Analyses)]
    public async Task A_new_blob_sends_its_name_to_the_queue_of_its_container(string container, string queue)
    {
        await storage.Blobs.TryCreateAsync(container, "a/1", "text"u8.ToArray(), Cancellation);

        var message = Assert.Single(await ReceiveAsync(queue));
        Assert.Equal("a/1", message.Body);
    }

    [Fact]
    public async Task A_replaced_blob_sends_its_name_again()
    {
        var etag = await CreateArticleAsync("a/1");

        await storage.Blobs.TryReplaceAsync(Names.InBlobs.Articles, "a/1", "new"u8.ToArray(), etag!, Cancellation);

        Assert.Equal(2, (await ReceiveAsync(Names.InQueues.Articles)).Count);
    }

    [Fact]
    public async Task A_blob_that_was_not_written_sends_nothing()
    {
        await CreateArticleAsync("a/1");

        await CreateArticleAsync("a/1");
        await storage.Blobs.TryReplaceAsync(Names.InBlobs.Articles, "a/1", "new"u8.ToArray(), "999999", Cancellation);

        Assert.Single(await ReceiveAsync(Names.InQueues.Articles));
    }

    [Fact]
    public async Task Stories_and_meetings_send_nothing()
    {
        await storage.Blobs.TryCreateAsync(Names.InBlobs.Stories, "s", "text"u8.ToArray(), Cancellation);
        await storage.Blobs.TryCreateAsync(Names.InBlobs.Meetings, "m", "text"u8.ToArray(), Cancellation);

        foreach (var queue in Names.AllQueues)
        {
            Assert.Equal(0, await storage.Queues.CountAsync(queue, Cancellation));
        }
    }

    [Fact]
    public async Task A_message_says_when_it_was_sent()
    {
        await storage.Queues.SendAsync(Names.InQueues.Alerts, "a", TimeSpan.FromMinutes(1), Cancellation);
        bench.Time.Advance(TimeSpan.FromMinutes(2));

        var message = Assert.Single(await ReceiveAsync(Names.InQueues.Alerts));

        Assert.Equal(bench.Time.GetUtcNow() - TimeSpan.FromMinutes(2), message.SentAt);
    }

    [Fact]
    public async Task A_closed_engine_refuses_work_and_leaves_its_files_free()
    {
        await CreateArticleAsync("a/1");
        await storage.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => CreateArticleAsync("a/2"));
        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => storage.Blobs.FindAsync(Names.InBlobs.Articles, "a/1", Cancellation));
        Assert.Equal([SqliteStorage.FileName], Directory.GetFiles(bench.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Writes_that_wait_are_done_before_the_engine_closes()
    {
        var writes = Enumerable.Range(0, 200).Select(UpsertAsync).ToList();

        await storage.DisposeAsync();

        Assert.All(writes, write => Assert.True(write.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Partitions_are_listed_beyond_one_page()
    {
        var rows = Enumerable.Range(0, 1101).Select(i => new NewRow($"{i:0000}", "r", "")).ToList();
        await Task.WhenAll(rows.Select(row => storage.Tables.UpsertAsync(Names.InTables.Index, row, Cancellation)));

        var partitions = await storage.Tables.ListPartitionsAsync(Names.InTables.Index, "0001", null, Cancellation)
            .ToListAsync(Cancellation);

        Assert.Equal(rows.Skip(1).Select(row => row.Partition), partitions);
    }

    [Fact]
    public async Task Blobs_are_listed_beyond_one_page()
    {
        var names = Enumerable.Range(0, 1101).Select(i => $"a/{i:0000}").ToList();
        await Task.WhenAll(names.Select(CreateArticleAsync));

        var listed = await storage.Blobs.ListAsync(Names.InBlobs.Articles, "a/", Cancellation)
            .ToListAsync(Cancellation);

        Assert.Equal(names, listed);
    }

    [Fact]
    public async Task What_an_ended_process_had_received_is_released()
    {
        await storage.Queues.SendAsync(Names.InQueues.Articles, "received", TimeSpan.Zero, Cancellation);
        await ReceiveAsync(Names.InQueues.Articles);
        await storage.Queues.SendAsync(Names.InQueues.Articles, "delayed", TimeSpan.FromHours(1), Cancellation);

        var released = await storage.ReleaseReceivedAsync(Cancellation);

        Assert.Equal(1, released);
        var message = Assert.Single(await ReceiveAsync(Names.InQueues.Articles));
        Assert.Equal("received", message.Body);
        Assert.Equal(2, message.DequeueCount);
    }

    [Fact]
    public void A_data_folder_is_run_by_one_at_a_time()
    {
        using (DataFolderLock.Take(bench.Folder))
        {
            var refusal = Assert.Throws<DataFolderInUseException>(() => DataFolderLock.Take(bench.Folder));
            Assert.Contains(bench.Folder, refusal.Message, StringComparison.Ordinal);
        }

        using var next = DataFolderLock.Take(bench.Folder);
        Assert.NotNull(next);
    }

    private Task<string> UpsertAsync(int number) => storage.Tables.UpsertAsync(
        Names.InTables.Settings, new NewRow("p", $"{number:0000}", ""), Cancellation);

    private Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(string queue) =>
        storage.Queues.ReceiveAsync(queue, 32, TimeSpan.FromSeconds(30), Cancellation);

    private Task<string?> CreateArticleAsync(string name) =>
        storage.Blobs.TryCreateAsync(Names.InBlobs.Articles, name, "text"u8.ToArray(), Cancellation);
}
