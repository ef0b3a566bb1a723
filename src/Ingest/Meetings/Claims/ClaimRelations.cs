using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Questions about two claims of one article, and about one alone.</summary>
internal static class ClaimRelations
{
    // A denial contradicts a plan; both are kept.
    internal static bool IsDenial(Claim claim) => claim.Status is MeetingStatus.NotPlanned or MeetingStatus.Declined;

    // What was held on a day that is not told and what is planned for one that is not are two.
    internal static bool IsBeforeAndAfter(Claim one, Claim other) =>
        (one.When is null || other.When is null)
        && ((one.Status == MeetingStatus.Held && IsAhead(other)) || (other.Status == MeetingStatus.Held && IsAhead(one)));

    internal static bool IsAhead(Claim claim) =>
        claim.Status is MeetingStatus.Planned or MeetingStatus.Scheduled or MeetingStatus.Confirmed or MeetingStatus.Possible
            or MeetingStatus.Rumoured;

    internal static bool SharesParty(Claim one, Claim other) =>
        one.Participants.Any(party => other.Participants.Any(taking => taking.Id == party.Id));

    internal static bool IsOff(Claim claim) => claim.Status is MeetingStatus.Cancelled or MeetingStatus.Postponed;

    internal static bool HasSameParties(Claim one, Claim other) =>
        one.Participants.Select(party => party.Id).ToHashSet().SetEquals(other.Participants.Select(party => party.Id));

    // "European leaders met in Paris on Monday" and one of them in a caption of that place and day.
    internal static bool IsPartOf(Claim one, Claim group) =>
        one.Participants is [{ Type: EntityType.Person }]
        && group.Participants.Any(party => party.Name.EndsWith("leaders", StringComparison.Ordinal))
        && one.Place?.City is { } city && city == group.Place?.City
        && one.When is { } when && when == group.When;

    internal static bool IsSide(Participant one, Participant other) =>
        one.Id == other.Id || (ClaimMatch.CountryOf(one) is { } country && country == ClaimMatch.CountryOf(other));

    internal static bool IsPositive(Claim claim) =>
        !claim.Background
        && claim.Status is not (MeetingStatus.NotPlanned or MeetingStatus.Declined or MeetingStatus.Cancelled);

    // "The talks of Iran and the US were called off. Witkoff had been due to meet Araghchi."
    internal static bool AreOfSameStates(Claim one, Claim other) =>
        one.Participants.Select(ClaimMatch.CountryOf).OfType<string>().ToHashSet() is { Count: > 1 } states
        && states.SetEquals(other.Participants.Select(ClaimMatch.CountryOf).OfType<string>());

    // "Was not invited to Friday's gathering" may be read as last Friday's.
    internal static bool IsSameWeekday(DateSpan when, DateSpan day) =>
        when.Precision == day.Precision && Math.Abs(when.From.DayNumber - day.From.DayNumber) is 0 or 7;
}
