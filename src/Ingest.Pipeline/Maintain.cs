using Ingest.Pipeline.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>Stage 6. Does what a missed event left undone: revisions never analysed, analyses never tracked.</summary>
public sealed partial class Maintain(
    ArticleStore articles,
    AnalysisStore analyses,
    TrackedArticleStore tracked,
    ExtractEntities extractEntities,
    TrackStories trackStories,
    FailureLog failures,
    ILogger<Maintain> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var analysed = await ExtractMissedAsync(cancellationToken);
        var followed = await TrackMissedAsync(cancellationToken);
        LogMaintained(analysed, followed);
    }

    private async Task<int> ExtractMissedAsync(CancellationToken cancellationToken)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var name in analyses.ListAsync(cancellationToken))
        {
            done.Add(name);
        }

        var missed = 0;
        await foreach (var name in articles.ListAsync(cancellationToken))
        {
            if (!done.Contains(name))
            {
                missed++;
                await failures.TryRunAsync(nameof(ExtractEntities), name, 1, extractEntities.RunAsync, cancellationToken);
            }
        }

        return missed;
    }

    /// <summary>An article without a row was never tracked; one with a row is, or was overtaken by a newer revision.</summary>
    private async Task<int> TrackMissedAsync(CancellationToken cancellationToken)
    {
        var missed = 0;
        await foreach (var name in analyses.ListAsync(cancellationToken))
        {
            if (await tracked.FindAsync(RevisionName.Parse(name).Article, cancellationToken) is null)
            {
                missed++;
                await failures.TryRunAsync(nameof(TrackStories), name, 1, trackStories.RunAsync, cancellationToken);
            }
        }

        return missed;
    }

    [LoggerMessage(LogLevel.Information, "Maintained: {Analysed} revisions analysed late, {Tracked} tracked late.")]
    private partial void LogMaintained(int analysed, int tracked);
}
