namespace Ingest.Pipeline.Tests.Storage;

public sealed class AzuriteBlobContract(AzuriteFixture azurite) : BlobContract(AzuriteBench.On(azurite));
