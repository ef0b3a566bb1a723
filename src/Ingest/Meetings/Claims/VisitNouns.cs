using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Visits told by a noun: the minister's visit to Paris, arrived in Amman on a visit.</summary>
internal static class VisitNouns
{
    private const int Reach = 10;
    private const int Ahead = 10;

    internal static bool IsVisit(SentenceView view, int noun) =>
        view.IsText(noun, "visit") || view.IsText(noun, "trip");

    /// <summary>The state, not his own, that a person goes to. Null where none is told.</summary>
    internal static Participant? Goal(SentenceView view, int noun, Participant visitor)
    {
        if (visitor.Type != EntityType.Person)
        {
            return null;
        }

        // "Postpones UAE visit".
        if (view.IsKind(noun - 1, PhraseKind.Party) && Locals.CountryAt(view, noun - 1) is { } owned && ClaimMatch.CountryOf(owned) != visitor.Country)
        {
            return owned;
        }

        for (var i = Math.Max(noun - Reach, 0); i < view.Count && i < noun + Ahead; i++)
        {
            if (i > noun && view.VerbAt(i) is { IsFinite: true })
            {
                return null;
            }

            var before = view.Is(i - 1, WordUse.Determiner) ? i - 2 : i - 1;
            var isGoal = view.IsText(before, "to") || view.IsText(before, "in");
            if (isGoal && (view.IsKind(i, PhraseKind.Place) || (i > noun && view.IsKind(i, PhraseKind.Party))))
            {
                return Locals.CountryAt(view, i) is { } state && ClaimMatch.CountryOf(state) != visitor.Country ? state : null;
            }
        }

        return null;
    }
}
