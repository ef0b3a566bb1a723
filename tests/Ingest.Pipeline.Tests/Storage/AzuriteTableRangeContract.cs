namespace Ingest.Pipeline.Tests.Storage;

public sealed class AzuriteTableRangeContract(AzuriteFixture azurite) : TableRangeContract(AzuriteBench.On(azurite));
