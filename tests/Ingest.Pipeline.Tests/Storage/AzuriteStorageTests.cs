using System.Text;

using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;

using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Azure;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>What the Azure engine does beyond the contract, as seen from outside.</summary>
public sealed class AzuriteStorageTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private AzureStorage? engine;
    private string connection = string.Empty;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AzureStorage Engine => engine ?? throw new InvalidOperationException("It is made before each test.");

    public async ValueTask InitializeAsync()
    {
        var address = await azurite.NewAccountAsync(Cancellation);
        connection = Assert.IsType<AzureStorageAddress.Connection>(address).Text;
        engine = new AzureStorage(address);
        await engine.PrepareAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => engine?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task An_account_that_is_prepared_may_be_prepared_again()
    {
        await Engine.Tables.UpsertAsync(Names.InTables.Settings, new NewRow("p", "r", "kept"), Cancellation);

        await Engine.PrepareAsync(Cancellation);

        var row = await Engine.Tables.FindAsync(Names.InTables.Settings, "p", "r", Cancellation);
        Assert.Equal("kept", row?.Value);
    }

    [Theory]
    [InlineData(Names.InQueues.Articles)]
    [InlineData(Names.InQueues.Analyses)]
    public async Task A_queue_whose_messages_Event_Grid_brings_is_not_made(string queue)
    {
        var made = await new QueueClient(connection, queue).ExistsAsync(Cancellation);

        Assert.False(made);
    }

    [Fact]
    public async Task A_message_is_base64_as_the_Functions_host_expects()
    {
        await Engine.Queues.SendAsync(Names.InQueues.Pages, "Größe", TimeSpan.Zero, Cancellation);

        var raw = await new QueueClient(connection, Names.InQueues.Pages).PeekMessageAsync(Cancellation);

        Assert.Equal("Größe", Encoding.UTF8.GetString(Convert.FromBase64String(raw.Value.Body.ToString())));
    }

    [Fact]
    public async Task A_long_value_is_spread_over_properties_without_cutting_a_character()
    {
        var fill = new string('x', (StorageLimits.PropertyBytes / sizeof(char)) - 1);
        var row = new NewRow("p", "r", fill + "\U0001F91D" + fill + fill);
        await Engine.Tables.UpsertAsync(Names.InTables.Settings, row, Cancellation);

        var table = new TableClient(connection, Names.InTables.Settings);
        TableEntity raw = await table.GetEntityAsync<TableEntity>("p", "r", null, Cancellation);

        string[] names = ["Value", "Value1", "Value2"];
        var pieces = names.Select(raw.GetString).ToList();
        Assert.Equal(row.Value, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Length * sizeof(char), 1, StorageLimits.PropertyBytes));
        Assert.StartsWith("\U0001F91D", pieces[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_never_made_is_a_fault_and_not_an_answer()
    {
        await Assert.ThrowsAsync<RequestFailedException>(() => Engine.Blobs.FindAsync("unknown", "a", Cancellation));
        await Assert.ThrowsAsync<RequestFailedException>(() => Engine.Blobs.TryDeleteAsync("unknown", "a", null, Cancellation));
        await Assert.ThrowsAsync<RequestFailedException>(
            () => Engine.Tables.FindAsync("unknown", "p", "r", Cancellation));
        await Assert.ThrowsAsync<RequestFailedException>(
            () => Engine.Queues.DeleteAsync("unknown", "id", "receipt", Cancellation));
    }
}
