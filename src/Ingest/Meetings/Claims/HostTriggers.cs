using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Meetings told from the side of host or visitor: received, hosted, welcomed, visited.</summary>
internal static class HostTriggers
{
    internal static Draft? Host(SentenceView view, int at, Cast cast)
    {
        if (view.IsText(at + 1, "by") && view.Is(at - 1, WordUse.Auxiliary | WordUse.Filler))
        {
            return Of(view, at, PartyLists.After(view, at + 1), PartyLists.Before(view, at, cast));
        }

        if (!view.IsKind(at + 1, PhraseKind.Party) && !view.Is(at + 1, WordUse.Filler | WordUse.Title))
        {
            return null;
        }

        return Of(view, at, PartyLists.Before(view, at, cast), PartyLists.After(view, at));
    }

    /// <summary>A person or a delegation goes to a country that is not its own.</summary>
    internal static Draft? Visit(SentenceView view, int at, Cast cast)
    {
        var place = view.Is(at + 1, WordUse.Filler) ? at + 2 : at + 1;
        var country = CountryOf(view, place);
        if (country is null)
        {
            return null;
        }

        var visitors = PartyLists.Before(view, at, cast).FindAll(party => party.Country != country);
        var isVisit = visitors.Exists(party => party.Type == EntityType.Person)
            || (visitors.Count > 0 && IsGroupBefore(view, at));
        if (!isVisit)
        {
            return null;
        }

        var hosts = view[place].Parties.Count > 0 ? view[place].Parties : HostOf(view[place]);
        return new Draft(at, -1, [.. With(visitors, PartPlayed.Visitor), .. With(hosts, PartPlayed.Host)])
        {
            Modality = MeetingModality.InPerson,
        };
    }

    private static EquatableArray<Participant> HostOf(Phrase place) =>
        place.Place is { } city && Cast.StateOf(city) is { } state ? [state] : [];

    private static string? CountryOf(SentenceView view, int at)
    {
        if (view.IsKind(at, PhraseKind.Place))
        {
            return view[at].Place?.Country ?? view[at].Place?.Id.Value;
        }

        var isCountry = view.IsKind(at, PhraseKind.Party) && !view[at].IsGroup
            && !view.Is(at + 1, WordUse.Title | WordUse.Group);
        return isCountry && view[at].Parties is [{ Type: EntityType.Country } country] ? country.Country
            ?? country.Id.Value : null;
    }

    // "Welcomed Trump's decision" and "received U.S. weapons" receive nobody.
    private static Draft? Of(SentenceView view, int at, List<Participant> hosts, List<Participant> guests)
    {
        var visitors = guests.FindAll(party => hosts.TrueForAll(host => host.Id != party.Id));
        var isMeeting = hosts.Exists(IsPersonOrCountry)
            && visitors.Exists(party => party.Type == EntityType.Person || IsGroupAfter(view, at));
        return isMeeting
            ? new Draft(at, -1, [.. With(hosts, PartPlayed.Host), .. With(visitors, PartPlayed.Visitor)])
            {
                Modality = MeetingModality.InPerson,
            }
            : null;
    }

    private static bool IsPersonOrCountry(Participant party) => party.Type is EntityType.Person or EntityType.Country;

    private static bool IsGroupAfter(SentenceView view, int at)
    {
        for (var i = at + 1; i < view.Count && i < at + 6; i++)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return view[i].IsGroup;
            }
        }

        return false;
    }

    private static bool IsGroupBefore(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 6; i--)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return view[i].IsGroup;
            }
        }

        return false;
    }

    private static IEnumerable<Participant> With(IEnumerable<Participant> parties, PartPlayed part) =>
        parties.Select(party => party with { Part = part }).DistinctBy(party => party.Id);
}
