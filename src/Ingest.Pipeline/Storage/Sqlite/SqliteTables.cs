using System.Runtime.CompilerServices;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>Tables in the file: all rows in one tree, under the number of their partition and their row key.</summary>
internal sealed class SqliteTables(
    SqliteWriter writer,
    SqliteReads reads,
    SqliteReaders readers,
    SqliteNames tables) : ITableStorage
{
    private const int ListPage = 500;

    // Above every key: keys are printable ASCII.
    private const string KeysEnd = "\x7f";

    public Task<TableRow?> FindAsync(string table, string partition, string row, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = tables.Id(table);
        return reads.ReadAsync(session => Find(session, (id, partition, row)));
    }

    public Task<string?> TryInsertAsync(string table, NewRow row, CancellationToken cancellationToken)
    {
        StorageLimits.CheckRow(row);
        var id = tables.Id(table);
        return writer.WriteAsync(turn => SqliteRows.TryInsert(turn, id, row), cancellationToken);
    }

    public Task<string> UpsertAsync(string table, NewRow row, CancellationToken cancellationToken)
    {
        StorageLimits.CheckRow(row);
        var id = tables.Id(table);
        return writer.WriteAsync(turn => SqliteRows.Upsert(turn, id, row), cancellationToken);
    }

    /// <remarks>Rows of the index wait for those of other articles: nobody reads them the next moment.</remarks>
    public Task UpsertAllAsync(string table, IReadOnlyList<NewRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            StorageLimits.CheckRow(row);
        }

        var id = tables.Id(table);
        return table == Names.InTables.Index
            ? writer.WriteRowsAsync(id, rows, cancellationToken)
            : writer.WriteAsync(turn => SqliteRows.UpsertAll(turn, id, rows), cancellationToken);
    }

    public Task<string?> TryReplaceAsync(string table, NewRow row, string etag, CancellationToken cancellationToken)
    {
        StorageLimits.CheckRow(row);
        var id = tables.Id(table);
        return writer.WriteAsync(turn => SqliteRows.TryReplace(turn, id, row, etag), cancellationToken);
    }

    public Task<bool> TryDeleteAsync(
        string table,
        string partition,
        string row,
        string? etag,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(partition);
        StorageLimits.CheckKey(row);
        var id = tables.Id(table);
        return writer.WriteAsync(turn => SqliteRows.TryDelete(turn, (id, partition, row), etag), cancellationToken);
    }

    public Task<TablePage> ReadAsync(string table, TableRange range, CancellationToken cancellationToken)
    {
        StorageLimits.CheckRange(range);
        cancellationToken.ThrowIfCancellationRequested();
        var id = tables.Id(table);
        return reads.ReadAsync(session => Read(session, id, range));
    }

    public async IAsyncEnumerable<string> ListPartitionsAsync(
        string table,
        string from,
        string? before,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var page = ListFrom(table, from, before);
        while (page.Count > 0)
        {
            foreach (var name in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return name;
            }

            page = page.Count < ListPage ? [] : ListFrom(table, page[^1] + '\0', before);
        }
    }

    public Task<bool> TryBatchAsync(
        string table,
        string partition,
        IReadOnlyList<TableOperation> operations,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckBatch(partition, operations);
        var id = tables.Id(table);
        return writer.WriteAsync(turn => SqliteRows.TryBatch(turn, (id, partition), operations), cancellationToken);
    }

    private static TableRow? Find(SqliteSession session, (long Table, string Partition, string Row) key)
    {
        const string Select =
            """
            SELECT c.value, c.etag FROM partitions p JOIN cells c ON c.partition_id = p.id
            WHERE p.table_id = ? AND p.name = ? AND c.row_key = ?
            """;
        using var find = session.Call(Select).With(key.Table).With(key.Partition).WithKey(key.Row);
        return find.Step()
            ? new TableRow(key.Partition, key.Row, find.Text(0), ETags.Text(find.Number(1)))
            : null;
    }

    private static TablePage Read(SqliteSession session, long table, TableRange range)
    {
        var rows = new List<TableRow>();
        using var read = Open(session, table, range);
        while (read.Step())
        {
            if (rows.Count == range.Max)
            {
                return new TablePage(rows, rows[^1].Row);
            }

            rows.Add(new TableRow(range.Partition, read.Key(0), read.Text(1), ETags.Text(read.Number(2))));
        }

        return new TablePage(rows, null);
    }

    // One row more than asked for shows whether the range goes on.
    private static SqliteCall Open(SqliteSession session, long table, TableRange range)
    {
        const string Select =
            """
            SELECT c.row_key, c.value, c.etag FROM partitions p JOIN cells c ON c.partition_id = p.id
            WHERE p.table_id = ? AND p.name = ? AND c.row_key >= ? AND c.row_key < ? ORDER BY c.row_key LIMIT ?
            """;
        var from = range.Continuation is { } last ? last + '\0' : range.From;
        return session.Call(Select)
            .With(table).With(range.Partition).WithKey(from).WithKey(range.To ?? KeysEnd).With(range.Max + 1);
    }

    private List<string> ListFrom(string table, string from, string? before)
    {
        const string Select =
            "SELECT name FROM partitions WHERE table_id = ? AND name >= ? AND name < ? ORDER BY name LIMIT ?";
        using var reader = readers.Lend();
        using var list = reader.Call(Select)
            .With(tables.Id(table)).With(from).With(before ?? KeysEnd).With(ListPage);
        var names = new List<string>();
        while (list.Step())
        {
            names.Add(list.Text(0));
        }

        return names;
    }
}
