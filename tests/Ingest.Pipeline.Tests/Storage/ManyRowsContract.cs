using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of many rows written together; in the index's table, whose rows an engine may gather.</summary>
public abstract class ManyRowsContract(Func<StorageBench> newBench) : StorageContract(newBench)
{
    private const string Table = Names.InTables.Index;

    private ITableStorage Tables => Engine.Tables;

    [Fact]
    public async Task Rows_of_several_partitions_are_there_when_the_write_has_ended()
    {
        var rows = Enumerable.Range(0, 250).Select(i => new NewRow($"p{i % 2}", $"r{i:D3}", $"value {i}")).ToList();

        await Tables.UpsertAllAsync(Table, rows, Cancellation);

        Assert.Equal(rows.Where(row => row.Partition == "p0"), await ReadAsync("p0"));
        Assert.Equal(rows.Where(row => row.Partition == "p1"), await ReadAsync("p1"));
    }

    [Fact]
    public async Task Rows_that_were_there_are_replaced()
    {
        await Tables.UpsertAllAsync(Table, [new("p", "a", "first"), new("p", "b", "first")], Cancellation);

        await Tables.UpsertAllAsync(Table, [new("p", "b", "second"), new("p", "c", "second")], Cancellation);

        var values = (await ReadAsync("p")).Select(row => row.Value);
        Assert.Equal(["first", "second", "second"], values);
    }

    [Fact]
    public async Task Of_two_writes_of_a_row_in_turn_the_later_stays()
    {
        foreach (var value in (string[])["first", "second", "third"])
        {
            await Tables.UpsertAllAsync(Table, [new("p", "r", value)], Cancellation);
        }

        Assert.Equal("third", (await Tables.FindAsync(Table, "p", "r", Cancellation))?.Value);
    }

    [Fact]
    public async Task Many_writers_at_once_lose_no_row()
    {
        var writers = Enumerable.Range(0, 40)
            .Select(writer => Tables.UpsertAllAsync(Table, RowsOf(writer), Cancellation));

        await Task.WhenAll(writers);

        Assert.Equal(40, (await ReadAsync("p")).Count());
        Assert.Equal(40, (await ReadAsync("q")).Count());
    }

    [Fact]
    public async Task A_row_that_breaks_a_limit_is_refused()
    {
        var rows = new NewRow[] { new("p", "r", "value"), new("p", "r/s", "value") };

        await Assert.ThrowsAsync<ArgumentException>(() => Tables.UpsertAllAsync(Table, rows, Cancellation));
    }

    private static List<NewRow> RowsOf(int writer) =>
        [new("p", $"r{writer:D2}", "value"), new("q", $"r{writer:D2}", "value")];

    private async Task<IEnumerable<NewRow>> ReadAsync(string partition)
    {
        var page = await Tables.ReadAsync(Table, new TableRange(partition, "", null, 1000), Cancellation);
        return page.Rows.Select(row => new NewRow(row.Partition, row.Row, row.Value));
    }
}
