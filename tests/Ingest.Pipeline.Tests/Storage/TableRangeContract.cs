using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of reading stretches of rows.</summary>
public abstract class TableRangeContract(Func<StorageBench> bench) : StorageContract(bench)
{
    private const string Table = Names.InTables.Settings;

    private ITableStorage Tables => Engine.Tables;

    [Fact]
    public async Task A_partition_without_rows_reads_as_an_end()
    {
        var page = await Tables.ReadAsync(Table, new TableRange("none", "", null, 10), Cancellation);

        Assert.Empty(page.Rows);
        Assert.Null(page.Continuation);
    }
}
