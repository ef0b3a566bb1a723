namespace Ingest.Pipeline.Tests.Storage;

public sealed class AzuriteQueueContract(AzuriteFixture azurite) : QueueContract(AzuriteBench.On(azurite));
