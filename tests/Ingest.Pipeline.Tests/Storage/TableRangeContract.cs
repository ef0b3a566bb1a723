using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of reading stretches of rows, and of listing partitions.</summary>
public abstract class TableRangeContract(Func<StorageBench> newBench) : StorageContract(newBench)
{
    private const string Table = Names.InTables.Settings;

    private ITableStorage Tables => Engine.Tables;

    [Fact]
    public async Task A_partition_without_rows_reads_as_empty()
    {
        var rows = await ReadAllAsync(new TableRange("none", "", null, 10));

        Assert.Empty(rows);
    }

    [Fact]
    public async Task A_range_has_all_of_its_rows()
    {
        await WriteAsync("p", "a", "b");
        await WriteAsync("q", "c");

        var rows = await ReadAllAsync(new TableRange("p", "", null, 10));

        Assert.Equal(["value of a", "value of b"], rows.Select(row => row.Value));
        Assert.All(rows, row => Assert.Equal("p", row.Partition));
    }

    [Fact]
    public async Task A_row_of_a_range_has_the_etag_that_replaces_it()
    {
        await WriteAsync("p", "a");
        var row = Assert.Single(await ReadAllAsync(new TableRange("p", "", null, 10)));

        var replaced = await Tables.TryReplaceAsync(Table, new NewRow("p", "a", "new"), row.ETag, Cancellation);

        Assert.NotNull(replaced);
    }

    [Fact]
    public async Task Rows_are_ordered_by_key_ordinally()
    {
        await WriteAsync("p", "a", "~", "Z", "ab", "-", "A", "10", "9", "a|b", "a b", "_");

        var rows = await ReadAllAsync(new TableRange("p", "", null, 100));

        Assert.Equal(["-", "10", "9", "A", "Z", "_", "a", "a b", "ab", "a|b", "~"], rows.Select(row => row.Row));
    }

    [Fact]
    public async Task A_range_begins_with_its_first_key_and_ends_before_its_last()
    {
        await WriteAsync("p", "a", "b", "bb", "c", "d");

        var rows = await ReadAllAsync(new TableRange("p", "b", "d", 100));

        Assert.Equal(["b", "bb", "c"], rows.Select(row => row.Row));
    }

    [Fact]
    public async Task A_range_that_ends_where_it_begins_is_empty()
    {
        await WriteAsync("p", "a", "b", "c");

        Assert.Empty(await ReadAllAsync(new TableRange("p", "b", "b", 100)));
        Assert.Empty(await ReadAllAsync(new TableRange("p", "c", "a", 100)));
    }

    [Fact]
    public async Task A_prefix_range_has_the_keys_that_begin_with_it()
    {
        await WriteAsync("p", "lavrov", "lavrov|1", "lavrov|~", "lavrova", "laws", "l");

        var rows = await ReadAllAsync(TableRange.Prefix("p", "lavrov|"));

        Assert.Equal(["lavrov|1", "lavrov|~"], rows.Select(row => row.Row));
    }

    [Fact]
    public async Task A_range_is_read_in_pages_none_longer_than_asked_for()
    {
        var keys = Enumerable.Range(0, 25).Select(i => $"row-{i:00}").ToArray();
        await WriteAsync("p", keys);

        var pages = await ReadPagesAsync(new TableRange("p", "row-02", "row-24", 10));

        Assert.All(pages, page => Assert.InRange(page.Rows.Count, 0, 10));
        Assert.Equal(keys[2..24], pages.SelectMany(page => page.Rows).Select(row => row.Row));
    }

    [Fact]
    public async Task A_range_that_ends_with_a_full_page_has_no_more_rows()
    {
        await WriteAsync("p", "a", "b", "c", "d");

        var rows = await ReadAllAsync(new TableRange("p", "", null, 2));

        Assert.Equal(["a", "b", "c", "d"], rows.Select(row => row.Row));
    }

    [Fact]
    public async Task Rows_written_and_deleted_between_pages_do_not_break_the_reading()
    {
        await WriteAsync("p", "b", "d", "f");
        var range = new TableRange("p", "", null, 1);
        var first = await Tables.ReadAsync(Table, range, Cancellation);

        await Tables.TryDeleteAsync(Table, "p", "b", null, Cancellation);
        await WriteAsync("p", "a", "e");

        var rest = await ReadAllAsync(range with { Continuation = first.Continuation });
        Assert.Equal(["d", "e", "f"], rest.Select(row => row.Row));
    }

    [Fact]
    public async Task Partitions_in_use_are_listed_once_in_ordinal_order()
    {
        foreach (var partition in (string[])["term-2025-02", "person-2025-02", "person-2025-01", "Z", "~"])
        {
            await WriteAsync(partition, "a", "b", "~");
        }

        var partitions = await ListAsync("", null);

        Assert.Equal(["Z", "person-2025-01", "person-2025-02", "term-2025-02", "~"], partitions);
    }

    [Fact]
    public async Task Partitions_are_listed_from_the_first_up_to_but_without_the_last()
    {
        foreach (var partition in (string[])["a", "b", "bb", "c", "d"])
        {
            await WriteAsync(partition, "r");
        }

        var partitions = await ListAsync("b", "d");

        Assert.Equal(["b", "bb", "c"], partitions);
    }

    [Fact]
    public async Task A_partition_whose_rows_are_gone_is_not_listed()
    {
        await WriteAsync("gone", "a");
        await WriteAsync("stays", "a", "b");
        await Tables.TryDeleteAsync(Table, "gone", "a", null, Cancellation);
        await Tables.TryBatchAsync(Table, "stays", [new TableOperation.Delete("a", null)], Cancellation);

        var partitions = await ListAsync("", null);

        Assert.Equal(["stays"], partitions);
    }

    [Fact]
    public async Task Partitions_of_other_tables_are_not_listed()
    {
        await Tables.UpsertAsync(Names.InTables.Feeds, new NewRow("elsewhere", "r", ""), Cancellation);

        var partitions = await ListAsync("", null);

        Assert.Empty(partitions);
    }

    private Task<List<string>> ListAsync(string from, string? before) =>
        ToListAsync(Tables.ListPartitionsAsync(Table, from, before, Cancellation));

    private async Task WriteAsync(string partition, params string[] rows)
    {
        foreach (var row in rows)
        {
            await Tables.UpsertAsync(Table, new NewRow(partition, row, $"value of {row}"), Cancellation);
        }
    }

    private async Task<List<TableRow>> ReadAllAsync(TableRange range) =>
        [.. (await ReadPagesAsync(range)).SelectMany(page => page.Rows)];

    private async Task<List<TablePage>> ReadPagesAsync(TableRange range)
    {
        var pages = new List<TablePage> { await Tables.ReadAsync(Table, range, Cancellation) };
        while (pages[^1].Continuation is { } continuation)
        {
            pages.Add(await Tables.ReadAsync(Table, range with { Continuation = continuation }, Cancellation));
        }

        return pages;
    }
}
