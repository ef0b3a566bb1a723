using System.Text.Json.Serialization;
using Ingest.Analyses;
using Ingest.Articles;

namespace Ingest.Meetings;

/// <summary>Who meets whom, where, when, with what status, and the claims that say so.</summary>
public sealed record Meeting
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required MeetingId Id { get; init; }

    /// <summary>In the order published, article, ordinal; at least one.</summary>
    public required EquatableArray<SourcedClaim> Claims { get; init; }

    /// <summary>The parties and the city, as a reader would head it.</summary>
    public required string Title { get; init; }

    public required MeetingStatus Status { get; init; }

    public MeetingModality Modality { get; init; }

    /// <summary>Each actor once, those of the most claims first.</summary>
    public EquatableArray<Participant> Participants { get; init; } = [];

    /// <summary>Never also participants.</summary>
    public EquatableArray<Participant> Absent { get; init; } = [];

    /// <summary>Null when no claim names one.</summary>
    public MeetingPlace? Place { get; init; }

    /// <summary>Null when no claim gives one.</summary>
    public DateSpan? When { get; init; }

    /// <summary>Every change of what is resolved, in the order of the claims that caused it.</summary>
    public EquatableArray<HistoryEntry> History { get; init; } = [];

    /// <summary>Whether the record begins with what the revision says.</summary>
    public bool IsFoundedBy(ArticleHead article) => History.Count > 0 && History[0].IsBy(article);

    /// <summary>What the revision changed; what it founded is no change.</summary>
    public IEnumerable<HistoryEntry> ChangesBy(ArticleHead article) =>
        IsFoundedBy(article) ? [] : History.Where(entry => entry.IsBy(article));

    /// <summary>What other articles changed.</summary>
    public IEnumerable<HistoryEntry> ChangesByOthers(ArticleHead article) =>
        History.Where(entry => !entry.IsBy(article) && !entry.IsBySame(History[0]));
}

/// <summary>One change of a meeting and the article that caused it.</summary>
/// <param name="Old">Null when nothing was known before.</param>
/// <param name="New">Null when what was known no longer holds.</param>
/// <param name="ArticleId">The article of the newest claim where the passing of the day caused it.</param>
public sealed record HistoryEntry(
    MeetingField Field,
    string? Old,
    string? New,
    ArticleId ArticleId,
    RevisionId Revision,
    DateTimeOffset At)
{
    internal bool IsBy(ArticleHead article) => ArticleId == article.Id && Revision == article.Revision;

    internal bool IsBySame(HistoryEntry other) => ArticleId == other.ArticleId && Revision == other.Revision;
}

/// <summary>What of a meeting can change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingField>))]
public enum MeetingField
{
    Status,
    When,
    Place,
    Participants,
    Absent,
    Modality,
}
