using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Gathers the claims of one article and makes one of those that tell of the same meeting.</summary>
internal sealed class ArticleClaims(DateOnly day)
{
    private const int Settled = 100;
    private readonly List<Claim> _claims = [];
    private readonly List<int> _mentions = [];

    /// <summary>The parties of the latest claim.</summary>
    internal EquatableArray<Participant> LastParties { get; private set; } = [];

    internal void Add(SentenceClaims sentence)
    {
        foreach (var claim in sentence.Claims)
        {
            Place(claim);
            LastParties = claim.Participants;
        }

        foreach (var party in sentence.Joining)
        {
            Join(party);
        }

        if (sentence.Absent.Count > 0 && Main(_ => true) is var main and >= 0)
        {
            Exclude(main, sentence.Absent);
        }
    }

    /// <summary>What remains: who meets only officials of his own country meets no other party.</summary>
    internal EquatableArray<Claim> Merged() =>
    [
        .. _claims.Select(ClaimUnion.WithoutStandIns)
            .Where((claim, i) => claim.Participants.Count > 1 || _claims[i].Participants.Count == 1),
    ];

    private void Place(Claim claim)
    {
        var same = _claims.FindIndex(other =>
            ClaimMatch.IsSame(other, day, claim, day) || ClaimMatch.IsEcho(other, claim));
        if (same < 0)
        {
            same = _claims.FindIndex(other =>
                ClaimMatch.IsPart(other, claim, day) || IsPartOf(claim, other) || IsPartOf(other, claim));
        }

        if (same < 0)
        {
            _claims.Add(claim);
            _mentions.Add(1);
            return;
        }

        _claims[same] = ClaimUnion.Of(_claims[same], claim);
        _mentions[same]++;
        Absorb(same);
    }

    // A claim that has grown may be the same as another that stood apart from its first mention.
    private void Absorb(int grown)
    {
        var other = _claims.FindIndex(claim => !ReferenceEquals(claim, _claims[grown])
            && ClaimMatch.IsSame(claim, day, _claims[grown], day));
        if (other < 0)
        {
            return;
        }

        var (kept, gone) = (Math.Min(other, grown), Math.Max(other, grown));
        _claims[kept] = ClaimUnion.Of(_claims[kept], _claims[gone]);
        _mentions[kept] += _mentions[gone];
        _claims.RemoveAt(gone);
        _mentions.RemoveAt(gone);
    }

    // "European leaders met in Paris on Monday" and one of them in a caption of that place and day.
    private static bool IsPartOf(Claim one, Claim group) =>
        one.Participants is [{ Type: EntityType.Person }]
        && group.Participants.Any(party => party.Name.EndsWith("leaders", StringComparison.Ordinal))
        && one.Place?.City is { } city && city == group.Place?.City
        && one.When is { } when && when == group.When;

    // Who joins sits with his countrymen: "is part of the Russian delegation".
    private void Join(Participant party)
    {
        var target = Main(claim => claim.Participants.Any(other => IsSide(other, party)));
        if (target < 0)
        {
            target = Main(_ => true);
        }

        if (target < 0 || _claims[target].Absent.Any(absent => absent.Id == party.Id))
        {
            return;
        }

        var claim = _claims[target];
        _claims[target] = claim with
        {
            Participants = [.. claim.Participants.Append(party).DistinctBy(other => other.Id)],
        };
    }

    private static bool IsSide(Participant one, Participant other) =>
        one.Id == other.Id || (ClaimMatch.CountryOf(one) is { } country && country == ClaimMatch.CountryOf(other));

    // What is set or reported before what may be, then what is mentioned most.
    private int Main(Predicate<Claim> isMeant)
    {
        var main = -1;
        var best = 0;
        for (var i = 0; i < _claims.Count; i++)
        {
            var isOpen = _claims[i].Status is MeetingStatus.Possible or MeetingStatus.Rumoured or MeetingStatus.Planned;
            var weight = _mentions[i] + (isOpen ? 0 : Settled);
            if (IsPositive(_claims[i]) && isMeant(_claims[i]) && weight > best)
            {
                (main, best) = (i, weight);
            }
        }

        return main;
    }

    private void Exclude(int target, IReadOnlyList<Participant> parties)
    {
        var claim = _claims[target];
        var absent = claim.Absent.Concat(parties)
            .Where(party => claim.Participants.All(other => other.Id != party.Id))
            .DistinctBy(party => party.Id);
        _claims[target] = claim with { Absent = [.. absent] };
    }

    private static bool IsPositive(Claim claim) =>
        !claim.Background
        && claim.Status is not (MeetingStatus.NotPlanned or MeetingStatus.Declined or MeetingStatus.Cancelled);
}
