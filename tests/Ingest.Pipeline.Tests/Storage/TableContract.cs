using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules of single rows.</summary>
public abstract class TableContract(Func<StorageBench> bench) : StorageContract(bench)
{
    private const string Table = Names.InTables.Settings;

    private ITableStorage Tables => Engine.Tables;

    [Fact]
    public async Task A_row_reads_as_it_was_written()
    {
        var etag = await Tables.TryInsertAsync(Table, new NewRow("p", "r", "value"), Cancellation);

        var row = await Tables.FindAsync(Table, "p", "r", Cancellation);

        Assert.Equal(new TableRow("p", "r", "value", etag!), row);
    }
}
