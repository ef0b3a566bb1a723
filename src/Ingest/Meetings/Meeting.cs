using Ingest.Analyses;
using Ingest.Articles;

namespace Ingest.Meetings;

public sealed record Meeting
{
    public required MeetingId Id { get; init; }
    public EquatableArray<SourcedClaim> Claims { get; init; } = [];
    public string Title { get; init; } = "";
    public EquatableArray<Participant> Participants { get; init; } = [];
    public EquatableArray<Participant> Absent { get; init; } = [];
    public MeetingPlace? Place { get; init; }
    public DateSpan? When { get; init; }
    public MeetingStatus Status { get; init; }
    public MeetingModality Modality { get; init; }
    public EquatableArray<HistoryEntry> History { get; init; } = [];
}

public sealed record SourcedClaim(ArticleId ArticleId, RevisionId Revision, DateTimeOffset PublishedAt, int Ordinal, string Source, Uri? Url, string Title, Claim Claim)
{
    public static SourcedClaim Of(ArticleHead h, int ordinal, Claim c) => new(h.Id, h.Revision, h.At, ordinal, h.Source, h.Url, h.Title, c);
}

public sealed record HistoryEntry(string Field, string? Old, string? New, ArticleId ArticleId, RevisionId Revision, DateTimeOffset At);
