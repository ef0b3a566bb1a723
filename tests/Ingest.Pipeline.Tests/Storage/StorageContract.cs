using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The rules both engines keep: a class a primitive derives from it, and one an engine from that.</summary>
/// <param name="newBench">Called once a test; the test disposes of the bench.</param>
public abstract class StorageContract(Func<StorageBench> newBench) : IAsyncLifetime
{
    private readonly StorageBench bench = newBench();
    private IStorageEngine? engine;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected IStorageEngine Engine => engine ?? throw new InvalidOperationException("Made before each test.");

    public async ValueTask InitializeAsync() => engine = await bench.CreateAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (engine is not null)
        {
            await engine.DisposeAsync();
        }

        await bench.DisposeAsync();
    }

    protected Task PassAsync(double seconds) => bench.PassAsync(TimeSpan.FromSeconds(seconds), Cancellation);

    protected static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
