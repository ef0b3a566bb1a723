using Ingest.Pipeline.Storage;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>What the storage contract needs of an engine: an empty one, and time that passes.</summary>
public abstract class StorageBench : IAsyncDisposable
{
    /// <summary>A prepared engine whose containers, queues and tables are empty; the contract disposes of it.</summary>
    public abstract Task<IStorageEngine> CreateAsync(CancellationToken cancellationToken);

    /// <summary>Lets time pass for the engine: by moving its clock, or in truth.</summary>
    public abstract Task PassAsync(TimeSpan duration, CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
