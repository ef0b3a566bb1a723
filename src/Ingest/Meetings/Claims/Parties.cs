using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Questions about who takes part.</summary>
internal static class Parties
{
    internal static EquatableArray<Participant> Union(IEnumerable<Participant> first, IEnumerable<Participant> second) =>
        [.. first.Concat(second).DistinctBy(party => party.Id)];

    internal static IEnumerable<Participant> Playing(IEnumerable<Participant> parties, PartPlayed part) =>
        parties.Select(party => party with { Part = part });

    /// <summary>A meeting of organisations alone is a company's affair, unless two of them act as states do.</summary>
    internal static bool HasActor(IEnumerable<Participant> parties)
    {
        var bodies = 0;
        foreach (var party in parties)
        {
            bodies += MeetingScope.IsBody(party) ? 1 : 0;
            if (party.Type is EntityType.Person or EntityType.Country
                || party.Name.EndsWith("leaders", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return bodies > 1;
    }

    /// <summary>As <see cref="HasActor(IEnumerable{Participant})"/>; the leaders of a body act for states.</summary>
    internal static bool HasActor(SentenceView view, EquatableArray<Participant> parties)
    {
        if (HasActor(parties))
        {
            return true;
        }

        foreach (var phrase in view.Phrases)
        {
            if (phrase is { Kind: PhraseKind.Party, IsGroup: true } && view.IsOfLeaders(phrase) && phrase.Parties.Any(parties.Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the party before a phrase is several: officials, a delegation, two sides.</summary>
    internal static bool IsGroupBefore(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 12; i--)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return view[i].IsGroup;
            }
        }

        return false;
    }

    /// <summary>A person who goes to a country; whom he meets there is not told.</summary>
    internal static bool IsVisit(EquatableArray<Participant> parties) =>
        parties is [{ Type: EntityType.Person }, { Type: EntityType.Country, Part: PartPlayed.Host }];

    internal static bool IsPersonOrCountry(Participant party) => party.Type is EntityType.Person or EntityType.Country;

    /// <summary>Whether an office without a name does what a verb says: "the foreign secretary met Sergei Lavrov".</summary>
    internal static bool IsUnnamedOfficial(SentenceView view, VerbGroup verb)
    {
        var at = verb.First - 1;
        while (view.Is(at, WordUse.Filler) || view.EndsWith(at, "ly"))
        {
            at--;
        }

        return view.Is(at, WordUse.Title);
    }
}
