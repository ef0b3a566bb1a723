using Ingest.Analyses;
using Ingest.Articles;
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
        var meetings = records.Where(record => record.Claims.Count > 0).Select(record => record.Resolve()).ToList();
        foreach (var watched in matcher.Match(analysis, meetings))
        {
            await AlertAsync(new(analysis, story, watched), cancellationToken);
        }
    }

    private async Task AlertAsync(Cause cause, CancellationToken cancellationToken)
    {
        var first = await FindFirstAsync(cause, cancellationToken);
        if (first is null && await TryRaiseAsync(cause.ForStory(time.GetUtcNow()), cause, cancellationToken))
        {
            return;
        }

        first ??= await FindFirstAsync(cause, cancellationToken);
        if (first is not null && cause.Made(first))
        {
            await SendAsync(first, cause, cancellationToken);
        }
        else if (cause.Changes.Count > 0)
        {
            var change = cause.ForChanges(time.GetUtcNow());
            await alerts.TryAddAsync(change, cancellationToken);
            await SendAsync(change, cause, cancellationToken);
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

    /// <returns>False when a copy of the article was faster: its worker sends the message.</returns>
    private async Task<bool> TryRaiseAsync(Alert alert, Cause cause, CancellationToken cancellationToken)
    {
        if (!await alerts.TryAddAsync(alert, cancellationToken))
        {
            return false;
        }

        await SendAsync(alert, cause, cancellationToken);
        LogRaised(alert.Id, alert.SubscriptionId, alert.StoryId);
        return true;
    }

    /// <summary>Also for an alert that stands already: the worker that wrote it may have died before it sent the message.</summary>
    private async Task SendAsync(Alert alert, Cause cause, CancellationToken cancellationToken)
    {
        if (alert.State == AlertState.Pending && cause.Watched.Subscription.Cadence == Cadence.Instant)
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
        /// <summary>What this very revision changed in the watched meetings; what it founded is no change.</summary>
        public EquatableArray<HistoryEntry> Changes { get; } =
            Watched.Meetings.SelectMany(meeting => ChangesOf(meeting, Analysis.Article)).ToEquatableArray();

        /// <summary>True when this very revision caused the alert.</summary>
        public bool Made(Alert alert) =>
            alert.Article.Id == Analysis.Article.Id && alert.Article.Revision == Analysis.Article.Revision;

        public Alert ForStory(DateTimeOffset now) =>
            Make(Alert.IdOfStory(Watched.Subscription.Id, Story.Id), Watched.Meetings, now);

        public Alert ForChanges(DateTimeOffset now)
        {
            var changed = Watched.Meetings.Where(meeting => ChangesOf(meeting, Analysis.Article).Any());
            var id = Alert.IdOfChange(Watched.Subscription.Id, Analysis.Article);
            return Make(id, changed, now) with { IsChange = true };
        }

        private static IEnumerable<HistoryEntry> ChangesOf(Meeting meeting, ArticleHead article) =>
            IsBy(article, meeting.History[0]) ? [] : meeting.History.Where(entry => IsBy(article, entry));

        private static bool IsBy(ArticleHead article, HistoryEntry entry) =>
            entry.ArticleId == article.Id && entry.Revision == article.Revision;

        private Alert Make(AlertId id, IEnumerable<Meeting> meetings, DateTimeOffset now) =>
            new()
            {
                Id = id,
                SubscriptionId = Watched.Subscription.Id,
                StoryId = Story.Id,
                Article = Analysis.Article,
                Meetings = meetings
                    .Select(meeting => MeetingSummary.Of(meeting, Analysis.Article.Id))
                    .ToEquatableArray(),
                Changes = Changes,
                CreatedAt = now,
            };
    }
}
