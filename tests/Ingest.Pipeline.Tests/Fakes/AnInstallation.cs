using Ingest.Benchmarks;
using Ingest.Feeds;
using Ingest.Local;
using Ingest.Mails;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;
using Ingest.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>The whole pipeline on the embedded engine, with a clock, a web and a mail system that the test owns.</summary>
public sealed class AnInstallation : IAsyncDisposable
{
    private readonly SqliteStorage sqlite;
    private readonly IHost host;

    private AnInstallation(World world, SqliteStorage sqlite, IStorageEngine storage, DeliveryOwner owner)
    {
        World = world;
        this.sqlite = sqlite;
        Storage = storage;
        host = Build(owner);
    }

    public World World { get; }

    public IStorageEngine Storage { get; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the data folder of a world, as a process does that starts.</summary>
    /// <param name="isSole">False where others work on the folder at the same time, as on Azure.</param>
    /// <param name="wrap">Puts something between the stages and the engine.</param>
    public static async Task<AnInstallation> OpenAsync(
        World world,
        Func<IStorageEngine, IStorageEngine>? wrap = null,
        bool isSole = true)
    {
        var sqlite = new SqliteStorage(world.Folder, new(), world.Clock);
        await sqlite.PrepareAsync(Cancellation);
        await sqlite.ReleaseReceivedAsync(Cancellation);
        return new(world, sqlite, wrap is null ? sqlite : wrap(sqlite), new(world.NextProcess(), isSole));
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task AddFeedAsync(string address, bool founding = true) =>
        Get<FeedStore>().TryAddAsync(
            Feed.At(new(address), World.Clock.GetUtcNow()) with { Founding = founding },
            Cancellation);

    public Task SubscribeAsync(Watch watch, Cadence cadence = Cadence.Instant, string address = "reader@example.org") =>
        Get<SubscriptionStore>().TryAddAsync(
            new()
            {
                Id = Subscription.IdOf(address, watch),
                Address = address,
                Watch = watch,
                Cadence = cadence,
                CreatedAt = World.Clock.GetUtcNow(),
            },
            Cancellation);

    /// <summary>Fetches every feed once and does everything that follows.</summary>
    public Task RunAsync() =>
        Get<Pump>().DrainAsync(Get<FetchFeeds>().RunOnceAsync(Cancellation), Cancellation);

    /// <summary>As <see cref="RunAsync"/>, with a clock that moves, so that what waits a few seconds is tried again.</summary>
    public async Task RunWhileTimePassesAsync()
    {
        var run = RunAsync();
        while (!run.IsCompleted)
        {
            World.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(run, Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation));
        }

        await run;
    }

    public Task<IReadOnlyList<string>> ReadStateAsync() => State.ReadAsync(sqlite, Cancellation);

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await sqlite.DisposeAsync();
    }

    private IHost Build(DeliveryOwner owner)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.AddIngest();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(World.Clock);
        builder.Services.AddSingleton(sqlite);
        builder.Services.AddSingleton(Storage);
        builder.Services.AddSingleton<IMailTransport>(World.Mails);
        builder.Services.AddSingleton(owner);
        builder.Services.AddSingleton(new MailSettings("Ingest <ingest@example.org>", null));
        builder.Services.AddSingleton(_ => new HttpMessageInvoker(World.Web, disposeHandler: false));
        builder.Services.AddSingleton<Routes>();
        builder.Services.AddSingleton<Pump>();
        return builder.Build();
    }
}
