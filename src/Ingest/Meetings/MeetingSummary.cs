using Ingest.Analyses;

namespace Ingest.Meetings;

/// <summary>A meeting as a mail or a list shows it, frozen at the moment it was made.</summary>
public sealed record MeetingSummary
{
    public required MeetingId Id { get; init; }

    public required string Title { get; init; }

    public required MeetingStatus Status { get; init; }

    public MeetingModality Modality { get; init; }

    public EquatableArray<Participant> Participants { get; init; } = [];

    public EquatableArray<Participant> Absent { get; init; } = [];

    public MeetingPlace? Place { get; init; }

    public DateSpan? When { get; init; }

    /// <summary>The sentence of the article that caused the mail; of the newest claim where that article makes none.</summary>
    public required string Quote { get; init; }

    public static MeetingSummary Of(Meeting meeting, Articles.ArticleId cause) =>
        new()
        {
            Id = meeting.Id,
            Title = meeting.Title,
            Status = meeting.Status,
            Modality = meeting.Modality,
            Participants = meeting.Participants,
            Absent = meeting.Absent,
            Place = meeting.Place,
            When = meeting.When,
            Quote = (meeting.Claims.LastOrDefault(claim => claim.ArticleId == cause) ?? meeting.Claims[^1])
                .Claim.Quote.Text,
        };
}
