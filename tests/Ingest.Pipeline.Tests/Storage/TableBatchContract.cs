using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of batches of rows.</summary>
public abstract class TableBatchContract(Func<StorageBench> bench) : StorageContract(bench)
{
    private const string Table = Names.InTables.Settings;

    private ITableStorage Tables => Engine.Tables;

    [Fact]
    public async Task A_batch_writes_all_its_rows()
    {
        TableOperation[] operations =
        [
            new TableOperation.Insert(new NewRow("p", "a", "1")),
            new TableOperation.Upsert(new NewRow("p", "b", "2")),
        ];

        var written = await Tables.TryBatchAsync(Table, "p", operations, Cancellation);

        Assert.True(written);
        Assert.Equal("1", (await Tables.FindAsync(Table, "p", "a", Cancellation))?.Value);
        Assert.Equal("2", (await Tables.FindAsync(Table, "p", "b", Cancellation))?.Value);
    }
}
