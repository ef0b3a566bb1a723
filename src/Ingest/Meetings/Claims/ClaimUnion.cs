using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Makes one claim of two of the same article about the same meeting.</summary>
internal static class ClaimUnion
{
    internal static Claim Of(Claim first, Claim second)
    {
        // The sentence that names the day says more than a title that does not.
        var isFuller = Weight(second) == Weight(first) && first.When is null && second.When is not null;
        var isMore = Weight(second) > Weight(first) || isFuller || (IsVisit(first) && !IsVisit(second) && !IsOff(first));
        var leading = isMore && !(IsVisit(second) && !IsVisit(first) && !IsOff(second)) ? second : first;
        var other = ReferenceEquals(leading, first) ? second : first;
        var participants = first.Participants
            .Concat(second.Participants)
            .DistinctBy(party => party.Id)
            .ToEquatableArray();
        var union = leading with
        {
            Participants = participants,
            Absent = [.. first.Absent.Concat(second.Absent)
                .Where(party => participants.All(taking => taking.Id != party.Id))
                .DistinctBy(party => party.Id)],
            Modality = leading.Modality == MeetingModality.Unknown ? other.Modality : leading.Modality,
            Place = Places(leading.Place, other.Place),
            When = Finer(leading.When, other.When),
            PreviousWhen = leading.PreviousWhen ?? other.PreviousWhen,
            Topics = [.. first.Topics.Concat(second.Topics).Distinct(StringComparer.OrdinalIgnoreCase).Take(Claim.MostTopics)],
            Outcomes = [.. first.Outcomes.Concat(second.Outcomes).Distinct(StringComparer.OrdinalIgnoreCase).Take(Claim.MostTopics)],
            Background = first.Background && second.Background,
        };
        return IsVisit(first) || IsVisit(second) ? WithoutStandIns(union) : union;
    }

    /// <summary>The claim without countries whose own persons take part.</summary>
    internal static Claim WithoutStandIns(Claim claim) => claim with
    {
        Participants = [.. claim.Participants.Where(party => !ClaimMatch.IsCountry(party)
            || !HasPersonOf(claim.Participants, party))],
    };

    private static bool HasPersonOf(EquatableArray<Participant> parties, Participant country) =>
        parties.Any(party => party.Type == EntityType.Person && party.Country == (country.Country ?? country.Id.Value));

    // A visit that is under way says nothing of a meeting on it.
    private static bool IsVisit(Claim claim) => Parties.IsVisit(claim.Participants);

    private static bool IsOff(Claim claim) => claim.Status is MeetingStatus.Cancelled or MeetingStatus.Postponed;

    // What says more about the state of things leads: a report before a plan, a refusal before both.
    private static int Weight(Claim claim) => claim.Status switch
    {
        MeetingStatus.Cancelled or MeetingStatus.Postponed => 7,
        MeetingStatus.UnderWay => 6,
        MeetingStatus.Held => 5,
        MeetingStatus.Confirmed => 4,
        MeetingStatus.Scheduled => 3,
        MeetingStatus.Planned => 2,
        MeetingStatus.Declined or MeetingStatus.NotPlanned => 1,
        _ => 0,
    };

    private static MeetingPlace? Places(MeetingPlace? first, MeetingPlace? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        return new MeetingPlace(first.Venue ?? second.Venue, first.City ?? second.City, first.Country
            ?? second.Country);
    }

    private static DateSpan? Finer(DateSpan? first, DateSpan? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        return Days(second) < Days(first) ? second : first;
    }

    private static int Days(DateSpan span) => span.To.DayNumber - span.From.DayNumber;
}
