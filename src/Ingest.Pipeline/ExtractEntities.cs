using Ingest.Analyses;
using Ingest.Pipeline.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>Stage 2. Analyses each new revision once: entities, key phrases, dates, meeting claims, copy signature.</summary>
public sealed partial class ExtractEntities(
    ArticleStore articles,
    AnalysisStore analyses,
    ILogger<ExtractEntities> logger)
{
    /// <param name="name">Of the blob in `articles`.</param>
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        var revision = RevisionName.Parse(name);
        var article = await articles.FindAsync(revision, cancellationToken);
        if (article is null)
        {
            LogGone(name);
            return;
        }

        var former = await analyses.FindAsync(revision, cancellationToken);
        if (former?.Record.Analyzer == Analyzer.Version)
        {
            return;
        }

        var analysis = Analyzer.Analyze(article);
        await analyses.TryPutAsync(analysis, former, cancellationToken);
        LogAnalyzed(name, analysis.Entities.Count, analysis.Claims.Count);
    }

    [LoggerMessage(LogLevel.Information, "Analyzed {Revision}: {Entities} entities, {Claims} claims.")]
    private partial void LogAnalyzed(string revision, int entities, int claims);

    [LoggerMessage(LogLevel.Information, "{Revision} was deleted before it was analyzed.")]
    private partial void LogGone(string revision);
}
