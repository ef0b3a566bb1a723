using System.Globalization;
using Ingest.Analyses;

namespace Ingest.Meetings;

/// <summary>What the claims heard so far say of a meeting together.</summary>
internal sealed record MeetingState(
    MeetingStatus Status,
    MeetingModality Modality,
    EquatableArray<Participant> Participants,
    EquatableArray<Participant> Absent,
    MeetingPlace? Place,
    DateSpan? When)
{
    private const int NamesInTitle = 4;

    /// <summary>A day as 2025-02-18, several as 2025-02-18/2025-02-20, none as nothing.</summary>
    internal string WhenText()
    {
        if (When is null)
        {
            return "";
        }

        return When.From == When.To ? Text(When.From) : $"{Text(When.From)}/{Text(When.To)}";
    }

    internal string PlaceText() =>
        string.Join(", ", new[] { Place?.Venue, Place?.City, Place?.Country }.OfType<string>());

    internal Meeting ToMeeting(MeetingId id, List<SourcedClaim> claims, List<HistoryEntry> history) => new()
    {
        Id = id,
        Claims = [.. claims],
        Title = Title(),
        Status = Status,
        Modality = Modality,
        Participants = Participants,
        Absent = Absent,
        Place = Place,
        When = When,
        History = [.. history],
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Title()
    {
        var names = string.Join(", ", Participants.Take(NamesInTitle).Select(party => party.Name));
        var all = Participants.Count > NamesInTitle ? names + " and others" : names;
        return Place?.City is { } city ? $"{all} in {city}" : all;
    }
}
