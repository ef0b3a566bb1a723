using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;

using Microsoft.Extensions.Time.Testing;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The embedded engine in a folder of its own, under a clock that the test moves.</summary>
public sealed class SqliteBench : StorageBench
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ingest-");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 2, 18, 9, 0, 0, TimeSpan.Zero));

    public string Folder => folder.FullName;

    /// <summary>An engine on the bench's one folder: made twice, two processes are played.</summary>
    public SqliteStorage Open() => new(Folder, new SqliteStorageOptions(), Time);

    public override async Task<IStorageEngine> CreateAsync(CancellationToken cancellationToken)
    {
        var storage = Open();
        await storage.PrepareAsync(cancellationToken);
        return storage;
    }

    public override Task PassAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        Time.Advance(duration);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return base.DisposeAsync();
    }
}
