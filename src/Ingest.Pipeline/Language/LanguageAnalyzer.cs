using System.ComponentModel.DataAnnotations;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Storage;
using Ingest.Stories;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline.Language;

/// <summary>
/// The analyzer that has names and key phrases read by Azure AI Language, once for each article that is worth it, and
/// adds what only we know. Embedded analysis comes first and stands where the service is not asked.
/// </summary>
public sealed partial class LanguageAnalyzer(
    ILanguage service,
    LanguageBudget budget,
    StoryStore stories,
    ActorStore actors,
    SubscriptionStore subscriptions,
    IOptions<LanguageOptions> options,
    ILogger<LanguageAnalyzer> logger) : ITextAnalyzer
{
    private const string Prefix = "language/1+";

    // Where the service says only that it is busy.
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    private readonly LanguageReader _reader = new(service);

    public string Version => Prefix + Analyzer.Version;

    /// <summary>Also current is an embedded analysis of this version that says why the service was not asked.</summary>
    public bool IsCurrent(Analysis analysis) =>
        analysis.Analyzer == Version || analysis.Analyzer.StartsWith(Analyzer.Version + "; ", StringComparison.Ordinal);

    public async Task<AnalysisOutcome> AnalyzeAsync(
        Article article,
        TimeSpan waited,
        CancellationToken cancellationToken)
    {
        var catalogue = await actors.CatalogueAsync(cancellationToken);
        var embedded = Analyzer.Analyze(article, catalogue);
        if (await IsCopyAsync(embedded, cancellationToken))
        {
            return Embedded(embedded, "copy");
        }

        if (options.Value.Mode == LanguageMode.WhenRelevant && !await IsRelevantAsync(embedded, cancellationToken))
        {
            return Embedded(embedded, "not relevant");
        }

        var chunks = LanguageChunks.Cut(article.AnalyzedText());
        var records = LanguageReader.RecordsOf(chunks);
        var day = await budget.TryReserveAsync(records, cancellationToken);
        if (day is not { } reserved)
        {
            return Embedded(embedded, "budget spent");
        }

        var outcome = await ReadAsync(article, chunks, reserved, cancellationToken);
        return outcome is AnalysisOutcome.Later && waited >= options.Value.Patience
            ? Embedded(embedded, "not answered")
            : outcome;
    }

    private async Task<bool> IsCopyAsync(Analysis embedded, CancellationToken cancellationToken)
    {
        var candidates = await stories.ReadCandidatesAsync(embedded.Article, embedded.Signature, cancellationToken);
        return candidates.Any(candidate =>
            candidate.Article != embedded.Article.Id && StoryClusterer.IsCopy(candidate.Signature, embedded.Signature));
    }

    private async Task<bool> IsRelevantAsync(Analysis embedded, CancellationToken cancellationToken)
    {
        if (embedded.Claims.Count > 0)
        {
            return true;
        }

        var matcher = await subscriptions.MatcherAsync(cancellationToken);
        return matcher.Match(embedded, Array.Empty<Meeting>()).Count > 0;
    }

    private async Task<AnalysisOutcome> ReadAsync(
        Article article,
        List<LanguageChunk> chunks,
        DateOnly day,
        CancellationToken cancellationToken)
    {
        var billed = 0;
        try
        {
            var language = article.Head.Language?.Split('-')[0] ?? "en";
            var read = await _reader.ReadAsync(chunks, language, cancellationToken);
            billed = read.Billed;
            if (read.Reading is not { } reading)
            {
                return LaterOf(read.Stop!);
            }

            Signals.Billed(billed);
            LogRead(article.Head.Id, billed, read.Stop?.Failure ?? (read.Stop is null ? "all" : "throttled"));
            var analysis = Analyzer.Analyze(article, await actors.CatalogueAsync(cancellationToken), reading);
            return new AnalysisOutcome.Analyzed(analysis with { Analyzer = Version });
        }
        finally
        {
            await budget.SettleAsync(day, LanguageReader.RecordsOf(chunks), billed, CancellationToken.None);
        }
    }

    private static AnalysisOutcome.Later LaterOf(LanguageStop stop) => stop switch
    {
        { Failure: { } failure } => throw new HttpRequestException(failure),
        { RetryAfter: { } wait } when wait > TimeSpan.Zero => new(wait),
        _ => new(Wait),
    };

    private static AnalysisOutcome.Analyzed Embedded(Analysis embedded, string reason) =>
        new(embedded with { Analyzer = $"{Analyzer.Version}; {reason}" });

    [LoggerMessage(LogLevel.Information, "Azure AI Language read {Article}: {Records} text records, {Part}.")]
    private partial void LogRead(ArticleId article, int records, string part);
}

/// <summary>Which articles Azure AI Language reads, and how many.</summary>
public sealed class LanguageOptions
{
    public const string Section = "Language";

    /// <summary>Default Embedded: none.</summary>
    public LanguageMode Mode { get; set; }

    /// <summary>Text records of a day (UTC) at most; embedded analysis stands when they are spent. Default 10,000.</summary>
    [Range(0, 100_000_000)]
    public int DailyRecords { get; set; } = 10_000;

    /// <summary>Embedded analysis stands when the service has not answered for so long. Default one hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromHours(1);
}

/// <summary>Which articles Azure AI Language reads.</summary>
public enum LanguageMode
{
    /// <summary>None: no account is needed.</summary>
    Embedded,

    /// <summary>Every article that is no copy of one before.</summary>
    Language,

    /// <summary>Those of them that claim a meeting or concern a subscription.</summary>
    WhenRelevant,
}
