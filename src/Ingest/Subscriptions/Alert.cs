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

    /// <summary>The article that caused the alert.</summary>
    public required ArticleHead Article { get; init; }

    /// <summary>Meetings of the article that the subscription watches, as they stood when the alert was made.</summary>
    public EquatableArray<MeetingSummary> Meetings { get; init; } = [];

    /// <summary>What the article changed in those meetings, oldest first. May be empty for the first alert of a story.</summary>
    public EquatableArray<HistoryEntry> Changes { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public AlertState State { get; init; }

    public static AlertId IdOfStory(SubscriptionId subscription, StoryId story) =>
        new(Hash.Of("alert", subscription.Value, story.Value));

    /// <summary>One alert for all that a revision changed: no meeting's id takes part, so none has to be followed.</summary>
    public static AlertId IdOfChange(SubscriptionId subscription, ArticleHead cause) =>
        new(Hash.Of("change", subscription.Value, cause.Id.Value, cause.Revision.Value));
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
