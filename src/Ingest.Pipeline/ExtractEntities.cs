using System.Diagnostics;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Pipeline.Language;
using Ingest.Pipeline.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>Stage 2. Analyses each new revision once: entities, key phrases, dates, meeting claims, copy signature.</summary>
public sealed partial class ExtractEntities(
    ArticleStore articles,
    AnalysisStore analyses,
    ITextAnalyzer analyzer,
    TimeProvider time,
    ILogger<ExtractEntities> logger)
{
    private const int MaxDoublings = 16;

    /// <summary>News that is read later is not news: no wait grows beyond this, unless the service asks for it.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    /// <param name="body">The name of a blob in `articles`, or a message of queue `extractions`.</param>
    public Task RunAsync(string body, CancellationToken cancellationToken)
    {
        var message = ExtractionMessage.Parse(body);
        var revision = RevisionName.Parse(message.Revision);
        return Signals.TraceAsync(
            nameof(ExtractEntities),
            revision,
            () => ExtractAsync(message, revision, cancellationToken));
    }

    private async Task ExtractAsync(ExtractionMessage message, RevisionName revision, CancellationToken cancellationToken)
    {
        var article = await articles.FindAsync(revision, cancellationToken);
        if (article is null)
        {
            LogGone(message.Revision);
            return;
        }

        var former = await analyses.FindAsync(revision, cancellationToken);
        if (former is not null && analyzer.IsCurrent(former.Record))
        {
            return;
        }

        await AnalyzeAsync(message, article, former, cancellationToken);
    }

    private async Task AnalyzeAsync(
        ExtractionMessage message,
        Article article,
        Stored<Analysis>? former,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (await analyzer.AnalyzeAsync(article, now - (message.FirstSeen ?? now), cancellationToken))
        {
            case AnalysisOutcome.Analyzed(var analysis):
                await analyses.TryPutAsync(analysis, former, cancellationToken);
                Signals.Analyzed(article);
                if (analysis.IsCut)
                {
                    LogCut(message.Revision, Analyzer.LongestText);
                }

                LogAnalyzed(message.Revision, analysis.Entities.Count, analysis.Claims.Count);
                break;
            case AnalysisOutcome.Later(var asked):
                var delay = DelayOf(asked, message.Attempt);
                var next = message with
                {
                    Attempt = message.Attempt + 1,
                    FirstSeen = message.FirstSeen ?? now,
                };
                await analyses.SendLaterAsync(next, delay, cancellationToken);
                Signals.PutOff(nameof(ExtractEntities));
                LogPutOff(message.Revision, message.Attempt, delay);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>As long as was asked for, and twice as long each time, so that a backlog does not keep the service busy.</summary>
    private static TimeSpan DelayOf(TimeSpan asked, int attempt)
    {
        var doubled = asked * Math.Pow(2, Math.Min(attempt - 1, MaxDoublings));
        return TimeSpan.FromTicks(Math.Max(asked.Ticks, Math.Min(doubled.Ticks, LongestDelay.Ticks)));
    }

    [LoggerMessage(LogLevel.Information, "Analyzed {Revision}: {Entities} entities, {Claims} claims.")]
    private partial void LogAnalyzed(string revision, int entities, int claims);

    [LoggerMessage(LogLevel.Warning, "{Revision} is too long: what stands behind {Length} characters was not read.")]
    private partial void LogCut(string revision, int length);

    [LoggerMessage(LogLevel.Information, "Put off {Revision} after attempt {Attempt}: throttled, again in {Delay}.")]
    private partial void LogPutOff(string revision, int attempt, TimeSpan delay);

    [LoggerMessage(LogLevel.Information, "{Revision} was deleted before it was analyzed.")]
    private partial void LogGone(string revision);
}
