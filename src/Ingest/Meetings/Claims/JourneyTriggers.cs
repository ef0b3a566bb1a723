using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Meetings told by a verb of going: visited, arrived in, will travel to.</summary>
internal sealed class JourneyTriggers(SentenceView view, Cast cast, Subjects subjects)
{
    private const int Near = 6;

    /// <summary>A person or a delegation goes to a country that is not its own.</summary>
    internal Draft? Visit(VerbGroup verb)
    {
        if (IsAdjective(verb))
        {
            return null;
        }

        var goal = view.Is(verb.Head + 1, WordUse.Determiner) ? verb.Head + 2 : verb.Head + 1;
        if (!verb.IsPassive && PartyLists.After(view, verb.Head, cast) is { Count: > 0 } visited && visited[0].Type == EntityType.Person)
        {
            return Make(verb, subjects.Of(verb), visited);
        }

        return Journey(verb, goal);
    }

    // "Told visiting President Lula".
    private bool IsAdjective(VerbGroup verb) =>
        verb is { Tense: VerbTense.Gerund } && verb.First == verb.Head
        && view.VerbAt(verb.First - 1) is not null;

    private Draft? Journey(VerbGroup verb, int goal)
    {
        // Who comes to the seat of a body does not visit its country.
        if (Locals.CountryAt(view, goal) is not { } country || view[goal].Place?.Name is "Brussels" or "Geneva" or "New York" or "Davos")
        {
            return null;
        }

        var visitors = subjects.Of(verb).FindAll(party => ClaimMatch.CountryOf(party) != country.Id.Value);
        // A scholar who visits a country meets nobody there that news would tell of.
        var isVisit = visitors.Exists(party => party is { Type: EntityType.Person, Office: not null }) || (visitors.Count > 0 && Parties.IsGroupBefore(view, verb.First));
        return isVisit
            ? Make(verb, visitors, [country])
            : null;
    }

    /// <summary>"Arrived in Nairobi", "will travel to Turkey".</summary>
    /// <param name="isAlone">False where the meeting that the sentence speaks of may be told by its noun.</param>
    internal Draft? Travel(VerbGroup verb, bool isAlone = false)
    {
        var isLeaving = !view.IsText(verb.Head + 1, "for") && (view.IsText(verb.Head, "left") || view.IsText(verb.Head, "leave") || view.IsText(verb.Head, "leaving")
            || view.StartsWith(verb.Head, "depart") || view.StartsWith(verb.Head, "return") || view.StartsWith(verb.Head, "gone"));
        for (var i = verb.Head + 1; !isLeaving && i < view.Count && i < verb.Head + Near; i++)
        {
            if (view.IsText(i, "to") || view.IsText(i, "in") || view.IsText(i, "for"))
            {
                var goal = view.Is(i + 1, WordUse.Determiner) ? i + 2 : i + 1;
                return (HasMeetingAfter(goal) && !isAlone) || !IsOfficial(verb) ? null : Journey(verb, goal);
            }
        }

        return null;
    }

    // An office holder, or a delegation.
    private bool IsOfficial(VerbGroup verb) =>
        subjects.Of(verb) is { Count: > 0 } parties
        && (parties.TrueForAll(party => party is { Type: EntityType.Person, Office: not null })
            || (parties.TrueForAll(ClaimMatch.IsCountry) && Parties.IsGroupBefore(view, verb.First)));

    private bool HasMeetingAfter(int at)
    {
        for (var i = at; i < view.Count; i++)
        {
            if (view.Is(i, WordUse.Noun | WordUse.Meet))
            {
                return true;
            }
        }

        return false;
    }

    private Draft Make(VerbGroup verb, IEnumerable<Participant> visitors, IEnumerable<Participant> hosts) =>
        Draft.Of(
            view,
            verb,
            Parties.Union(Parties.Playing(visitors, PartPlayed.Visitor), Parties.Playing(hosts, PartPlayed.Host)),
            MeetingModality.InPerson);
}
