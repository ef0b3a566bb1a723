using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Pipeline.Tests.Language;

/// <summary>More articles at once than Azure AI Language takes in a minute.</summary>
public sealed class BurstTests : IDisposable
{
    private const int Articles = 2_000;
    private const int RequestsAMinute = 1_000;
    private const int LastAttempt = 20;

    private readonly World world = new();
    private readonly ScriptedLanguage service = new();

    public void Dispose() => world.Dispose();

    /// <summary>The gateway says `Retry-After: 1` whatever the minute has left, as it was recorded to.</summary>
    [Fact]
    public async Task A_burst_loses_no_article_and_poisons_none()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        service.Limit(RequestsAMinute, world.Clock, TimeSpan.FromSeconds(1));
        var stage = StageOf(installation);
        var names = await AddArticlesAsync(installation);

        foreach (var name in names)
        {
            await RunAsync(installation, stage, name, 1);
        }

        var attempts = await DrainAsync(installation, stage);

        Assert.Empty(await installation.Get<FailureStore>().ListAsync(AnInstallation.Cancellation).ToListAsync(AnInstallation.Cancellation));
        var analyses = await Task.WhenAll(names.Select(name => installation.Get<AnalysisStore>().FindAsync(RevisionName.Parse(name), AnInstallation.Cancellation)));
        Assert.All(analyses, analysis => Assert.StartsWith("language/1+", analysis!.Record.Analyzer, StringComparison.Ordinal));
        Assert.InRange(attempts, 1, LastAttempt);
        Assert.InRange(service.MostInAMinute, 1, RequestsAMinute);
    }

    private static Task RunAsync(AnInstallation installation, ExtractEntities stage, string body, int attempt) =>
        installation.Get<FailureLog>().RunAsync(
            nameof(ExtractEntities),
            body,
            attempt,
            token => stage.RunAsync(body, token),
            AnInstallation.Cancellation);

    /// <returns>Of the article that was put off most often, how many times it was tried.</returns>
    private async Task<int> DrainAsync(AnInstallation installation, ExtractEntities stage)
    {
        var most = 1;
        for (var idle = TimeSpan.Zero; idle < TimeSpan.FromHours(2);)
        {
            var messages = await installation.Storage.Queues.ReceiveAsync(
                Names.InQueues.Extractions, 32, TimeSpan.FromMinutes(10), AnInstallation.Cancellation);
            foreach (var message in messages)
            {
                most = Math.Max(most, RecordJson.Read<ExtractionMessage>(message.Body).Attempt);
                await RunAsync(installation, stage, message.Body, message.DequeueCount);
                await installation.Storage.Queues.DeleteAsync(
                    Names.InQueues.Extractions, message.Id, message.Receipt, AnInstallation.Cancellation);
            }

            var pause = messages.Count == 0 ? TimeSpan.FromSeconds(15) : TimeSpan.Zero;
            idle = messages.Count == 0 ? idle + pause : TimeSpan.Zero;
            world.Clock.Advance(pause);
        }

        return most;
    }

    private ExtractEntities StageOf(AnInstallation installation)
    {
        var options = Options.Create(new LanguageOptions { Mode = LanguageMode.Language, DailyRecords = 1_000_000 });
        var analyzer = new LanguageAnalyzer(
            service,
            new LanguageBudget(installation.Storage, options, world.Clock),
            installation.Get<StoryStore>(),
            installation.Get<ActorStore>(),
            installation.Get<SubscriptionStore>(),
            options,
            NullLogger<LanguageAnalyzer>.Instance);
        return new(
            installation.Get<ArticleStore>(),
            installation.Get<AnalysisStore>(),
            analyzer,
            world.Clock,
            NullLogger<ExtractEntities>.Instance);
    }

    private async Task<List<string>> AddArticlesAsync(AnInstallation installation)
    {
        var names = new List<string>();
        for (var number = 0; number < Articles; number++)
        {
            var head = new ArticleHead
            {
                Id = new($"article{number}"),
                Revision = new("revision"),
                FeedId = new FeedId("feed"),
                Source = "Wire",
                Title = $"Report {number}",
                Lead = "",
                SeenAt = world.Clock.GetUtcNow(),
            };
            await installation.Get<ArticleStore>().TryCreateAsync(
                new Article { Head = head, Text = $"Anneli Kuusk gave figure {number}." },
                AnInstallation.Cancellation);
            names.Add(RevisionName.Of(head.Id, head.Revision));
        }

        return names;
    }
}
