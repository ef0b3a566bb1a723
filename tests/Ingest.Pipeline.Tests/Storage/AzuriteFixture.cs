using Ingest.Pipeline.Storage.Azure;

using Xunit;

[assembly: AssemblyFixture(typeof(Ingest.Pipeline.Tests.Storage.AzuriteFixture))]

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>One Azurite for all tests that ask for it, started by the first; each test has its own account.</summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private const string NotTested = "the Azure engine was not tested on Azurite.";

    private readonly SemaphoreSlim starting = new(1);
    private AzuriteProcess? azurite;
    private string reason = "Azurite could not be started";
    private bool started;
    private int accounts;

    /// <summary>The address of an empty account; skips the test where Azurite cannot be had.</summary>
    public async Task<AzureStorageAddress> NewAccountAsync(CancellationToken cancellationToken)
    {
        await StartOnceAsync(cancellationToken);
        if (azurite is null)
        {
            Assert.Skip($"{reason}: {NotTested}");
        }

        return AzureStorageAddress.Parse(azurite.ConnectionString(Interlocked.Increment(ref accounts)));
    }

    public async ValueTask DisposeAsync()
    {
        starting.Dispose();
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }

    private async Task StartOnceAsync(CancellationToken cancellationToken)
    {
        await starting.WaitAsync(cancellationToken);
        try
        {
            if (!started)
            {
                started = true;
                await StartAsync(cancellationToken);
            }
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!AzuriteProcess.IsNodeInstalled())
        {
            reason = "Node is not installed";
            return;
        }

        var script = await AzuriteProcess.FindScriptAsync(cancellationToken);
        if (script is null)
        {
            reason = $"Azurite {AzuriteProcess.Version} could not be had from npx";
            return;
        }

        azurite = await AzuriteProcess.StartAsync(script, cancellationToken);
    }
}
