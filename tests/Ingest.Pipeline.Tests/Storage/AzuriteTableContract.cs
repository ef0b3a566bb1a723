namespace Ingest.Pipeline.Tests.Storage;

public sealed class AzuriteTableContract(AzuriteFixture azurite) : TableContract(AzuriteBench.On(azurite));
