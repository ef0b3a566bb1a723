namespace Ingest.Pipeline.Tests.Storage;

public sealed class AzuriteTableBatchContract(AzuriteFixture azurite) : TableBatchContract(AzuriteBench.On(azurite));
