using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Visits told by a noun: the minister's visit to Paris, arrived in Amman on a visit.</summary>
internal static class VisitNouns
{
    private const int Reach = 10;
    private const int Ahead = 10;

    internal static bool IsVisit(SentenceView view, int noun) =>
        view.IsText(noun, "visit") || view.IsText(noun, "trip");

    /// <summary>Whether a person goes to a country not his own.</summary>
    internal static bool IsAbroad(SentenceView view, int noun, Participant visitor)
    {
        if (visitor.Type != EntityType.Person)
        {
            return false;
        }

        for (var i = Math.Max(noun - Reach, 0); i < view.Count && i < noun + Ahead; i++)
        {
            var isGoal = view.IsText(i - 1, "to") || view.IsText(i - 1, "in");
            if (isGoal && view[i] is { Kind: PhraseKind.Place, Place: { } place })
            {
                var country = place.Type == EntityType.Country ? place.Id.Value : place.Country;
                return country is not null && country != visitor.Country;
            }
        }

        return false;
    }
}
