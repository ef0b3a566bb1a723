using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>
/// Stage 6. Does what a missed event left undone: revisions never analysed, analyses never tracked, alerts never mailed;
/// takes in what the host gave up on; and forgets what is older than the retention.
/// </summary>
public sealed partial class Maintain(
    ArticleStore articles,
    AnalysisStore analyses,
    TrackedArticleStore tracked,
    SubscriptionStore subscriptions,
    AlertStore alerts,
    ExtractEntities extractEntities,
    TrackStories trackStories,
    TakeInPoison takeInPoison,
    ForgetArticles forgetArticles,
    ForgetAlerts forgetAlerts,
    FailureLog failures,
    TimeProvider time,
    ILogger<Maintain> logger)
{
    /// <summary>An instant alert that is pending for so long has lost its message.</summary>
    private static readonly TimeSpan LongestSending = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var poison = await takeInPoison.RunAsync(cancellationToken);

        // First, so that nothing is made again that is half forgotten.
        var forgotten = await forgetArticles.RunAsync(cancellationToken);
        await forgetAlerts.RunAsync(cancellationToken);
        var analysed = await ExtractMissedAsync(cancellationToken);
        var followed = await TrackMissedAsync(cancellationToken);
        var sent = await SendMissedAsync(cancellationToken);
        LogMaintained(poison, forgotten, analysed, followed, sent);
    }

    /// <summary>Both containers list their names in order, so they are walked in step and none is kept.</summary>
    private async Task<int> ExtractMissedAsync(CancellationToken cancellationToken)
    {
        var missed = 0;
        await using var analysed = analyses.ListAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isMore = await analysed.MoveNextAsync();
        await foreach (var name in articles.ListAsync(cancellationToken))
        {
            while (isMore && string.CompareOrdinal(analysed.Current, name) < 0)
            {
                isMore = await analysed.MoveNextAsync();
            }

            if ((!isMore || analysed.Current != name) && !await IsForgottenAsync(name, cancellationToken))
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
            if (await tracked.FindAsync(RevisionName.Parse(name).Article, cancellationToken) is null
                && !await IsForgottenAsync(name, cancellationToken))
            {
                missed++;
                await failures.TryRunAsync(nameof(TrackStories), name, 1, trackStories.RunAsync, cancellationToken);
            }
        }

        return missed;
    }

    /// <summary>What was never tracked has no row of the index, by which old articles are found; it is forgotten here.</summary>
    private Task<bool> IsForgottenAsync(string name, CancellationToken cancellationToken) =>
        forgetArticles.TryForgetAsync(RevisionName.Parse(name).Article, cancellationToken);

    private async Task<int> SendMissedAsync(CancellationToken cancellationToken)
    {
        var missed = 0;
        var now = time.GetUtcNow();
        await foreach (var subscription in subscriptions.ListAsync(cancellationToken))
        {
            if (subscription.Cadence != Cadence.Instant)
            {
                continue;
            }

            await foreach (var (alert, _) in alerts.ListAsync(subscription.Id, cancellationToken))
            {
                if (alert.State == AlertState.Pending && now - alert.CreatedAt >= LongestSending)
                {
                    missed++;
                    var message = new AlertMessage(alert.SubscriptionId, alert.Id, 1, now);
                    await alerts.SendAsync(message, TimeSpan.Zero, cancellationToken);
                }
            }
        }

        return missed;
    }

    [LoggerMessage(
        LogLevel.Information,
        "Maintained: {Poison} items of the host's poison queues, {Forgotten} articles forgotten, {Analysed} revisions analysed late, {Tracked} tracked late, {Sent} alerts sent late.")]
    private partial void LogMaintained(int poison, int forgotten, int analysed, int tracked, int sent);
}
