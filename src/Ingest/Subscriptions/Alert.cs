using System.Text.Json.Serialization;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Stories;

namespace Ingest.Subscriptions;

/// <summary>One story, or one change of a meeting, that matched one subscription.</summary>
public sealed record Alert
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required AlertId Id { get; init; }

    public required SubscriptionId SubscriptionId { get; init; }

    public required StoryId StoryId { get; init; }

    /// <summary>False for the first alert of a story, true for what an article changed later.</summary>
    public bool IsChange { get; init; }

    /// <summary>
    /// What a change was caused by. For the first alert of a story the earliest of its articles that matched before the
    /// mail went out.
    /// </summary>
    public required ArticleHead Article { get; init; }

    /// <summary>Meetings of the article that the subscription watches, as they stood when the alert was made or mailed.</summary>
    public EquatableArray<MeetingSummary> Meetings { get; init; } = [];

    /// <summary>What the article changed in those meetings, oldest first. May be empty for the first alert of a story.</summary>
    public EquatableArray<HistoryEntry> Changes { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public AlertState State { get; init; }

    /// <summary>The alert as the meetings stand now.</summary>
    /// <param name="meetings">Those of the article that the subscription watches, as resolved.</param>
    /// <returns>Null when there is no change left to tell: what the article changed proved to be said by an earlier one.</returns>
    public Alert? AsOf(IReadOnlyList<Meeting> meetings)
    {
        var told = IsChange ? meetings.Where(meeting => meeting.ChangesBy(Article).Any()).ToList() : meetings;
        return IsChange && told.Count == 0
            ? null
            : this with
            {
                Meetings = told.Select(meeting => MeetingSummary.Of(meeting, Article.Id)).ToEquatableArray(),
                Changes = told.SelectMany(meeting => meeting.ChangesBy(Article)).ToEquatableArray(),
            };
    }

    /// <summary>
    /// Of several first alerts that proved to be about one story, the one that is mailed: the one that already was, else
    /// that of the earliest article.
    /// </summary>
    /// <param name="told">Alerts of which a mail went out or is on its way.</param>
    public static Alert? WinnerOf(IReadOnlyCollection<Alert> firsts, Func<Alert, bool> told) =>
        firsts.Where(told).OrderBy(alert => alert.Id.Value, StringComparer.Ordinal).FirstOrDefault()
        ?? firsts.Where(alert => alert.State == AlertState.Pending).Order(ByArticle).FirstOrDefault();

    /// <summary>Orders alerts as their articles were published.</summary>
    public static IComparer<Alert> ByArticle { get; } = Comparer<Alert>.Create((left, right) =>
    {
        var byTime = left.Article.At.CompareTo(right.Article.At);
        var byArticle = byTime != 0 ? byTime : string.CompareOrdinal(left.Article.Id.Value, right.Article.Id.Value);
        return byArticle != 0 ? byArticle : string.CompareOrdinal(left.Id.Value, right.Id.Value);
    });

    public static AlertId IdOfStory(SubscriptionId subscription, StoryId story) =>
        new(Hash.Of("alert", subscription.Value, story.Value));

    /// <summary>One alert for all that a revision changed: no meeting's id takes part, so none has to be followed.</summary>
    public static AlertId IdOfChange(SubscriptionId subscription, ArticleId article, RevisionId cause) =>
        new(Hash.Of("change", subscription.Value, article.Value, cause.Value));
}

/// <summary>What became of an alert.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertState>))]
public enum AlertState
{
    /// <summary>To be mailed, at once or in the next digest.</summary>
    Pending,

    /// <summary>In a mail that was handed over.</summary>
    Sent,

    /// <summary>The same story was already mailed to this subscription under another id.</summary>
    Folded,

    /// <summary>The mail system refused the address for good, or the subscription ended before.</summary>
    Dropped,
}
