using Ingest.Analyses;

namespace Ingest.Meetings;

/// <summary>Who takes part in a meeting and who does not, by the claims heard so far.</summary>
internal sealed class PartyTally
{
    private readonly Dictionary<Actors.ActorId, (Participant Fullest, int Claims, int Order)> _taking = [];
    private readonly List<Participant> _absent = [];
    private readonly HashSet<Actors.ActorId> _missing = [];
    private readonly HashSet<string> _embodied = new(StringComparer.Ordinal);

    /// <summary>Changes whenever somebody new is heard of.</summary>
    internal int Known => _taking.Count + _missing.Count;

    /// <summary>Those of the most claims first. A country gives way to its persons where they are named.</summary>
    internal EquatableArray<Participant> Participants() =>
    [
        .. _taking.Values
            .OrderByDescending(party => party.Claims)
            .ThenBy(party => party.Order)
            .Select(party => party.Fullest)
            .Where(party => !ClaimMatch.IsCountry(party) || !_embodied.Contains(ClaimMatch.CountryOf(party) ?? "")),
    ];

    /// <summary>Never also participants.</summary>
    internal EquatableArray<Participant> Absent()
    {
        var taking = Participants().Select(party => party.Id).ToHashSet();
        return [.. _absent.Where(party => !taking.Contains(party.Id))];
    }

    internal void Hear(Claim claim)
    {
        foreach (var party in claim.Participants)
        {
            var held = _taking.GetValueOrDefault(party.Id, (party, 0, _taking.Count));
            _taking[party.Id] = (Fuller(held.Item1, party), held.Item2 + 1, held.Item3);
            if (party.Type == EntityType.Person && ClaimMatch.CountryOf(party) is { } country)
            {
                _embodied.Add(country);
            }
        }

        foreach (var party in claim.Absent)
        {
            if (_missing.Add(party.Id))
            {
                _absent.Add(party);
            }
        }
    }

    private static Participant Fuller(Participant held, Participant party) => Fullness(party) > Fullness(held) ? party : held;

    private static int Fullness(Participant party) => (party.Country is null ? 0 : 1) + (party.Office is null ? 0 : 1);
}
