using Ingest.Meetings;
using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;

namespace Ingest.Pipeline;

/// <summary>Part of stages 4 and 5. Says what of an alert there is to tell at the moment it is mailed.</summary>
public sealed class CurrentAlerts(
    AnalysisStore analyses,
    AlertStore alerts,
    StoryStore stories,
    MeetingStore meetings,
    DeliveryStore deliveries,
    ActorStore actors)
{
    /// <returns>
    /// Null when nothing is: another first alert tells of the story, or the first alert tells of the change, or what
    /// changed proved to be known before.
    /// </returns>
    public async Task<Alert?> FindAsync(Alert alert, Subscription subscription, CancellationToken cancellationToken)
    {
        var winner = await FindFirstAsync(alert, subscription, cancellationToken);
        var isTold = alert.IsChange
            ? winner?.Article.Id == alert.Article.Id && winner.Article.Revision == alert.Article.Revision
            : winner is not null && winner.Id != alert.Id;
        if (isTold)
        {
            return null;
        }

        var now = alert.AsOf(await ReadMeetingsAsync(alert, subscription, cancellationToken));
        return now ?? (await HasRevisedItselfAsync(alert, cancellationToken) ? alert : null);
    }

    /// <summary>
    /// Whether the article changed what its own former revision said: the claims of that revision are gone, and the
    /// record does not show the change any more.
    /// </summary>
    private async Task<bool> HasRevisedItselfAsync(Alert alert, CancellationToken cancellationToken)
    {
        foreach (var summary in alert.Meetings)
        {
            if (await meetings.FindAsync(summary.Id, cancellationToken) is { Claims.Count: > 0 } record
                && record.Resolve().IsFoundedBy(alert.Article))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The alert that tells, or told, of the story first. Null where the story is gone.</summary>
    private async Task<Alert?> FindFirstAsync(Alert alert, Subscription subscription, CancellationToken cancellationToken)
    {
        if (await stories.FindAsync(alert.StoryId, cancellationToken) is not { } story)
        {
            return null;
        }

        var firsts = await alerts.FindFirstsAsync(subscription.Id, story, cancellationToken);
        var told = new HashSet<AlertId>();
        foreach (var (first, _) in firsts)
        {
            var delivery = Delivery.IdOf(first.Id.Value, subscription.Address);
            if (first.State is AlertState.Sent or AlertState.Dropped
                || await deliveries.FindAsync(subscription.Id, delivery, cancellationToken) is not null)
            {
                told.Add(first.Id);
            }
        }

        return Alert.WinnerOf([.. firsts.Select(first => first.Record)], first => told.Contains(first.Id));
    }

    /// <summary>The meetings of the alert's article that the subscription watches, as they stand now.</summary>
    private async Task<IReadOnlyList<Meeting>> ReadMeetingsAsync(
        Alert alert,
        Subscription subscription,
        CancellationToken cancellationToken)
    {
        var revision = new RevisionName(alert.Article.Id, alert.Article.Revision);
        if (await analyses.FindAsync(revision, cancellationToken) is not { Record: var analysis })
        {
            return [];
        }

        var records = await meetings.FindAllAsync(analysis, cancellationToken);
        var resolved = records.Where(record => record.Claims.Count > 0).Select(record => record.Resolve()).ToList();
        var matcher = SubscriptionMatcher.Of([subscription], await actors.CatalogueAsync(cancellationToken));
        return [.. matcher.Match(analysis, resolved).SelectMany(watched => watched.Meetings)];
    }
}
