using Ingest.Local;
using Ingest.Mails;
using Ingest.Pipeline;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Benchmarks.Running;

/// <summary>The embedded pipeline as one process sees it, over an engine that dies at a given write.</summary>
public sealed class SampleRun : IAsyncDisposable
{
    private readonly SampleWorld world;
    private readonly SqliteStorage sqlite;
    private readonly IHost host;

    private SampleRun(SampleWorld world, SqliteStorage sqlite, Func<IStorageEngine, FaultyStorage> wrap)
    {
        this.world = world;
        this.sqlite = sqlite;
        host = Build(wrap(sqlite));
    }

    /// <summary>Writes that the stages asked for.</summary>
    public int Writes => Get<FaultyStorage>().Writes;

    public static async Task<SampleRun> OpenAsync(
        SampleWorld world,
        int lastWrites,
        CancellationToken cancellationToken)
    {
        var sqlite = await world.OpenAsync(cancellationToken);
        await sqlite.ReleaseReceivedAsync(cancellationToken);
        return new(world, sqlite, storage => new(storage, lastWrites));
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Fetches every feed, does everything that follows, then sends the digests that are due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Get<Pump>().DrainAsync(Get<FetchFeeds>().RunOnceAsync(cancellationToken), cancellationToken);
        await Get<SendDigests>().RunAsync(cancellationToken);
    }

    public Task<IReadOnlyList<string>> ReadStateAsync(CancellationToken cancellationToken) =>
        State.ReadAsync(sqlite, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await sqlite.DisposeAsync();
    }

    private IHost Build(FaultyStorage storage)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.AddIngest();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton<TimeProvider>(world.Clock);
        builder.Services.AddSingleton(sqlite);
        builder.Services.AddSingleton(storage);
        builder.Services.AddSingleton<IStorageEngine>(storage);
        builder.Services.AddSingleton<IMailTransport>(world.Mails);
        builder.Services.AddSingleton(new DeliveryOwner(world.NextProcess(), IsSole: true));
        builder.Services.AddSingleton(new MailSettings("Ingest <ingest@example.org>", null));
        builder.Services.AddSingleton<Routes>();
        builder.Services.AddSingleton<Pump>();
        return builder.Build();
    }
}
