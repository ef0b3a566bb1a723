using Ingest.Pipeline.Storage;

namespace Ingest.Local.Costs;

/// <summary>An engine that counts what each call would be billed as on an Azure Storage account.</summary>
public sealed class CountedStorage(IStorageEngine storage) : IStorageEngine, IBlobStorage, IQueueStorage, ITableStorage
{
    private long _blobWrites;
    private long _blobReads;
    private long _queueCalls;
    private long _tableCalls;
    private long _bytes;

    public IBlobStorage Blobs => this;

    public IQueueStorage Queues => this;

    public ITableStorage Tables => this;

    public bool IsShared => storage.IsShared;

    /// <summary>The calls so far.</summary>
    public StorageCalls Calls => new(_blobWrites, _blobReads, _queueCalls, _tableCalls, _bytes);

    public Task PrepareAsync(CancellationToken cancellationToken) => storage.PrepareAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Blob?> IBlobStorage.FindAsync(string container, string name, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _blobReads);
        return storage.Blobs.FindAsync(container, name, cancellationToken);
    }

    Task<string?> IBlobStorage.TryCreateAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _blobWrites);
        Interlocked.Add(ref _bytes, content.Length);
        return storage.Blobs.TryCreateAsync(container, name, content, cancellationToken);
    }

    Task<string?> IBlobStorage.TryReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _blobWrites);
        return storage.Blobs.TryReplaceAsync(container, name, content, etag, cancellationToken);
    }

    Task<bool> IBlobStorage.TryDeleteAsync(
        string container,
        string name,
        string? etag,
        CancellationToken cancellationToken) =>
        storage.Blobs.TryDeleteAsync(container, name, etag, cancellationToken);

    /// <summary>A listing is billed as a write is.</summary>
    IAsyncEnumerable<string> IBlobStorage.ListAsync(
        string container,
        string prefix,
        CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _blobWrites);
        return storage.Blobs.ListAsync(container, prefix, cancellationToken);
    }

    Task IQueueStorage.SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken) =>
        storage.Queues.SendAsync(queue, body, delay, Called(ref _queueCalls, cancellationToken));

    // How often an empty queue is asked is the pump's affair here and the host's on Azure: counted there.
    Task<IReadOnlyList<ReceivedMessage>> IQueueStorage.ReceiveAsync(
        string queue,
        int max,
        TimeSpan visibility,
        CancellationToken cancellationToken) =>
        storage.Queues.ReceiveAsync(queue, max, visibility, cancellationToken);

    Task<string?> IQueueStorage.RenewAsync(
        string queue,
        string messageId,
        string receipt,
        TimeSpan visibility,
        CancellationToken cancellationToken) =>
        storage.Queues.RenewAsync(queue, messageId, receipt, visibility, Called(ref _queueCalls, cancellationToken));

    Task<bool> IQueueStorage.DeleteAsync(
        string queue,
        string messageId,
        string receipt,
        CancellationToken cancellationToken) =>
        storage.Queues.DeleteAsync(queue, messageId, receipt, Called(ref _queueCalls, cancellationToken));

    Task<int> IQueueStorage.CountAsync(string queue, CancellationToken cancellationToken) =>
        storage.Queues.CountAsync(queue, Called(ref _queueCalls, cancellationToken));

    Task<TableRow?> ITableStorage.FindAsync(
        string table,
        string partition,
        string row,
        CancellationToken cancellationToken) =>
        storage.Tables.FindAsync(table, partition, row, Called(ref _tableCalls, cancellationToken));

    Task<string?> ITableStorage.TryInsertAsync(string table, NewRow row, CancellationToken cancellationToken) =>
        storage.Tables.TryInsertAsync(table, row, Called(ref _tableCalls, cancellationToken));

    Task<string> ITableStorage.UpsertAsync(string table, NewRow row, CancellationToken cancellationToken) =>
        storage.Tables.UpsertAsync(table, row, Called(ref _tableCalls, cancellationToken));

    /// <summary>One batch for each partition and each hundred rows of it.</summary>
    Task ITableStorage.UpsertAllAsync(
        string table,
        IReadOnlyList<NewRow> rows,
        CancellationToken cancellationToken)
    {
        var batches = rows.GroupBy(row => row.Partition).Sum(partition => (partition.Count() + 99) / 100);
        Interlocked.Add(ref _tableCalls, batches);
        return storage.Tables.UpsertAllAsync(table, rows, cancellationToken);
    }

    Task<string?> ITableStorage.TryReplaceAsync(
        string table,
        NewRow row,
        string etag,
        CancellationToken cancellationToken) =>
        storage.Tables.TryReplaceAsync(table, row, etag, Called(ref _tableCalls, cancellationToken));

    Task<bool> ITableStorage.TryDeleteAsync(
        string table,
        string partition,
        string row,
        string? etag,
        CancellationToken cancellationToken) =>
        storage.Tables.TryDeleteAsync(table, partition, row, etag, Called(ref _tableCalls, cancellationToken));

    Task<TablePage> ITableStorage.ReadAsync(string table, TableRange range, CancellationToken cancellationToken) =>
        storage.Tables.ReadAsync(table, range, Called(ref _tableCalls, cancellationToken));

    IAsyncEnumerable<string> ITableStorage.ListPartitionsAsync(
        string table,
        string from,
        string? before,
        CancellationToken cancellationToken) =>
        storage.Tables.ListPartitionsAsync(table, from, before, Called(ref _tableCalls, cancellationToken));

    Task<bool> ITableStorage.TryBatchAsync(
        string table,
        string partition,
        IReadOnlyList<TableOperation> operations,
        CancellationToken cancellationToken) =>
        storage.Tables.TryBatchAsync(table, partition, operations, Called(ref _tableCalls, cancellationToken));

    private static CancellationToken Called(ref long counter, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref counter);
        return cancellationToken;
    }
}

/// <summary>Billed calls of a storage account, and the bytes that new blobs hold.</summary>
/// <param name="BlobWrites">Listings included; deletions are free.</param>
public sealed record StorageCalls(double BlobWrites, double BlobReads, double QueueCalls, double TableCalls, double Bytes)
{
    /// <summary>What these are more than others.</summary>
    public StorageCalls Over(StorageCalls others) =>
        new(
            BlobWrites - others.BlobWrites,
            BlobReads - others.BlobReads,
            QueueCalls - others.QueueCalls,
            TableCalls - others.TableCalls,
            Bytes - others.Bytes);

    /// <summary>What falls to one of many.</summary>
    public StorageCalls Each(int many) =>
        new(BlobWrites / many, BlobReads / many, QueueCalls / many, TableCalls / many, Bytes / many);
}
