using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;
using Ingest.Subscriptions;

namespace Ingest.Benchmarks.Running;

/// <summary>A data folder that is deleted at the end, and the runs on it.</summary>
public sealed class DataFolder : IDisposable
{
    private const int AddedAtOnce = 500;

    public string Path { get; } = Directory.CreateTempSubdirectory("ingest-bench-").FullName;

    /// <summary>Mails handed over.</summary>
    public int Mails => Directory.Exists(Outbox) ? Directory.GetFiles(Outbox, "*.eml").Length : 0;

    private string Outbox => System.IO.Path.Combine(Path, "outbox");

    private string FeedList => System.IO.Path.Combine(Path, "feeds.opml");

    /// <summary>Puts the list of feeds and the subscriptions in.</summary>
    public async Task PrepareAsync(
        string opml,
        IEnumerable<Subscription> subscriptions,
        CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(FeedList, opml, cancellationToken);
        await using var storage = await OpenAsync(cancellationToken);
        var store = new SubscriptionStore(storage, new ActorStore(storage, TimeProvider.System));
        foreach (var some in subscriptions.Chunk(AddedAtOnce))
        {
            await Task.WhenAll(some.Select(subscription => store.TryAddAsync(subscription, cancellationToken)));
        }
    }

    /// <summary>`ingest run --once` on the folder.</summary>
    /// <param name="killAfter">Null: never.</param>
    public Task<ProcessRun> RunAsync(TimeSpan? killAfter, CancellationToken cancellationToken) =>
        IngestProcess.RunAsync(
            ["run", "--once", "--allow-private", "--data", Path, "--feeds", FeedList],
            killAfter,
            cancellationToken);

    /// <summary>`ingest run --fetch-only` on the folder.</summary>
    public Task<ProcessRun> FetchAsync(CancellationToken cancellationToken) => IngestProcess.RunAsync(
        ["run", "--fetch-only", "--allow-private", "--data", Path, "--feeds", FeedList],
        null,
        cancellationToken);

    public async Task<IReadOnlyList<string>> ReadStateAsync(CancellationToken cancellationToken)
    {
        await using var storage = await OpenAsync(cancellationToken);
        return await State.ReadAsync(storage, cancellationToken);
    }

    public async Task<SqliteStorage> OpenAsync(CancellationToken cancellationToken)
    {
        var storage = new SqliteStorage(Path, new(), TimeProvider.System);
        await storage.PrepareAsync(cancellationToken);
        return storage;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
