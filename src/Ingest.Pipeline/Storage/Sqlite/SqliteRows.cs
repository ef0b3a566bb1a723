namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>The writes of rows, within a transaction.</summary>
/// <remarks>Every condition is checked before anything is written, so a refused write leaves nothing to undo.</remarks>
internal static class SqliteRows
{
    private const string Put = "REPLACE INTO cells(partition_id, row_key, etag, value) VALUES(?, ?, ?, ?)";

    public static string? TryInsert(SqliteTurn turn, long table, NewRow row)
    {
        const string Insert = "INSERT OR IGNORE INTO cells(partition_id, row_key, etag, value) VALUES(?, ?, ?, ?)";
        var etag = turn.Next();
        using var insert = turn.Call(Insert)
            .With(turn.MakePartition(table, row.Partition)).WithKey(row.Row).With(etag).With(row.Value);
        return insert.Run() > 0 ? ETags.Text(etag) : null;
    }

    public static string Upsert(SqliteTurn turn, long table, NewRow row)
    {
        var etag = turn.Next();
        Write(turn, turn.MakePartition(table, row.Partition), row, etag);
        return ETags.Text(etag);
    }

    /// <summary>Writes rows of any partitions.</summary>
    public static bool UpsertAll(SqliteTurn turn, long table, IReadOnlyList<NewRow> rows)
    {
        var etag = turn.Next();
        foreach (var row in rows)
        {
            Write(turn, turn.MakePartition(table, row.Partition), row, etag);
        }

        return true;
    }

    public static void UpsertSorted(SqliteTurn turn, IEnumerable<PlacedRow> rows)
    {
        var etag = turn.Next();
        foreach (var placed in rows)
        {
            Write(turn, placed.Partition, placed.Row, etag);
        }
    }

    public static string? TryReplace(SqliteTurn turn, long table, NewRow row, string etag)
    {
        const string Update =
            "UPDATE cells SET value = ?, etag = ? WHERE partition_id = ? AND row_key = ? AND etag = ?";
        if (turn.FindPartition(table, row.Partition) is not { } partition || !ETags.TryNumber(etag, out var expected))
        {
            return null;
        }

        var next = turn.Next();
        using var update = turn.Call(Update)
            .With(row.Value).With(next).With(partition).WithKey(row.Row).With(expected);
        return update.Run() > 0 ? ETags.Text(next) : null;
    }

    /// <returns>False when the row has another ETag; true when it is gone now.</returns>
    public static bool TryDelete(SqliteTurn turn, (long Table, string Partition, string Row) key, string? etag)
    {
        if (turn.FindPartition(key.Table, key.Partition) is not { } partition ||
            FindETag(turn, partition, key.Row) is not { } found)
        {
            return true;
        }

        if (!Matches(found, etag))
        {
            return false;
        }

        Remove(turn, partition, key.Row);
        turn.DropIfEmpty(key.Table, key.Partition, partition);
        return true;
    }

    /// <returns>False when a condition did not hold: nothing was written.</returns>
    public static bool TryBatch(
        SqliteTurn turn,
        (long Table, string Partition) place,
        IReadOnlyList<TableOperation> operations)
    {
        var existing = turn.FindPartition(place.Table, place.Partition);
        foreach (var operation in operations)
        {
            if (!Holds(turn, existing, operation))
            {
                return false;
            }
        }

        var partition = existing ?? turn.MakePartition(place.Table, place.Partition);
        var etag = turn.Next();
        foreach (var operation in operations)
        {
            Apply(turn, partition, operation, etag);
        }

        turn.DropIfEmpty(place.Table, place.Partition, partition);
        return true;
    }

    private static bool Holds(SqliteTurn turn, long? partition, TableOperation operation)
    {
        if (operation is TableOperation.Upsert)
        {
            return true;
        }

        var found = partition is { } known ? FindETag(turn, known, operation.Row) : null;
        return operation switch
        {
            TableOperation.Insert => found is null,
            TableOperation.Replace replace => found is { } etag && Matches(etag, replace.ETag),
            TableOperation.Delete delete => found is { } etag && Matches(etag, delete.ETag),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static void Apply(SqliteTurn turn, long partition, TableOperation operation, long etag)
    {
        switch (operation)
        {
            case TableOperation.Insert insert:
                Write(turn, partition, insert.NewRow, etag);
                break;
            case TableOperation.Upsert upsert:
                Write(turn, partition, upsert.NewRow, etag);
                break;
            case TableOperation.Replace replace:
                Write(turn, partition, replace.NewRow, etag);
                break;
            default:
                Remove(turn, partition, operation.Row);
                break;
        }
    }

    private static long? FindETag(SqliteTurn turn, long partition, string row)
    {
        using var find = turn.Call("SELECT etag FROM cells WHERE partition_id = ? AND row_key = ?")
            .With(partition).WithKey(row);
        return find.Step() ? find.Number(0) : null;
    }

    private static bool Matches(long found, string? etag) =>
        etag is null || (ETags.TryNumber(etag, out var expected) && expected == found);

    private static void Write(SqliteTurn turn, long partition, NewRow row, long etag)
    {
        using var put = turn.Call(Put).With(partition).WithKey(row.Row).With(etag).With(row.Value);
        put.Step();
    }

    private static void Remove(SqliteTurn turn, long partition, string row)
    {
        using var delete = turn.Call("DELETE FROM cells WHERE partition_id = ? AND row_key = ?")
            .With(partition).WithKey(row);
        delete.Step();
    }
}
