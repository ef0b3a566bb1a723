using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of single rows.</summary>
public abstract class TableContract(Func<StorageBench> newBench) : StorageContract(newBench)
{
    private const string Table = Names.InTables.Settings;

    private ITableStorage Tables => Engine.Tables;

    [Fact]
    public async Task A_row_reads_as_it_was_inserted()
    {
        var etag = await InsertAsync("r", "value");

        var row = await FindAsync("r");

        Assert.Equal(new TableRow("p", "r", "value", etag!), row);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_not_found()
    {
        await InsertAsync("r", "value");

        Assert.Null(await FindAsync("other"));
        Assert.Null(await Tables.FindAsync(Table, "other", "r", Cancellation));
        Assert.Null(await Tables.FindAsync(Names.InTables.Feeds, "p", "r", Cancellation));
    }

    [Fact]
    public async Task A_row_is_inserted_once()
    {
        await InsertAsync("r", "first");

        var second = await InsertAsync("r", "second");

        Assert.Null(second);
        Assert.Equal("first", (await FindAsync("r"))?.Value);
    }

    [Fact]
    public async Task Of_many_parallel_inserts_of_one_row_exactly_one_wins()
    {
        var writers = Enumerable.Range(0, 50).Select(i => InsertAsync("race", $"writer {i}")).ToList();

        var etags = await Task.WhenAll(writers);

        var winner = Assert.Single(Enumerable.Range(0, 50), i => etags[i] is not null);
        Assert.Equal($"writer {winner}", (await FindAsync("race"))?.Value);
    }

    [Fact]
    public async Task An_upsert_writes_whether_or_not_there_is_a_row()
    {
        var first = await UpsertAsync("r", "first");

        var second = await UpsertAsync("r", "second");

        Assert.NotEqual(first, second);
        Assert.Equal(new TableRow("p", "r", "second", second), await FindAsync("r"));
    }

    [Fact]
    public async Task An_upsert_leaves_nothing_of_a_longer_row()
    {
        await UpsertAsync("r", new string('x', 200_000));

        await UpsertAsync("r", "short");

        Assert.Equal("short", (await FindAsync("r"))?.Value);
    }

    [Fact]
    public async Task A_row_is_replaced_by_one_who_knows_its_etag()
    {
        var inserted = await InsertAsync("r", "first");

        var replaced = await ReplaceAsync("r", "second", inserted!);

        Assert.NotEqual(inserted, replaced);
        Assert.Equal(new TableRow("p", "r", "second", replaced!), await FindAsync("r"));
    }

    [Fact]
    public async Task A_row_is_not_replaced_under_an_old_etag()
    {
        var inserted = await InsertAsync("r", "first");
        await UpsertAsync("r", "second");

        var late = await ReplaceAsync("r", "third", inserted!);

        Assert.Null(late);
        Assert.Equal("second", (await FindAsync("r"))?.Value);
    }

    [Fact]
    public async Task A_row_that_is_gone_is_not_replaced()
    {
        var inserted = await InsertAsync("r", "first");
        await DeleteAsync("r", null);

        var replaced = await ReplaceAsync("r", "second", inserted!);

        Assert.Null(replaced);
        Assert.Null(await FindAsync("r"));
    }

    [Fact]
    public async Task A_row_made_anew_does_not_answer_to_the_etag_of_the_deleted_one()
    {
        var first = await InsertAsync("r", "first");
        await DeleteAsync("r", null);
        await InsertAsync("r", "second");

        Assert.Null(await ReplaceAsync("r", "third", first!));
        Assert.False(await DeleteAsync("r", first));
        Assert.Equal("second", (await FindAsync("r"))?.Value);
    }

    [Fact]
    public async Task A_row_is_deleted_under_its_etag()
    {
        var etag = await InsertAsync("r", "value");

        var deleted = await DeleteAsync("r", etag);

        Assert.True(deleted);
        Assert.Null(await FindAsync("r"));
    }

    [Fact]
    public async Task A_row_is_not_deleted_under_an_old_etag()
    {
        var old = await InsertAsync("r", "first");
        await UpsertAsync("r", "second");

        var deleted = await DeleteAsync("r", old);

        Assert.False(deleted);
        Assert.Equal("second", (await FindAsync("r"))?.Value);
    }

    [Fact]
    public async Task Without_an_etag_whatever_is_there_is_deleted()
    {
        await InsertAsync("r", "first");
        await UpsertAsync("r", "second");

        var deleted = await DeleteAsync("r", null);

        Assert.True(deleted);
        Assert.Null(await FindAsync("r"));
    }

    [Fact]
    public async Task Deleting_a_row_that_is_not_there_leaves_it_gone()
    {
        var etag = await InsertAsync("r", "value");
        await DeleteAsync("r", null);

        Assert.True(await DeleteAsync("r", null));
        Assert.True(await DeleteAsync("r", etag));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{\"title\":\"Größe \\\"会談\\\" \U0001F91D\",\"n\":1.5e300}")]
    [InlineData("2025-02-18T09:00:00Z")]
    [InlineData("\0\u0001\u2028\ufeff\r\n\t<&>'")]
    public async Task A_value_reads_as_it_was_written(string value)
    {
        await InsertAsync("r", value);

        var row = await FindAsync("r");

        Assert.Equal(value, row?.Value);
    }

    [Fact]
    public async Task A_value_longer_than_a_property_reads_as_it_was_written()
    {
        var value = "a" + string.Concat(Enumerable.Repeat("\U0001F91D", StorageLimits.PropertyBytes));

        await InsertAsync("r", value);

        Assert.Equal(value, (await FindAsync("r"))?.Value);
    }

    [Fact]
    public async Task An_unknown_table_is_refused()
    {
        await Assert.ThrowsAnyAsync<Exception>(
            () => Tables.UpsertAsync("unknown", new NewRow("p", "r", "value"), Cancellation));
    }

    private Task<TableRow?> FindAsync(string row) => Tables.FindAsync(Table, "p", row, Cancellation);

    private Task<string?> InsertAsync(string row, string value) =>
        Tables.TryInsertAsync(Table, new NewRow("p", row, value), Cancellation);

    private Task<string> UpsertAsync(string row, string value) =>
        Tables.UpsertAsync(Table, new NewRow("p", row, value), Cancellation);

    private Task<string?> ReplaceAsync(string row, string value, string etag) =>
        Tables.TryReplaceAsync(Table, new NewRow("p", row, value), etag, Cancellation);

    private Task<bool> DeleteAsync(string row, string? etag) =>
        Tables.TryDeleteAsync(Table, "p", row, etag, Cancellation);
}
