using Ingest.Feeds;
using Ingest.Local.Running;
using Ingest.Local.Status;
using Ingest.Mails;
using Ingest.Pipeline;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Mail;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;

namespace Ingest.Local.Costs;

/// <summary>What one article and one mail take, counted on the bundled feeds in a folder that is gone afterwards.</summary>
/// <param name="Article">Storage calls of an article, from its feed to the index.</param>
/// <param name="Mail">Storage calls of a mail: what a subscription that matches adds, for each mail that it gets.</param>
/// <param name="TextRecords">What Azure AI Language would bill for an article, both calls together.</param>
/// <param name="Relevant">The share of the articles that claim a meeting.</param>
public sealed record SampleCount(StorageCalls Article, StorageCalls Mail, double TextRecords, double Relevant)
{
    private const string Bundled = "bundled";

    public static async Task<SampleCount> RunAsync(Output output, CancellationToken cancellationToken)
    {
        var silent = await CountAsync(output, isTold: false, cancellationToken);
        var told = await CountAsync(output, isTold: true, cancellationToken);
        return new(
            silent.Calls.Each(silent.Articles),
            told.Calls.Over(silent.Calls).Each(Math.Max(1, told.Mails)),
            silent.Records / (double)silent.Articles,
            silent.Relevant / (double)silent.Articles);
    }

    private static async Task<Counted> CountAsync(Output output, bool isTold, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("ingest-cost-").FullName;
        try
        {
            await using var engine = new SqliteStorage(folder, new(), TimeProvider.System);
            await engine.PrepareAsync(cancellationToken);
            await using var storage = new CountedStorage(engine);
            using var host = Build(engine, storage, folder, output);
            await FoundAsync(host.Services, isTold, cancellationToken);
            var before = storage.Calls;
            var feeding = host.Services.GetRequiredService<FetchFeeds>().RunOnceAsync(cancellationToken);
            await host.Services.GetRequiredService<Pump>().DrainAsync(feeding, cancellationToken);
            return await ReadAsync(host.Services, storage.Calls.Over(before), cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IHost Build(SqliteStorage engine, CountedStorage storage, string folder, Output output)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Settings.Apply(builder, output, LogLevel.Error);
        builder.Services.AddSingleton(engine);
        builder.Services.AddSingleton<IStorageEngine>(storage);
        builder.Services.AddSingleton(new MailSettings("Ingest <ingest@localhost>", null));
        builder.Services.AddSingleton<IMailTransport>(services =>
            new OutboxTransport(Path.Combine(folder, "outbox"), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(new DeliveryOwner(folder, IsSole: true));
        builder.Services.AddSingleton<Routes>();
        builder.Services.AddSingleton<Pump>();
        builder.Services.AddSingleton<FirstRun>();
        builder.Services.AddSingleton<StatusReader>();
        return builder.Build();
    }

    private static async Task FoundAsync(IServiceProvider services, bool isTold, CancellationToken cancellationToken)
    {
        OpmlOutline[] bundled = [.. FeedList.Starter.Where(outline => outline.Address.Scheme == Bundled)];
        await services.GetRequiredService<FirstRun>().SetUpAsync(bundled, bundled, cancellationToken);
        var subscriptions = services.GetRequiredService<SubscriptionStore>();
        await foreach (var sample in subscriptions.ListAsync(cancellationToken))
        {
            if (!isTold)
            {
                await subscriptions.RemoveAsync(sample.Id, cancellationToken);
            }
        }
    }

    private static async Task<Counted> ReadAsync(
        IServiceProvider services,
        StorageCalls calls,
        CancellationToken cancellationToken)
    {
        var status = await services.GetRequiredService<StatusReader>().ReadAsync(cancellationToken);
        var analyses = services.GetRequiredService<AnalysisStore>();
        var (records, relevant) = (0, 0);
        await foreach (var name in analyses.ListAsync(cancellationToken))
        {
            var revision = RevisionName.Parse(name);
            var article = await services.GetRequiredService<ArticleStore>().FindAsync(revision, cancellationToken);
            var analysis = await analyses.FindAsync(revision, cancellationToken);
            records += 2 * LanguageLimits.RecordsOf(article!.AnalyzedText().Length);
            relevant += analysis!.Record.Claims.Count > 0 ? 1 : 0;
        }

        return new(calls, status.Articles, status.Mails, records, relevant);
    }

    private sealed record Counted(StorageCalls Calls, int Articles, int Mails, int Records, int Relevant);
}
