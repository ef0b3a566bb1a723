using Ingest.Analyses;
using Ingest.Meetings;
using Ingest.Pipeline.Storage;
using Ingest.Stories;
using Ingest.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>Part of stage 3. Makes one alert a story and subscription, and one for each article that changes a watched meeting.</summary>
public sealed partial class RaiseAlerts(
    SubscriptionStore subscriptions,
    AlertStore alerts,
    TimeProvider time,
    ILogger<RaiseAlerts> logger)
{
    public async Task RunAsync(
        Analysis analysis,
        Story story,
        IReadOnlyList<MeetingRecord> records,
        CancellationToken cancellationToken)
    {
        if (!analysis.Article.Mailable)
        {
            return;
        }

        var matcher = await subscriptions.MatcherAsync(cancellationToken);
        var meetings = records.Select(record => record.Resolve()).ToList();
        foreach (var watched in matcher.Match(analysis, meetings))
        {
            await AlertAsync(new(analysis, story, watched), cancellationToken);
        }
    }

    private async Task AlertAsync(Cause cause, CancellationToken cancellationToken)
    {
        var first = await FindFirstAsync(cause, cancellationToken);
        if (first is null)
        {
            await RaiseAsync(cause.ForStory(time.GetUtcNow()), cause.Watched.Subscription, cancellationToken);
            return;
        }

        if (first.Article == cause.Analysis.Article)
        {
            await SendAsync(first, cause.Watched.Subscription, cancellationToken);
            return;
        }

        foreach (var alert in cause.ForChanges(time.GetUtcNow()))
        {
            await RaiseAsync(alert, cause.Watched.Subscription, cancellationToken);
        }
    }

    /// <summary>The alert that the story already had, under whatever id it lived then.</summary>
    private async Task<Alert?> FindFirstAsync(Cause cause, CancellationToken cancellationToken)
    {
        foreach (var story in cause.Story.Aliases.Prepend(cause.Story.Id))
        {
            var id = Alert.IdOfStory(cause.Watched.Subscription.Id, story);
            if (await alerts.FindAsync(cause.Watched.Subscription.Id, id, cancellationToken) is { } alert)
            {
                return alert.Record;
            }
        }

        return null;
    }

    private async Task RaiseAsync(Alert alert, Subscription subscription, CancellationToken cancellationToken)
    {
        await alerts.AddAsync(alert, cancellationToken);
        await SendAsync(alert, subscription, cancellationToken);
        LogRaised(alert.Id, alert.SubscriptionId, alert.StoryId);
    }

    /// <summary>Also for an alert that stands already: the worker that wrote it may have died before it sent the message.</summary>
    private async Task SendAsync(Alert alert, Subscription subscription, CancellationToken cancellationToken)
    {
        if (alert.State == AlertState.Pending && subscription.Cadence == Cadence.Instant)
        {
            var message = new AlertMessage(alert.SubscriptionId, alert.Id, 1, time.GetUtcNow());
            await alerts.SendAsync(message, TimeSpan.Zero, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Raised {AlertId} for {SubscriptionId}: story {StoryId}.")]
    private partial void LogRaised(AlertId alertId, SubscriptionId subscriptionId, StoryId storyId);

    /// <summary>Why a subscription may have to hear something.</summary>
    private sealed record Cause(Analysis Analysis, Story Story, Watched Watched)
    {
        public Alert ForStory(DateTimeOffset now) =>
            Make(Alert.IdOfStory(Watched.Subscription.Id, Story.Id), Watched.Meetings, [], now) with
            {
                Changes = Watched.Meetings.SelectMany(ChangesOf).ToEquatableArray(),
            };

        public IEnumerable<Alert> ForChanges(DateTimeOffset now) =>
            from meeting in Watched.Meetings
            let changes = ChangesOf(meeting).ToEquatableArray()
            where changes.Count > 0
            let id = Alert.IdOfChange(Watched.Subscription.Id, meeting.Id, Analysis.Article)
            select Make(id, [meeting], changes, now) with { MeetingId = meeting.Id };

        /// <summary>What this very revision changed; what it founded is no change.</summary>
        private IEnumerable<HistoryEntry> ChangesOf(Meeting meeting) =>
            meeting.History.Where(entry =>
                entry.ArticleId == Analysis.Article.Id
                && entry.Revision == Analysis.Article.Revision
                && entry.Old is not null);

        private Alert Make(
            AlertId id,
            IEnumerable<Meeting> meetings,
            EquatableArray<HistoryEntry> changes,
            DateTimeOffset now) =>
            new()
            {
                Id = id,
                SubscriptionId = Watched.Subscription.Id,
                StoryId = Story.Id,
                Article = Analysis.Article,
                Meetings = meetings
                    .Select(meeting => MeetingSummary.Of(meeting, Analysis.Article.Id))
                    .ToEquatableArray(),
                Changes = changes,
                CreatedAt = now,
            };
    }
}
