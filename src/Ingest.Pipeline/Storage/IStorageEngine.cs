namespace Ingest.Pipeline.Storage;

/// <summary>The storage port: three primitives, one of two engines behind them.</summary>
public interface IStorageEngine : IAsyncDisposable
{
    IBlobStorage Blobs { get; }

    IQueueStorage Queues { get; }

    ITableStorage Tables { get; }

    /// <summary>True where other processes may run stages on it at the same time.</summary>
    bool IsShared { get; }

    /// <summary>Makes every container, queue and table of <see cref="Names"/> that is missing.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);
}
