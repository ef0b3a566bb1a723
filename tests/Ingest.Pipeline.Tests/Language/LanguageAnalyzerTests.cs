using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Tests.Fakes;
using Ingest.Subscriptions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Pipeline.Tests.Language;

/// <summary>What is asked of Azure AI Language, what is made of its answers, and what is paid for.</summary>
public sealed class LanguageAnalyzerTests : IDisposable
{
    private const string Sentence = "The figures of the last quarter were read out in the small hall of the town. ";
    private readonly World world = new();
    private readonly ScriptedLanguage service = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Names_and_phrases_of_the_service_stand_in_the_analysis_at_their_place()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var article = Article("Outlook", Sentence + "It was anneli kuusk and Anneli Kuusk who spoke.");

        var analysis = await AnalyzeAsync(AnalyzerOf(installation), article);

        var mention = Assert.Single(analysis.Mentions, mention => mention.Confidence == 0.99);
        Assert.Equal("Anneli Kuusk", article.AnalyzedText().Substring(mention.Start, mention.Length));
        Assert.Equal(EntityType.Person, mention.Type);
        Assert.Contains(analysis.KeyPhrases, phrase => phrase.Text == "quarterly outlook");
        Assert.Equal("language/1+" + Analyzer.Version, analysis.Analyzer);
    }

    [Fact]
    public async Task A_long_article_is_sent_in_documents_and_batches_that_the_service_takes()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var article = Article("Outlook", Long(40_000) + "Tomas Verhoeven closed it.");

        var analysis = await AnalyzeAsync(AnalyzerOf(installation), article);

        var text = article.AnalyzedText();
        Assert.Equal(3, service.Requests.Count);
        Assert.Equal(text, string.Concat(service.Requests.Take(2).SelectMany(batch => batch).Select(document => document.Text)));
        var mention = Assert.Single(analysis.Mentions, mention => mention.Confidence == 0.99);
        Assert.Equal("Tomas Verhoeven", text.Substring(mention.Start, mention.Length));
    }

    [Fact]
    public async Task The_day_counts_what_the_service_billed()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        service.Poison = "refuse me";

        await AnalyzeAsync(AnalyzerOf(installation), Article("Outlook", Long(6_000) + "refuse me"));

        Assert.True(service.Billed > 0);
        Assert.Equal(service.Billed, await SpentAsync(installation));
    }

    [Fact]
    public async Task A_refused_document_is_read_by_us_and_the_others_by_the_service()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        service.Poison = "refuse me";
        var article = Article("Outlook", "Anneli Kuusk spoke. " + Long(6_000) + "Sergey Lavrov met Marco Rubio. refuse me");

        var analysis = await AnalyzeAsync(AnalyzerOf(installation), article);

        Assert.Contains(analysis.Mentions, mention => mention.Confidence == 0.99);
        Assert.Contains(analysis.Entities, entity => entity.Id.Value == "sergey-lavrov");
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(null)]
    public async Task A_throttled_article_is_put_off_at_once_and_nothing_is_counted(int? seconds)
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        service.Throttle(seconds is { } given ? TimeSpan.FromSeconds(given) : null);

        var outcome = await AnalyzerOf(installation).AnalyzeAsync(Article("Outlook", Sentence), TimeSpan.Zero, AnInstallation.Cancellation);

        var later = Assert.IsType<AnalysisOutcome.Later>(outcome);
        Assert.Equal(TimeSpan.FromSeconds(seconds ?? 60), later.Delay);
        Assert.Equal(0, await SpentAsync(installation));
    }

    [Fact]
    public async Task What_was_answered_before_the_throttling_is_kept_and_not_paid_for_twice()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        service.AnsweredFirst = 1;
        service.Throttle(TimeSpan.FromHours(1));

        var analysis = await AnalyzeAsync(AnalyzerOf(installation), Article("Outlook", "Anneli Kuusk spoke. " + Sentence));

        Assert.Contains(analysis.Mentions, mention => mention.Confidence == 0.99);
        Assert.NotEmpty(analysis.KeyPhrases);
        Assert.True(AnalyzerOf(installation).IsCurrent(analysis));
    }

    [Fact]
    public async Task What_was_answered_before_a_refusal_is_kept_and_not_paid_for_twice()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        service.AnsweredFirst = 1;
        service.Refuse("Azure AI Language answered 400 (InvalidRequest).");

        var analysis = await AnalyzeAsync(AnalyzerOf(installation), Article("Outlook", "Anneli Kuusk spoke. " + Sentence));

        Assert.Contains(analysis.Mentions, mention => mention.Confidence == 0.99);
        Assert.Equal(service.Billed, await SpentAsync(installation));
        Assert.True(AnalyzerOf(installation).IsCurrent(analysis));
    }

    [Fact]
    public async Task A_service_that_refuses_the_first_request_fails_the_article_and_costs_nothing()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        service.Refuse("Azure AI Language answered 401 (Unauthorized).");

        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => AnalyzeAsync(AnalyzerOf(installation), Article("Outlook", Sentence)));

        Assert.Contains("401", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, await SpentAsync(installation));
    }

    [Fact]
    public async Task An_article_of_3_500_characters_is_billed_as_eight_records()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var article = Article("Outlook", Long(3_500)[..3_490]);

        await AnalyzeAsync(AnalyzerOf(installation), article);

        Assert.InRange(article.AnalyzedText().Length, 3_490, 3_510);
        Assert.Equal(8, service.Billed);
        Assert.Equal(8, await SpentAsync(installation));
    }

    [Fact]
    public async Task An_article_that_has_waited_an_hour_for_the_service_is_analysed_without()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        service.Throttle(null);

        var outcome = await AnalyzerOf(installation).AnalyzeAsync(
            Article("Outlook", Sentence),
            TimeSpan.FromHours(1),
            AnInstallation.Cancellation);

        var analysis = Assert.IsType<AnalysisOutcome.Analyzed>(outcome).Analysis;
        Assert.Equal(Analyzer.Version + "; not answered", analysis.Analyzer);
        Assert.True(AnalyzerOf(installation).IsCurrent(analysis));
    }

    [Fact]
    public async Task When_the_records_of_the_day_are_spent_embedded_analysis_takes_over_until_the_next_day()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var analyzer = AnalyzerOf(installation, dailyRecords: 2);

        var first = await AnalyzeAsync(analyzer, Article("Outlook", Sentence));
        var second = await AnalyzeAsync(analyzer, Article("Review", "Sergey Lavrov met Marco Rubio. " + Sentence));
        world.Clock.Advance(TimeSpan.FromDays(1));
        var third = await AnalyzeAsync(analyzer, Article("Review", "Sergey Lavrov met Marco Rubio. " + Sentence));

        Assert.Equal(analyzer.Version, first.Analyzer);
        Assert.Equal(Analyzer.Version + "; budget spent", second.Analyzer);
        Assert.True(analyzer.IsCurrent(second));
        Assert.NotEmpty(second.Claims);
        Assert.Equal(analyzer.Version, third.Analyzer);
    }

    [Fact]
    public async Task A_copy_of_a_known_article_is_never_sent()
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        var text = "Sergey Lavrov met Marco Rubio in Riyadh on Tuesday. " + Long(1_500);
        var original = Analyzer.Analyze(Article("Lavrov meets Rubio", text));
        await installation.Get<StoryStore>().AddCandidateAsync(original.Article, original.Signature, AnInstallation.Cancellation);
        var copy = Article("Lavrov meets Rubio", text) with { Head = Article("Lavrov meets Rubio", text).Head with { Id = new("copy") } };

        var analysis = await AnalyzeAsync(AnalyzerOf(installation), copy);

        Assert.Empty(service.Requests);
        Assert.Equal(Analyzer.Version + "; copy", analysis.Analyzer);
    }

    [Theory]
    [InlineData("Sergey Lavrov met Marco Rubio in Riyadh on Tuesday.", true)]
    [InlineData("Viktor Orban spoke in parliament.", true)]
    [InlineData("The harvest was poor this year.", false)]
    public async Task When_relevant_only_meetings_and_watched_actors_are_sent(string text, bool isSent)
    {
        await using var installation = await AnInstallation.OpenAsync(world);
        await installation.SubscribeAsync(new Watch.OneActor(new("viktor-orban"), "Viktor Orban"));

        await AnalyzeAsync(AnalyzerOf(installation, LanguageMode.WhenRelevant), Article("News", text));

        Assert.Equal(isSent, service.Requests.Count > 0);
    }

    private LanguageAnalyzer AnalyzerOf(
        AnInstallation installation,
        LanguageMode mode = LanguageMode.Language,
        int dailyRecords = 1000)
    {
        var options = Options.Create(new LanguageOptions { Mode = mode, DailyRecords = dailyRecords });
        return new(
            service,
            new LanguageBudget(installation.Storage, options, world.Clock),
            installation.Get<StoryStore>(),
            installation.Get<ActorStore>(),
            installation.Get<SubscriptionStore>(),
            options,
            NullLogger<LanguageAnalyzer>.Instance);
    }

    private static async Task<Analysis> AnalyzeAsync(LanguageAnalyzer analyzer, Article article)
    {
        var outcome = await analyzer.AnalyzeAsync(article, TimeSpan.Zero, AnInstallation.Cancellation);
        return Assert.IsType<AnalysisOutcome.Analyzed>(outcome).Analysis;
    }

    private Task<int> SpentAsync(AnInstallation installation) =>
        new LanguageBudget(installation.Storage, Options.Create(new LanguageOptions()), world.Clock).SpentAsync(
            DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime),
            AnInstallation.Cancellation);

    private static string Long(int length) => string.Concat(Enumerable.Repeat(Sentence, (length / Sentence.Length) + 1));

    private Article Article(string title, string text) => new()
    {
        Head = new ArticleHead
        {
            Id = new("article"),
            Revision = new("revision"),
            FeedId = new FeedId("feed"),
            Source = "Wire",
            Title = title,
            Lead = "",
            SeenAt = world.Clock.GetUtcNow(),
        },
        Text = text,
    };
}
