using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Azure;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The Azure engine on Azurite, whose time passes in truth only.</summary>
public sealed class AzuriteBench(AzuriteFixture azurite) : StorageBench
{
    public override async Task<IStorageEngine> CreateAsync(CancellationToken cancellationToken)
    {
        var engine = new AzureStorage(await azurite.NewAccountAsync(cancellationToken));
        await engine.PrepareAsync(cancellationToken);
        return engine;
    }

    public override Task PassAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        Task.Delay(duration, cancellationToken);
}
