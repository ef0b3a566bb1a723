using System.Text.Json.Serialization;

namespace Ingest.Meetings;

/// <summary>At what level a meeting takes place: that of the side which sends the lower one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingLevel>))]
public enum MeetingLevel
{
    /// <summary>No office of any party is known.</summary>
    Unknown,

    /// <summary>Envoys, ambassadors, advisers, deputies and other officials.</summary>
    Officials,

    Ministers,

    /// <summary>Heads of state, of government and of international bodies.</summary>
    Leaders,
}

/// <summary>Ranks offices.</summary>
public static class MeetingLevels
{
    private static readonly string[] Deputies = ["deputy", "vice", "assistant", "former", "under-secretary", "envoy", "adviser", "advisor"];

    private static readonly string[] Leaders =
    [
        "president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "crown prince", "pope",
        "supreme leader", "secretary-general", "secretary general", "head of state", "head of government", "taoiseach",
    ];

    private static readonly string[] Ministers =
    [
        "minister", "secretary of state", "foreign secretary", "secretary of", "secretary for", "defence secretary",
        "defense secretary", "treasury secretary", "high representative",
    ];

    public static MeetingLevel Of(Meeting meeting)
    {
        var sides = meeting.Participants
            .GroupBy(MeetingSides.Of, StringComparer.Ordinal)
            .Select(side => side.Max(party => Of(party.Office)))
            .Where(level => level != MeetingLevel.Unknown);
        return sides.DefaultIfEmpty(MeetingLevel.Unknown).Min();
    }

    /// <param name="office">As a reader would write it. Null where none is known.</param>
    public static MeetingLevel Of(string? office) => office switch
    {
        null or "" => MeetingLevel.Unknown,
        _ when Names(Deputies, office) => MeetingLevel.Officials,
        _ when Names(Ministers, office) && !Names(["prime minister"], office) => MeetingLevel.Ministers,
        _ when Names(Leaders, office) => MeetingLevel.Leaders,
        _ => MeetingLevel.Officials,
    };

    private static bool Names(string[] titles, string office) =>
        titles.Any(title => office.Contains(title, StringComparison.OrdinalIgnoreCase));
}
