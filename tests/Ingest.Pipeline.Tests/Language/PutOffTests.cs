using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Ingest.Pipeline.Tests.Language;

/// <summary>What ExtractEntities does when the analyzer is throttled: it sends a message and ends.</summary>
public sealed class PutOffTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_throttled_article_comes_back_through_its_queue_after_growing_waits_with_its_attempt_and_the_time_it_was_first_put_off()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var article = await AddArticleAsync(installation);
        var stage = StageOf(installation, new Throttled(TimeSpan.FromMinutes(1)));

        await stage.RunAsync(article, AnInstallation.Cancellation);
        var first = await ReceiveAfterAsync(installation, TimeSpan.FromMinutes(1));
        await stage.RunAsync(first, AnInstallation.Cancellation);
        var second = await ReceiveAfterAsync(installation, TimeSpan.FromMinutes(2));

        var start = world.Clock.GetUtcNow() - TimeSpan.FromMinutes(3);
        Assert.Equal(new ExtractionMessage(article, 2, start), RecordJson.Read<ExtractionMessage>(first));
        Assert.Equal(new ExtractionMessage(article, 3, start), RecordJson.Read<ExtractionMessage>(second));
    }

    [Fact]
    public async Task An_article_that_was_put_off_is_analysed_from_its_message()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var article = await AddArticleAsync(installation);
        await StageOf(installation, new Throttled(TimeSpan.FromDays(30))).RunAsync(article, AnInstallation.Cancellation);
        var message = await ReceiveAfterAsync(installation, StorageLimits.MessageDelay);

        await StageOf(installation, new EmbeddedAnalyzer(installation.Get<ActorStore>())).RunAsync(message, AnInstallation.Cancellation);

        var analysis = await installation.Get<AnalysisStore>().FindAsync(
            RevisionName.Parse(article),
            AnInstallation.Cancellation);
        Assert.Equal(Analyzer.Version, analysis?.Record.Analyzer);
    }

    private static ExtractEntities StageOf(AnInstallation installation, ITextAnalyzer analyzer) => new(
        installation.Get<ArticleStore>(),
        installation.Get<AnalysisStore>(),
        analyzer,
        installation.World.Clock,
        NullLogger<ExtractEntities>.Instance);

    private static async Task<string> AddArticleAsync(AnInstallation installation)
    {
        var head = new ArticleHead
        {
            Id = new("article"),
            Revision = new("revision"),
            FeedId = new FeedId("feed"),
            Source = "Wire",
            Title = "Lavrov meets Rubio",
            Lead = "",
            SeenAt = installation.World.Clock.GetUtcNow(),
        };
        var article = new Article { Head = head, Text = "" };
        await installation.Get<ArticleStore>().TryCreateAsync(article, AnInstallation.Cancellation);
        return RevisionName.Of(head.Id, head.Revision);
    }

    private static async Task<string> ReceiveAfterAsync(AnInstallation installation, TimeSpan delay)
    {
        var queues = installation.Storage.Queues;
        var hidden = TimeSpan.FromHours(1);
        Assert.Empty(await queues.ReceiveAsync(Names.InQueues.Extractions, 32, hidden, AnInstallation.Cancellation));
        installation.World.Clock.Advance(delay);
        var received = await queues.ReceiveAsync(Names.InQueues.Extractions, 32, hidden, AnInstallation.Cancellation);
        return Assert.Single(received).Body;
    }

    private sealed class Throttled(TimeSpan delay) : ITextAnalyzer
    {
        public string Version => "throttled";

        public bool IsCurrent(Analysis analysis) => false;

        public Task<AnalysisOutcome> AnalyzeAsync(
            Article article,
            TimeSpan waited,
            CancellationToken cancellationToken) =>
            Task.FromResult<AnalysisOutcome>(new AnalysisOutcome.Later(delay));
    }
}
