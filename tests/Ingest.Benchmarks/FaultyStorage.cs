using Ingest.Pipeline.Storage;

namespace Ingest.Benchmarks;

/// <summary>An engine whose process dies at a given write: that write and everything after it throws.</summary>
public sealed class FaultyStorage(IStorageEngine storage, int lastWrites)
    : IStorageEngine, IBlobStorage, IQueueStorage, ITableStorage
{
    private int writes;

    /// <summary>Writes asked for so far.</summary>
    public int Writes => writes;

    public bool IsDead => writes > lastWrites;

    public IBlobStorage Blobs => this;

    public IQueueStorage Queues => this;

    public ITableStorage Tables => this;

    public bool IsShared => storage.IsShared;

    public Task PrepareAsync(CancellationToken cancellationToken) => storage.PrepareAsync(cancellationToken);

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    Task<Blob?> IBlobStorage.FindAsync(string container, string name, CancellationToken cancellationToken) =>
        Read(() => storage.Blobs.FindAsync(container, name, cancellationToken));

    Task<string?> IBlobStorage.TryCreateAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken) =>
        Write(() => storage.Blobs.TryCreateAsync(container, name, content, cancellationToken));

    Task<string?> IBlobStorage.TryReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellationToken) =>
        Write(() => storage.Blobs.TryReplaceAsync(container, name, content, etag, cancellationToken));

    Task<bool> IBlobStorage.TryDeleteAsync(
        string container,
        string name,
        string? etag,
        CancellationToken cancellationToken) =>
        Write(() => storage.Blobs.TryDeleteAsync(container, name, etag, cancellationToken));

    IAsyncEnumerable<string> IBlobStorage.ListAsync(
        string container,
        string prefix,
        CancellationToken cancellationToken) =>
        storage.Blobs.ListAsync(container, prefix, cancellationToken);

    Task IQueueStorage.SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken) =>
        Write(async () =>
        {
            await storage.Queues.SendAsync(queue, body, delay, cancellationToken);
            return true;
        });

    Task<IReadOnlyList<ReceivedMessage>> IQueueStorage.ReceiveAsync(
        string queue,
        int max,
        TimeSpan visibility,
        CancellationToken cancellationToken) =>
        Read(() => storage.Queues.ReceiveAsync(queue, max, visibility, cancellationToken));

    Task<string?> IQueueStorage.RenewAsync(
        string queue,
        string messageId,
        string receipt,
        TimeSpan visibility,
        CancellationToken cancellationToken) =>
        Write(() => storage.Queues.RenewAsync(queue, messageId, receipt, visibility, cancellationToken));

    Task<bool> IQueueStorage.DeleteAsync(
        string queue,
        string messageId,
        string receipt,
        CancellationToken cancellationToken) =>
        Write(() => storage.Queues.DeleteAsync(queue, messageId, receipt, cancellationToken));

    Task<int> IQueueStorage.CountAsync(string queue, CancellationToken cancellationToken) =>
        Read(() => storage.Queues.CountAsync(queue, cancellationToken));

    Task<TableRow?> ITableStorage.FindAsync(
        string table,
        string partition,
        string row,
        CancellationToken cancellationToken) =>
        Read(() => storage.Tables.FindAsync(table, partition, row, cancellationToken));

    Task<string?> ITableStorage.TryInsertAsync(string table, NewRow row, CancellationToken cancellationToken) =>
        Write(() => storage.Tables.TryInsertAsync(table, row, cancellationToken));

    Task<string> ITableStorage.UpsertAsync(string table, NewRow row, CancellationToken cancellationToken) =>
        Write(() => storage.Tables.UpsertAsync(table, row, cancellationToken));

    Task ITableStorage.UpsertAllAsync(
        string table,
        IReadOnlyList<NewRow> rows,
        CancellationToken cancellationToken) =>
        Write(async () =>
        {
            await storage.Tables.UpsertAllAsync(table, rows, cancellationToken);
            return true;
        });

    Task<string?> ITableStorage.TryReplaceAsync(
        string table,
        NewRow row,
        string etag,
        CancellationToken cancellationToken) =>
        Write(() => storage.Tables.TryReplaceAsync(table, row, etag, cancellationToken));

    Task<bool> ITableStorage.TryDeleteAsync(
        string table,
        string partition,
        string row,
        string? etag,
        CancellationToken cancellationToken) =>
        Write(() => storage.Tables.TryDeleteAsync(table, partition, row, etag, cancellationToken));

    Task<TablePage> ITableStorage.ReadAsync(string table, TableRange range, CancellationToken cancellationToken) =>
        Read(() => storage.Tables.ReadAsync(table, range, cancellationToken));

    IAsyncEnumerable<string> ITableStorage.ListPartitionsAsync(
        string table,
        string from,
        string? before,
        CancellationToken cancellationToken) =>
        storage.Tables.ListPartitionsAsync(table, from, before, cancellationToken);

    Task<bool> ITableStorage.TryBatchAsync(
        string table,
        string partition,
        IReadOnlyList<TableOperation> operations,
        CancellationToken cancellationToken) =>
        Write(() => storage.Tables.TryBatchAsync(table, partition, operations, cancellationToken));

    private Task<T> Write<T>(Func<Task<T>> write) =>
        Interlocked.Increment(ref writes) > lastWrites ? throw new IOException("The storage died as the test planned.") : write();

    private Task<T> Read<T>(Func<Task<T>> read) => IsDead ? throw new IOException("The storage died as the test planned.") : read();
}
