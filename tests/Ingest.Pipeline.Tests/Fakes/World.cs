using Microsoft.Extensions.Time.Testing;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>What outlives a process: the data folder, the clock, the web, and the mails that went out.</summary>
public sealed class World : IDisposable
{
    private int processes;

    public string Folder { get; } = Directory.CreateTempSubdirectory("ingest-test-").FullName;

    /// <summary>Tuesday.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 2, 18, 12, 0, 0, TimeSpan.Zero));

    public FakeWeb Web { get; } = new();

    public FakeMails Mails { get; } = new();

    /// <summary>A name that no process had before.</summary>
    public string NextProcess() => $"process {Interlocked.Increment(ref processes)}";

    public void Dispose()
    {
        Web.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
