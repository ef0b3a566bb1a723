using System.Runtime.CompilerServices;

namespace Ingest.Pipeline.Storage;

/// <summary>Reads ranges of tables to their end, page by page.</summary>
public static class TableReading
{
    /// <summary>All rows of a partition whose key begins with the prefix, in key order.</summary>
    public static IAsyncEnumerable<TableRow> ReadAllAsync(
        this ITableStorage tables,
        string table,
        string partition,
        string prefix,
        CancellationToken cancellationToken) =>
        tables.ReadAllAsync(table, TableRange.Prefix(partition, prefix), cancellationToken);

    /// <summary>All rows of a range, in key order; <see cref="TableRange.Max"/> bounds a page, not the whole.</summary>
    public static async IAsyncEnumerable<TableRow> ReadAllAsync(
        this ITableStorage tables,
        string table,
        TableRange range,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TablePage page;
        do
        {
            page = await tables.ReadAsync(table, range, cancellationToken);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            range = range with { Continuation = page.Continuation };
        }
        while (page.Continuation is not null);
    }
}
