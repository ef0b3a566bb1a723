using System.Text.Json.Serialization;

namespace Ingest.Meetings;

/// <summary>How another meeting is related to one.</summary>
/// <param name="Other">As it stands on the day of the question.</param>
public sealed record MeetingRelation(MeetingRelationKind Kind, Meeting Other);

/// <summary>What the other meeting is to this one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingRelationKind>))]
public enum MeetingRelationKind
{
    /// <summary>The last one before that the same two are reported to have held.</summary>
    LastOfTheSame,

    /// <summary>The first one after that the same two hold or plan.</summary>
    NextOfTheSame,

    /// <summary>A later one of the same countries, at a higher level, within three months: this one prepares it.</summary>
    Prepares,

    /// <summary>The last one of the same countries, between others, within three months before.</summary>
    Follows,

    /// <summary>One of more sides, in the same city on the same days, in which a party of this one takes part.</summary>
    InTheMarginsOf,
}

/// <summary>Finds how meetings are related, from their parties, days, places and levels.</summary>
public static class MeetingRelations
{
    private const int ReachInDays = 90;

    /// <param name="others">In any order; the meeting itself may be among them.</param>
    /// <returns>At most one of each kind. None where the meeting has no day.</returns>
    public static IReadOnlyList<MeetingRelation> Of(Meeting meeting, IReadOnlyList<Meeting> others)
    {
        if (meeting.When is not { } when)
        {
            return [];
        }

        var dated = others.Where(other => other.Id != meeting.Id && other.When is not null).ToList();
        var before = dated.Where(other => other.When!.To < when.From && other.Status == MeetingStatus.Held)
            .OrderByDescending(other => other.When!.To).ToList();
        var after = dated.Where(other => other.When!.From > when.To && IsHeldOrMeantToBe(other))
            .OrderBy(other => other.When!.From).ToList();
        var level = MeetingLevels.Of(meeting);
        return
        [
            .. One(MeetingRelationKind.LastOfTheSame, before.Find(other => AreTheSame(meeting, other))),
            .. One(MeetingRelationKind.NextOfTheSame, after.Find(other => AreTheSame(meeting, other))),
            .. One(MeetingRelationKind.Prepares, after.Find(other => level != MeetingLevel.Unknown
                && MeetingLevels.Of(other) > level
                && AreOfOneSeries(meeting, other)
                && other.When!.From <= when.To.AddDays(ReachInDays))),
            .. One(MeetingRelationKind.Follows, before.Find(other => !AreTheSame(meeting, other)
                && AreOfOneSeries(meeting, other)
                && other.When!.To >= when.From.AddDays(-ReachInDays))),
            .. One(MeetingRelationKind.InTheMarginsOf, dated.Find(other => IsInTheMargins(meeting, other))),
        ];
    }

    private static IEnumerable<MeetingRelation> One(MeetingRelationKind kind, Meeting? other) =>
        other is null ? [] : [new(kind, other)];

    private static bool IsHeldOrMeantToBe(Meeting other) =>
        other.Status is MeetingStatus.Planned or MeetingStatus.Scheduled or MeetingStatus.Confirmed
            or MeetingStatus.UnderWay or MeetingStatus.Held;

    /// <summary>The two chief parties of one take part in the other.</summary>
    private static bool AreTheSame(Meeting one, Meeting other) =>
        one.Participants.Count >= 2 && one.Participants.Take(2).All(party => TakesPart(party, other));

    /// <summary>The first two countries of one are sides of the other.</summary>
    private static bool AreOfOneSeries(Meeting one, Meeting other)
    {
        var countries = MeetingSides.Countries(one);
        return countries.Count >= 2 && !countries.Take(2).Except(MeetingSides.Countries(other)).Any();
    }

    private static bool IsInTheMargins(Meeting meeting, Meeting other) =>
        meeting.Place?.City is { } city
        && city == other.Place?.City
        && MeetingSides.FormatOf(meeting) == MeetingFormat.Bilateral
        && MeetingSides.FormatOf(other) == MeetingFormat.Multilateral
        && other.When!.From <= meeting.When!.To
        && meeting.When.From <= other.When.To
        && meeting.Participants.Any(party => TakesPart(party, other))
        && !AreTheSame(meeting, other);

    private static bool TakesPart(Participant party, Meeting meeting) =>
        meeting.Participants.Any(other => other.Id == party.Id);
}
