using Ingest.Feeds;
using Ingest.Local.Status;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;

namespace Ingest.Local.Running;

/// <summary>Runs the whole pipeline in this process, on a data folder that no other process runs on.</summary>
public sealed class EmbeddedHead(RunChoice choice, Output output)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var wished = choice.FeedsFile is { } file ? await FeedList.ReadAsync(file, cancellationToken) : null;
        using var held = DataFolderLock.Take(choice.Folder);
        await using var storage = new SqliteStorage(choice.Folder, new(), TimeProvider.System);
        await storage.PrepareAsync(cancellationToken);
        await storage.ReleaseReceivedAsync(cancellationToken);
        if (choice.Once)
        {
            using var host = BuildHost(storage);
            await StartServicesAsync(host.Services, cancellationToken);
            await SetUpAsync(host.Services, wished, cancellationToken);
            return await host.Services.GetRequiredService<OnceRun>().RunAsync(cancellationToken);
        }

        await using var page = Page.Build(choice, builder => Add(builder, storage));
        await SetUpAsync(page.Services, wished, cancellationToken);
        return await page.Services.GetRequiredService<EndlessRun>().RunAsync(page, cancellationToken);
    }

    private IHost BuildHost(SqliteStorage storage)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Add(builder, storage);
        return builder.Build();
    }

    /// <summary>What watches the process (Settings), and no more of the host: signals are handled already.</summary>
    private static async Task StartServicesAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(cancellationToken);
        }
    }

    private void Add(IHostApplicationBuilder builder, SqliteStorage storage)
    {
        Settings.Apply(builder, output, choice.Verbose ? LogLevel.Information : LogLevel.Warning);
        if (choice.AllowPrivate)
        {
            Settings.AllowPrivate(builder);
        }

        Mailing.Add(builder, choice.Outbox);
        var started = TimeProvider.System.GetUtcNow();
        var services = builder.Services;
        services.AddSingleton(choice);
        services.AddSingleton(output);
        services.AddSingleton(storage);
        services.AddSingleton<IStorageEngine>(storage);
        services.AddSingleton(new DeliveryOwner($"{Environment.ProcessId}-{started.UtcTicks}", IsSole: true));
        services.AddSingleton<FirstRun>();
        services.AddSingleton<Routes>();
        services.AddSingleton<Pump>();
        services.AddSingleton<Timetable>();
        services.AddSingleton<StatusReader>();
        services.AddSingleton<Progress>();
        services.AddSingleton<OnceRun>();
        services.AddSingleton<EndlessRun>();
    }

    private static Task<int> SetUpAsync(
        IServiceProvider services,
        OpmlDocument? wished,
        CancellationToken cancellationToken) =>
        services.GetRequiredService<FirstRun>().SetUpAsync(wished?.Outlines, FeedList.Starter, cancellationToken);
}
