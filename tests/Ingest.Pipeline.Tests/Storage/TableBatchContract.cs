using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of batches of rows.</summary>
public abstract class TableBatchContract(Func<StorageBench> newBench) : StorageContract(newBench)
{
    private const string Table = Names.InTables.Settings;

    private ITableStorage Tables => Engine.Tables;

    [Fact]
    public async Task A_batch_does_all_its_operations()
    {
        var replaced = await Tables.UpsertAsync(Table, Row("replaced", "old"), Cancellation);
        var deleted = await Tables.UpsertAsync(Table, Row("deleted", "old"), Cancellation);
        await Tables.UpsertAsync(Table, Row("overwritten", "old"), Cancellation);

        var done = await BatchAsync(
            new TableOperation.Insert(Row("inserted", "new")),
            new TableOperation.Upsert(Row("overwritten", "new")),
            new TableOperation.Replace(Row("replaced", "new"), replaced),
            new TableOperation.Delete("deleted", deleted));

        Assert.True(done);
        Assert.Equal(["inserted=new", "overwritten=new", "replaced=new"], await ReadAsync());
    }

    [Fact]
    public async Task A_row_of_a_batch_has_the_etag_that_replaces_it()
    {
        await BatchAsync(new TableOperation.Insert(Row("a", "1")), new TableOperation.Insert(Row("b", "1")));
        var found = await Tables.FindAsync(Table, "p", "a", Cancellation);

        var replaced = await Tables.TryReplaceAsync(Table, Row("a", "2"), found!.ETag, Cancellation);

        Assert.NotNull(replaced);
        Assert.Null(await Tables.TryReplaceAsync(Table, Row("a", "3"), found.ETag, Cancellation));
    }

    [Fact]
    public async Task A_row_that_exists_is_inserted_by_no_batch()
    {
        await Tables.UpsertAsync(Table, Row("b", "old"), Cancellation);

        var done = await BatchAsync(
            new TableOperation.Upsert(Row("a", "new")),
            new TableOperation.Insert(Row("b", "new")),
            new TableOperation.Upsert(Row("c", "new")));

        Assert.False(done);
        Assert.Equal(["b=old"], await ReadAsync());
    }

    [Fact]
    public async Task An_old_etag_undoes_the_whole_batch()
    {
        var old = await Tables.UpsertAsync(Table, Row("b", "old"), Cancellation);
        await Tables.UpsertAsync(Table, Row("b", "newer"), Cancellation);

        Assert.False(await BatchAsync(
            new TableOperation.Upsert(Row("a", "new")), new TableOperation.Replace(Row("b", "new"), old)));
        Assert.False(await BatchAsync(
            new TableOperation.Upsert(Row("a", "new")), new TableOperation.Delete("b", old)));

        Assert.Equal(["b=newer"], await ReadAsync());
    }

    [Fact]
    public async Task A_missing_row_undoes_the_whole_batch()
    {
        var etag = await Tables.UpsertAsync(Table, Row("gone", "old"), Cancellation);
        await Tables.TryDeleteAsync(Table, "p", "gone", null, Cancellation);

        Assert.False(await BatchAsync(
            new TableOperation.Upsert(Row("a", "new")), new TableOperation.Replace(Row("gone", "new"), etag)));
        Assert.False(await BatchAsync(
            new TableOperation.Upsert(Row("a", "new")), new TableOperation.Delete("gone", null)));

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task A_batch_has_up_to_100_operations()
    {
        var operations = Enumerable.Range(0, 101).Select(i => new TableOperation.Upsert(Row($"{i:000}", ""))).ToArray();

        await BatchAsync([.. operations[..100]]);

        Assert.Equal(100, (await ReadAsync()).Count);
        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync([.. operations]));
        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync());
    }

    [Fact]
    public async Task A_batch_touches_a_row_once()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync(
            new TableOperation.Upsert(Row("a", "1")), new TableOperation.Delete("a", null)));

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task A_batch_has_one_partition()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync(
            new TableOperation.Upsert(Row("a", "1")), new TableOperation.Upsert(new NewRow("q", "b", "1"))));

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task A_batch_larger_than_its_limit_is_refused()
    {
        var value = new string('x', StorageLimits.EntityBytes / sizeof(char));
        var operations = Enumerable.Range(0, 8).Select(i => new TableOperation.Upsert(Row($"{i}", value))).ToArray();

        await BatchAsync([.. operations[..7]]);

        Assert.Equal(7, (await ReadAsync()).Count);
        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync([.. operations]));
    }

    [Theory]
    [InlineData('"')]
    [InlineData('会')]
    public async Task What_is_sent_escaped_fills_a_batch_sooner(char escaped)
    {
        var value = new string(escaped, StorageLimits.BatchBytes / 6 / 8);
        var operations = Enumerable.Range(0, 8).Select(i => new TableOperation.Upsert(Row($"{i}", value))).ToArray();

        await BatchAsync([.. operations[..7]]);

        Assert.Equal(7, (await ReadAsync()).Count);
        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync([.. operations]));
    }

    [Fact]
    public async Task A_batch_keeps_the_limits_of_its_rows()
    {
        var tooLong = new string('x', (StorageLimits.EntityBytes / sizeof(char)) + 1);

        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync(new TableOperation.Insert(Row("a", tooLong))));
        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync(new TableOperation.Insert(Row("a/b", ""))));
        await Assert.ThrowsAsync<ArgumentException>(() => BatchAsync(new TableOperation.Delete("a#b", null)));
    }

    [Fact]
    public async Task Of_parallel_batches_that_insert_the_same_row_exactly_one_wins()
    {
        var batches = Enumerable.Range(0, 20).Select(i => BatchAsync(
            new TableOperation.Insert(Row("shared", $"{i}")), new TableOperation.Insert(Row($"own-{i:00}", $"{i}"))));

        var done = await Task.WhenAll(batches);

        var winner = Assert.Single(Enumerable.Range(0, 20), i => done[i]);
        Assert.Equal([$"own-{winner:00}={winner}", $"shared={winner}"], await ReadAsync());
    }

    private static NewRow Row(string row, string value) => new("p", row, value);

    private Task<bool> BatchAsync(params TableOperation[] operations) =>
        Tables.TryBatchAsync(Table, "p", operations, Cancellation);

    private async Task<List<string>> ReadAsync()
    {
        var rows = new List<TableRow>();
        string? continuation = null;
        do
        {
            var page = await Tables.ReadAsync(Table, new TableRange("p", "", null, 1000, continuation), Cancellation);
            rows.AddRange(page.Rows);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return [.. rows.Select(row => $"{row.Row}={row.Value}")];
    }
}
