using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>
/// Meetings told by a welcome that somebody gives: "gave a warm welcome to Modi", "was given one by Modi", "rolled out the
/// red carpet for Modi".
/// </summary>
internal static class Receptions
{
    private const int Near = 7;

    /// <param name="welcome">The noun.</param>
    /// <returns>Null where nobody gives it, or nobody gets it.</returns>
    internal static Draft? Find(SentenceView view, int welcome, Cast cast, Subjects subjects)
    {
        var isCarpet = view.IsText(welcome, "carpet");
        var isGiven = view.VerbBefore(welcome) is { } giving && (isCarpet ? view.StartsWith(giving.Head, "roll") && view.IsText(giving.Head + 1, "out")
            : view.TextOf(giving.Head) is "gave" or "given" or "give" or "gives" or "extended");
        if (!isGiven || view.VerbBefore(welcome) is not { } verb)
        {
            return null;
        }

        var hosts = verb.IsPassive ? After(view, welcome, "by", cast) : subjects.Of(verb);
        var guests = verb.IsPassive ? subjects.Of(verb)
            : PartyLists.After(view, verb.Head, cast) is { Count: > 0 } direct ? direct
            : After(view, welcome, isCarpet ? "for" : "to", cast);
        return hosts.Exists(party => party.Type is EntityType.Person or EntityType.Country) && guests.Exists(party => party.Type == EntityType.Person)
            ? Draft.Of(
                view,
                verb,
                Parties.Union(Parties.Playing(hosts, PartPlayed.Host), Parties.Playing(guests, PartPlayed.Visitor)),
                MeetingModality.InPerson)
            : null;
    }

    private static List<Participant> After(SentenceView view, int welcome, string link, Cast cast)
    {
        for (var i = welcome + 1; i < view.Count && i < welcome + Near; i++)
        {
            if (view.IsText(i, link))
            {
                return PartyLists.After(view, i, cast);
            }
        }

        return [];
    }
}
