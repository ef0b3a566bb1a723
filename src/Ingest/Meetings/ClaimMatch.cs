using Ingest.Analyses;

namespace Ingest.Meetings;

/// <summary>Decides whether two claims can be about the same meeting, from the two alone.</summary>
internal static class ClaimMatch
{
    private const int Ahead = 7;
    private const int Back = 2;

    /// <summary>Symmetric: the claims may change places together with their days of publication.</summary>
    internal static bool IsSame(Claim first, DateOnly firstDay, Claim second, DateOnly secondDay) =>
        Agrees(first, firstDay, second, secondDay) && SharesParties(first, second);

    /// <summary>
    /// Whether one of the two names a single party of the meeting that the other names in full; symmetric.
    /// </summary>
    internal static bool IsPart(Claim first, Claim second, DateOnly day) =>
        (first.Participants.Count == 1 || second.Participants.Count == 1)
        && IsAnchored(first, second)
        && SharesParty(first, second)
        && Agrees(first, day, second, day);

    /// <summary>
    /// Whether one of two claims of one article repeats the other without its day, as headlines do ("Trump and Putin
    /// to meet in Budapest"): same parties, same side of the present, nothing that contradicts. Symmetric.
    /// </summary>
    /// <param name="isStrict">False where a country may stand for its person.</param>
    internal static bool IsEcho(Claim first, Claim second, bool isStrict) =>
        (first.When is null || second.When is null)
        && !first.Background
        && !second.Background
        && IsPast(first) == IsPast(second)
        && AgreesInKind(first, second)
        && AgreesInModality(first.Modality, second.Modality)
        && AgreesInPlace(first.Place, second.Place)
        && (isStrict || first.Participants.Count == second.Participants.Count)
        && Shared(first, second, isStrict) >= Math.Min(2, Math.Max(first.Participants.Count, second.Participants.Count));

    private static bool IsPast(Claim claim) => claim.Status is MeetingStatus.Held or MeetingStatus.UnderWay;

    private static bool Agrees(Claim first, DateOnly firstDay, Claim second, DateOnly secondDay) =>
        AgreesInKind(first, second)
        && AgreesInModality(first.Modality, second.Modality)
        && (AgreesInPlace(first.Place, second.Place) || IsSameDayAndCountry(first, second))
        && Overlaps(first, firstDay, second, secondDay);

    /// <summary>Whether two participants can be one: the same actor, or a country that stands for its person.</summary>
    internal static bool Stands(Participant one, Participant other) =>
        one.Id == other.Id
            || (IsCountry(one) != IsCountry(other) && CountryOf(one) is { } country && country == CountryOf(other));

    internal static bool IsCountry(Participant party) => party.Type == EntityType.Country;

    internal static string? CountryOf(Participant party) => party.Country ?? (IsCountry(party) ? party.Id.Value : null);

    private static bool AgreesInKind(Claim first, Claim second)
    {
        if (first.Background || second.Background)
        {
            return first.When is not null && second.When is not null;
        }

        return IsOpen(first, second) && IsOpen(second, first);
    }

    // "No plans for a meeting" contradicts plans; it is not about a meeting that takes place.
    private static bool IsOpen(Claim claim, Claim other) =>
        claim.Status != MeetingStatus.NotPlanned
        || other.Status is MeetingStatus.NotPlanned or MeetingStatus.Possible or MeetingStatus.Rumoured
            or MeetingStatus.Planned or MeetingStatus.Declined;

    private static bool AgreesInModality(MeetingModality first, MeetingModality second) =>
        first == second || first == MeetingModality.Unknown || second == MeetingModality.Unknown;

    private static bool AgreesInPlace(MeetingPlace? first, MeetingPlace? second) =>
        Agrees(first?.City, second?.City) && Agrees(first?.Country, second?.Country);

    // One names the city, another the region round it: "in Anchorage", "in Alaska".
    private static bool IsSameDayAndCountry(Claim first, Claim second) =>
        first.When is { Precision: DatePrecision.Day } when
        && when == second.When
        && first.Place?.Country is { } country
        && country == second.Place?.Country;

    private static bool Agrees(string? first, string? second) =>
        first is null || second is null || string.Equals(first, second, StringComparison.OrdinalIgnoreCase);

    private static bool Overlaps(Claim first, DateOnly firstDay, Claim second, DateOnly secondDay)
    {
        var one = Window(first, firstDay);
        var other = Window(second, secondDay);
        return Overlaps(one, other)
            || (Exact(first.PreviousWhen) is { } former && Overlaps((former.From, former.To), other))
            || (Exact(second.PreviousWhen) is { } earlier && Overlaps((earlier.From, earlier.To), one))
            || (first.PreviousWhen is not null && first.PreviousWhen == second.PreviousWhen);
    }

    private static bool Overlaps((DateOnly From, DateOnly To) one, (DateOnly From, DateOnly To) other) =>
        one.From <= other.To && other.From <= one.To;

    private static (DateOnly From, DateOnly To) Window(Claim claim, DateOnly day)
    {
        var known = claim.Background ? claim.When : Exact(claim.When);
        if (known is { } when)
        {
            return (when.From, when.To);
        }

        return IsPast(claim) ? (Shift(day, -Back), day) : (day, Shift(day, Ahead));
    }

    private static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    // "This year" is no date to know a meeting by.
    private static DateSpan? Exact(DateSpan? span) =>
        span is { Precision: DatePrecision.Season or DatePrecision.Quarter or DatePrecision.Year or DatePrecision.Decade } ? null : span;

    private static bool SharesParties(Claim first, Claim second)
    {
        if (first.Participants.Count == 1 || second.Participants.Count == 1)
        {
            return first.Participants.Count == second.Participants.Count
                && IsAnchored(first, second)
                && SharesParty(first, second);
        }

        return Shared(first, second, isStrict: true) >= 2
            || (IsAnchored(first, second) && Shared(first, second, isStrict: false) >= 2);
    }

    // A country is known as its person's stand-in only where day or city says so too.
    private static bool IsAnchored(Claim first, Claim second)
    {
        var isSameCity = first.Place?.City is { } city && Agrees(city, second.Place?.City)
            && second.Place?.City is not null;
        var isSameCountry = first.Place?.Country is { } country && country == second.Place?.Country;
        var isSameDay = IsDay(first.When) && IsDay(second.When);
        return isSameCity || isSameCountry || isSameDay;
    }

    private static bool IsDay(DateSpan? when) => when is { Precision: DatePrecision.Day or DatePrecision.Hour };

    private static bool SharesParty(Claim first, Claim second) =>
        first.Participants.Any(one => second.Participants.Any(other => one.Id == other.Id));

    // Counts by the larger matching of each side, so that one country does not stand for two persons.
    private static int Shared(Claim first, Claim second, bool isStrict)
    {
        var left = first.Participants.Count(one => second.Participants.Any(other => IsOne(one, other, isStrict)));
        var right = second.Participants.Count(one => first.Participants.Any(other => IsOne(one, other, isStrict)));
        return Math.Min(left, right);
    }

    private static bool IsOne(Participant one, Participant other, bool isStrict) =>
        isStrict ? one.Id == other.Id : Stands(one, other);
}
