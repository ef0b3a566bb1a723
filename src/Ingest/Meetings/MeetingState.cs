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

    /// <param name="claims">In the order published, article, ordinal; at least one.</param>
    internal static MeetingState Of(IReadOnlyList<SourcedClaim> claims)
    {
        var standing = Standing(claims);
        var deciding = StatusRules.Deciding(standing);
        var participants = Participating(claims);
        return new MeetingState(
            deciding.Claim.Status,
            Latest(standing, claim => claim.Modality == MeetingModality.Unknown ? (MeetingModality?)null
                : claim.Modality) ?? MeetingModality.Unknown,
            participants,
            Missing(claims, participants),
            PlaceOf(standing),
            Latest(standing, claim => claim.When));
    }

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

    // What is recalled never overrules what is reported; where all is recalled, it stands.
    private static List<SourcedClaim> Standing(IReadOnlyList<SourcedClaim> claims)
    {
        var reported = claims.Where(claim => !claim.Claim.Background).ToList();
        return reported.Count > 0 ? reported : [.. claims];
    }

    // A country gives way to its persons where they are named.
    private static EquatableArray<Participant> Participating(IReadOnlyList<SourcedClaim> claims)
    {
        var all = claims.SelectMany(claim => claim.Claim.Participants).ToList();
        var embodied = all.Where(party => party.Type == EntityType.Person).Select(ClaimMatch.CountryOf).ToHashSet();
        return
        [
            .. all.GroupBy(party => party.Id)
                .OrderByDescending(same => same.Count())
                .Select(Fullest)
                .Where(party => !ClaimMatch.IsCountry(party) || !embodied.Contains(ClaimMatch.CountryOf(party))),
        ];
    }

    private static Participant Fullest(IEnumerable<Participant> same) =>
        same.OrderByDescending(party => (party.Country is null ? 0 : 1) + (party.Office is null ? 0 : 1)).First();

    private static EquatableArray<Participant> Missing(
        IReadOnlyList<SourcedClaim> claims,
        EquatableArray<Participant> participants) =>
    [
        .. claims.SelectMany(claim => claim.Claim.Absent)
            .Where(party => participants.All(taking => taking.Id != party.Id))
            .DistinctBy(party => party.Id),
    ];

    private static MeetingPlace? PlaceOf(List<SourcedClaim> claims)
    {
        var city = Latest(claims, claim => claim.Place?.City);
        var country = city is null
            ? Latest(claims, claim => claim.Place?.Country)
            : Latest(claims, claim => claim.Place?.City == city ? claim.Place.Country : null);
        var venue = Latest(claims, claim => claim.Place?.Venue);
        return city is null && country is null && venue is null ? null : new MeetingPlace(venue, city, country);
    }

    private static T? Latest<T>(List<SourcedClaim> claims, Func<Claim, T?> read)
    {
        for (var i = claims.Count - 1; i >= 0; i--)
        {
            if (read(claims[i].Claim) is { } value)
            {
                return value;
            }
        }

        return default;
    }
}
