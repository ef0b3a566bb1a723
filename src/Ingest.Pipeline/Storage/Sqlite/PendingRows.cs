namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>Rows that may be written together with those of others, and the caller who waits for them.</summary>
internal sealed class PendingRows(long table, IReadOnlyList<NewRow> rows, CancellationToken cancellationToken)
    : PendingWrite
{
    private readonly PendingWrite<bool> write = new(turn => SqliteRows.UpsertAll(turn, table, rows), cancellationToken);

    public long Table => table;

    public IReadOnlyList<NewRow> Rows => rows;

    public Task Task => write.Task;

    public override bool TryRun(SqliteTurn turn) => write.TryRun(turn);

    public override void Complete() => write.Complete();

    public override void Fail(Exception failure) => write.Fail(failure);
}

/// <summary>The rows of many callers in the order of the file, so that each page is touched once.</summary>
internal sealed class SortedRows(IReadOnlyList<PendingRows> members) : PendingWrite
{
    /// <summary>A failure is not kept: each member runs again alone, and its caller gets what is its own.</summary>
    public override bool TryRun(SqliteTurn turn)
    {
        try
        {
            SqliteRows.UpsertSorted(turn, Sort(turn));
            return true;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return false;
        }
    }

    public override void Complete()
    {
        foreach (var member in members)
        {
            member.Complete();
        }
    }

    public override void Fail(Exception failure)
    {
        foreach (var member in members)
        {
            member.Fail(failure);
        }
    }

    /// <remarks>Stable: of two states of one row the later stays.</remarks>
    private IEnumerable<PlacedRow> Sort(SqliteTurn turn) =>
        members
            .SelectMany(member => member.Rows.Select(row =>
                new PlacedRow(turn.MakePartition(member.Table, row.Partition), row)))
            .OrderBy(placed => placed, PlacedRow.InOrder);
}

/// <summary>A row with the number of its partition.</summary>
internal readonly record struct PlacedRow(long Partition, NewRow Row)
{
    public static IComparer<PlacedRow> InOrder { get; } = Comparer<PlacedRow>.Create((left, right) =>
        left.Partition != right.Partition
            ? left.Partition.CompareTo(right.Partition)
            : string.CompareOrdinal(left.Row.Row, right.Row.Row));
}
