using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Storage;
using Ingest.Stories;
using Ingest.Subscriptions;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>
/// Part of stage 3. Makes one alert a story and subscription, and one for each article that changes a watched meeting.
/// Which of them are mailed is decided when they are, so that the order in which articles arrive in a burst does not matter.
/// </summary>
public sealed partial class RaiseAlerts(
    SubscriptionStore subscriptions,
    AnalysisStore analyses,
    StoryStore stories,
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
            var cause = new Cause(analysis.Article, story.Id, watched);
            if (watched.IsNamed)
            {
                await RaiseForStoryAsync(cause, story, cancellationToken);
            }

            await RaiseForChangesAsync(cause, cancellationToken);
            await RaiseForOthersAsync(cause, cancellationToken);
        }
    }

    private async Task RaiseForStoryAsync(Cause cause, Story story, CancellationToken cancellationToken)
    {
        var subscription = cause.Watched.Subscription.Id;
        var firsts = await alerts.FindFirstsAsync(subscription, story, cancellationToken);
        while (firsts.Count == 0)
        {
            if (await alerts.TryAddAsync(cause.ForStory(time.GetUtcNow()), cancellationToken))
            {
                LogRaised(subscription, story.Id);
            }

            firsts = await alerts.FindFirstsAsync(subscription, story, cancellationToken);
        }

        foreach (var first in firsts)
        {
            var held = await TellOfEarliestAsync(first, cause, cancellationToken);
            if (cause.Made(held))
            {
                await SendAsync(held, cause, cancellationToken);
            }
        }
    }

    /// <summary>While it is not mailed, a first alert tells of the earliest article of the story that matched.</summary>
    private async Task<Alert> TellOfEarliestAsync(Stored<Alert> first, Cause cause, CancellationToken cancellationToken)
    {
        while (cause.Precedes(first.Record))
        {
            var earlier = cause.ForStory(first.Record.CreatedAt) with
            {
                Id = first.Record.Id,
                StoryId = first.Record.StoryId,
            };
            if (await alerts.TryReplaceAsync(earlier, first.ETag, cancellationToken))
            {
                return earlier;
            }

            first = await alerts.FindAsync(earlier.SubscriptionId, earlier.Id, cancellationToken) ?? first;
        }

        return first.Record;
    }

    private async Task RaiseForChangesAsync(Cause cause, CancellationToken cancellationToken)
    {
        if (cause.ForChanges(time.GetUtcNow()) is { } change)
        {
            var isNew = await alerts.TryAddAsync(change, cancellationToken);
            var held = isNew ? null : await alerts.FindAsync(change.SubscriptionId, change.Id, cancellationToken);
            await SendAsync(held?.Record ?? change, cause, cancellationToken);
        }
    }

    /// <summary>An article that comes late, or makes two meetings one, turns into changes what others took for beginnings.</summary>
    private async Task RaiseForOthersAsync(Cause cause, CancellationToken cancellationToken)
    {
        var others = cause.Watched.Meetings
            .SelectMany(meeting => meeting.ChangesByOthers(cause.Article))
            .Select(change => new RevisionName(change.ArticleId, change.Revision))
            .Distinct();
        foreach (var other in others)
        {
            var id = Alert.IdOfChange(cause.Watched.Subscription.Id, other.Article, other.Revision);
            var held = await alerts.FindAsync(cause.Watched.Subscription.Id, id, cancellationToken);
            if (held is { Record.State: not AlertState.Pending })
            {
                continue;
            }

            if (await FindCauseAsync(other, cause.Watched, cancellationToken) is { } found)
            {
                await RaiseForChangesAsync(found, cancellationToken);
            }
        }
    }

    /// <returns>Null for what is not mailed, and for a revision whose worker has not got so far: it raises its own.</returns>
    private async Task<Cause?> FindCauseAsync(RevisionName revision, Watched watched, CancellationToken cancellationToken)
    {
        var article = (await analyses.FindAsync(revision, cancellationToken))?.Record.Article;
        return article is { Mailable: true }
            && await stories.FindAsync(Story.IdOf(article.Id), cancellationToken) is { } story
                ? new(article, story.Id, watched)
                : null;
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

    [LoggerMessage(LogLevel.Information, "Raised an alert for {SubscriptionId}: story {StoryId}.")]
    private partial void LogRaised(SubscriptionId subscriptionId, StoryId storyId);

    /// <summary>Why a subscription may have to hear something.</summary>
    private sealed record Cause(ArticleHead Article, StoryId StoryId, Watched Watched)
    {
        /// <summary>True when this very revision caused the alert.</summary>
        public bool Made(Alert alert) => alert.Article.Id == Article.Id && alert.Article.Revision == Article.Revision;

        /// <summary>True when this is what a first alert that is not mailed yet should tell of.</summary>
        public bool Precedes(Alert first) =>
            first.State == AlertState.Pending
            && first.Article.Id != Article.Id
            && Alert.ByArticle.Compare(first with { Article = Article }, first) < 0;

        public Alert ForStory(DateTimeOffset now) =>
            Make(Alert.IdOfStory(Watched.Subscription.Id, StoryId), false, now).AsOf(Watched.Meetings)!;

        /// <returns>Null when the revision changed nothing.</returns>
        public Alert? ForChanges(DateTimeOffset now)
        {
            var id = Alert.IdOfChange(Watched.Subscription.Id, Article.Id, Article.Revision);
            return Make(id, true, now).AsOf(Watched.Meetings);
        }

        private Alert Make(AlertId id, bool isChange, DateTimeOffset now) =>
            new()
            {
                Id = id,
                SubscriptionId = Watched.Subscription.Id,
                StoryId = StoryId,
                IsChange = isChange,
                Article = Article,
                CreatedAt = now,
            };
    }
}
