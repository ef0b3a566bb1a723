using System.Diagnostics;
using Ingest.Meetings;

namespace Ingest.Mails;

/// <summary>Says in plain words what is known of a meeting.</summary>
public static class MeetingWords
{
    private const int NameLimit = 120;

    public static string Of(MeetingStatus status) => status switch
    {
        MeetingStatus.Rumoured => "rumoured",
        MeetingStatus.Possible => "possible, not agreed",
        MeetingStatus.Planned => "planned, no day set",
        MeetingStatus.Scheduled => "scheduled",
        MeetingStatus.Confirmed => "confirmed",
        MeetingStatus.UnderWay => "under way",
        MeetingStatus.Held => "took place",
        MeetingStatus.Postponed => "put off",
        MeetingStatus.Cancelled => "called off",
        MeetingStatus.Declined => "declined",
        MeetingStatus.NotPlanned => "not planned",
        MeetingStatus.Passed => "date passed, nobody reported it",
        _ => throw new UnreachableException(),
    };

    public static string Of(MeetingModality modality) => modality switch
    {
        MeetingModality.Unknown => "not said",
        MeetingModality.InPerson => "in person",
        MeetingModality.Phone => "by phone",
        MeetingModality.Video => "by video",
        MeetingModality.Letter => "by letter",
        _ => throw new UnreachableException(),
    };

    public static string Of(MeetingRelationKind kind) => kind switch
    {
        MeetingRelationKind.LastOfTheSame => "last met",
        MeetingRelationKind.NextOfTheSame => "next meeting",
        MeetingRelationKind.Prepares => "prepares",
        MeetingRelationKind.Follows => "follows",
        MeetingRelationKind.InTheMarginsOf => "in the margins of",
        _ => throw new UnreachableException(),
    };

    /// <summary>Format, level, whether in a third country or out of politics: what is known of it, "" where nothing is.</summary>
    public static string Nature(Meeting meeting)
    {
        var format = MeetingSides.FormatOf(meeting) switch
        {
            MeetingFormat.Internal => "within one country",
            MeetingFormat.Bilateral => "bilateral",
            MeetingFormat.Multilateral => "multilateral",
            _ => null,
        };
        var level = MeetingLevels.Of(meeting) switch
        {
            MeetingLevel.Leaders => "of leaders",
            MeetingLevel.Ministers => "of ministers",
            MeetingLevel.Officials => "of officials",
            _ => null,
        };
        var abroad = MeetingSides.IsInThirdCountry(meeting) ? "in a third country" : null;
        var scope = MeetingScope.IsPolitical(meeting.Participants) ? null : "not of states or office holders";
        return string.Join(", ", new[] { format, level, abroad, scope }.Where(part => part is not null));
    }

    /// <summary>What it is about in the words of the sources, "" where none says.</summary>
    public static string Topics(Meeting meeting) =>
        Joined(MeetingSubstance.TopicsOf(meeting));

    /// <summary>What came of it in the words of the sources, "" where none says.</summary>
    public static string Outcomes(Meeting meeting) => Joined(MeetingSubstance.OutcomesOf(meeting));

    private static string Joined(IEnumerable<string> texts) =>
        string.Join("; ", texts.Select(text => CleanText.OneLine(text, NameLimit)));

    /// <summary>Venue, city, country: what is known of it.</summary>
    public static string Of(MeetingPlace place) =>
        string.Join(", ", new[] { place.Venue, place.City, place.Country?.ToUpperInvariant() }
            .Where(part => !string.IsNullOrWhiteSpace(part))
            .Select(part => CleanText.OneLine(part!, NameLimit)));

    /// <summary>Names with office, country and part, in reading order.</summary>
    public static string Who(IEnumerable<Participant> participants) => List([.. participants.Select(Who)]);

    /// <summary>Names alone, in reading order.</summary>
    public static string Names(IEnumerable<Participant> participants) =>
        List([.. participants.Select(participant => CleanText.OneLine(participant.Name, NameLimit))]);

    private static string Who(Participant participant)
    {
        var known = new[] { participant.Office, participant.Country?.ToUpperInvariant(), Of(participant.Part) };
        var details = string.Join(", ", known
            .Where(detail => !string.IsNullOrWhiteSpace(detail))
            .Select(detail => CleanText.OneLine(detail!, NameLimit)));
        var name = CleanText.OneLine(participant.Name, NameLimit);
        return details.Length == 0 ? name : $"{name} ({details})";
    }

    /// <returns>Null for a plain participant.</returns>
    public static string? Of(PartPlayed part) => part switch
    {
        PartPlayed.Participant => null,
        PartPlayed.Host => "host",
        PartPlayed.Visitor => "visitor",
        PartPlayed.Chair => "chair",
        PartPlayed.Mediator => "mediator",
        PartPlayed.DelegationMember => "in the delegation",
        _ => throw new UnreachableException(),
    };

    private static string List(string[] items) => items switch
    {
        [] => "",
        [var only] => only,
        [.. var head, var last] => $"{string.Join(", ", head)} and {last}",
    };
}
