using System.Text.Json.Serialization;
using Ingest.Analyses;

namespace Ingest.Meetings;

/// <summary>How many sides meet.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingFormat>))]
public enum MeetingFormat
{
    /// <summary>Fewer than two sides are known.</summary>
    Unknown,

    /// <summary>All parties belong to one country.</summary>
    Internal,

    Bilateral,
    Multilateral,
}

/// <summary>The sides of a meeting: countries, and parties that belong to none.</summary>
public static class MeetingSides
{
    public static MeetingFormat FormatOf(Meeting meeting) => Count(meeting) switch
    {
        0 => MeetingFormat.Unknown,
        1 => meeting.Participants.Count < 2 ? MeetingFormat.Unknown : MeetingFormat.Internal,
        2 => MeetingFormat.Bilateral,
        _ => MeetingFormat.Multilateral,
    };

    /// <summary>True where the host country is known and is none of the sides'. False where it is not known.</summary>
    public static bool IsInThirdCountry(Meeting meeting) =>
        meeting.Place?.Country is { } country
        && Count(meeting) >= 2
        && !meeting.Participants.Any(party => Of(party).Equals(country, StringComparison.OrdinalIgnoreCase));

    /// <summary>The country's code, else the party's id.</summary>
    public static string Of(Participant party) =>
        party.Type == EntityType.Country ? party.Id.Value : party.Country ?? party.Id.Value;

    /// <summary>In the order of the participants; a mediator is no side.</summary>
    public static IReadOnlyList<string> Countries(Meeting meeting) =>
        [.. meeting.Participants.Where(IsSide).Where(HasCountry).Select(Of).Distinct(StringComparer.Ordinal)];

    private static int Count(Meeting meeting) =>
        meeting.Participants.Where(IsSide).Select(Of).Distinct(StringComparer.Ordinal).Count();

    private static bool IsSide(Participant party) => party.Part != PartPlayed.Mediator;

    private static bool HasCountry(Participant party) => party.Country is not null || party.Type == EntityType.Country;
}
