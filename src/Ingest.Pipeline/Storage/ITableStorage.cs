namespace Ingest.Pipeline.Storage;

/// <summary>Tables: rows under a partition key and a row key, ordered ordinally by both.</summary>
public interface ITableStorage
{
    /// <returns>Null when there is no such row.</returns>
    Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken);

    /// <returns>The new ETag, or null when a row of that key exists: nothing was written.</returns>
    Task<string?> TryInsertAsync(string table, NewRow row, CancellationToken cancellationToken);

    /// <summary>Writes the row whether or not one exists.</summary>
    /// <returns>The new ETag.</returns>
    Task<string> UpsertAsync(string table, NewRow row, CancellationToken cancellationToken);

    /// <summary>
    /// Writes rows of any partitions, each whether or not it exists. Not all or none: when it fails, some may be written.
    /// </summary>
    /// <param name="rows">Each key once; any number of them.</param>
    Task UpsertAllAsync(string table, IReadOnlyList<NewRow> rows, CancellationToken cancellationToken);

    /// <returns>The new ETag, or null when the row has another ETag or is gone: nothing was written.</returns>
    Task<string?> TryReplaceAsync(string table, NewRow row, string etag, CancellationToken cancellationToken);

    /// <param name="etag">Null deletes whatever is there.</param>
    /// <returns>False when the row has another ETag; true when it is gone now.</returns>
    Task<bool> TryDeleteAsync(
        string table,
        string partition,
        string row,
        string? etag,
        CancellationToken cancellationToken);

    /// <summary>One page of a partition's rows in row-key order.</summary>
    /// <returns>A page may be short or empty and still have a continuation.</returns>
    Task<TablePage> ReadAsync(string table, TableRange range, CancellationToken cancellationToken);

    /// <summary>The partition keys in use, ordered, from <paramref name="from"/> inclusive to <paramref name="before"/> exclusive (null: no end).</summary>
    IAsyncEnumerable<string> ListPartitionsAsync(
        string table,
        string from,
        string? before,
        CancellationToken cancellationToken);

    /// <summary>
    /// All operations or none: one partition, at most <see cref="StorageLimits.BatchRows"/> rows and
    /// <see cref="StorageLimits.BatchBytes"/> bytes as sent, one operation a row.
    /// </summary>
    /// <returns>False when a condition of one of them did not hold: nothing was written.</returns>
    Task<bool> TryBatchAsync(
        string table,
        string partition,
        IReadOnlyList<TableOperation> operations,
        CancellationToken cancellationToken);
}

/// <summary>A row to write: two keys and one text value, usually JSON.</summary>
/// <param name="Value">At most <see cref="StorageLimits.EntityBytes"/>; the engine spreads it over properties.</param>
public sealed record NewRow(string Partition, string Row, string Value);

/// <summary>A row as read.</summary>
/// <param name="ETag">Opaque; changes with every write.</param>
public sealed record TableRow(string Partition, string Row, string Value, string ETag);

/// <summary>A stretch of one partition.</summary>
/// <param name="From">First row key, inclusive. Empty: from the first.</param>
/// <param name="To">Row key where it ends, exclusive. Null: no end.</param>
/// <param name="Max">Rows at most, 1 to 1,000.</param>
/// <param name="Continuation">Of the page before. Null for the first page.</param>
public sealed record TableRange(string Partition, string From, string? To, int Max, string? Continuation = null)
{
    /// <summary>All rows whose key begins with a prefix of printable ASCII.</summary>
    public static TableRange Prefix(string partition, string prefix, int max = 1000) =>
        new(partition, prefix, prefix.Length == 0 ? null : prefix + '\x7f', max);
}

/// <summary>One page of rows.</summary>
/// <param name="Continuation">Null when the range is read to its end.</param>
public sealed record TablePage(IReadOnlyList<TableRow> Rows, string? Continuation);

/// <summary>One operation of a batch.</summary>
public abstract record TableOperation
{
    private TableOperation()
    {
    }

    public abstract string Row { get; }

    /// <summary>The row must not exist.</summary>
    public sealed record Insert(NewRow NewRow) : TableOperation
    {
        public override string Row => NewRow.Row;
    }

    public sealed record Upsert(NewRow NewRow) : TableOperation
    {
        public override string Row => NewRow.Row;
    }

    /// <summary>The row must have the ETag.</summary>
    public sealed record Replace(NewRow NewRow, string ETag) : TableOperation
    {
        public override string Row => NewRow.Row;
    }

    /// <summary>The row must exist, and have the ETag unless that is null.</summary>
    public sealed record Delete(string Key, string? ETag) : TableOperation
    {
        public override string Row => Key;
    }
}
