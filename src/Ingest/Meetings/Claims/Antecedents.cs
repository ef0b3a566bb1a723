using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Resolves pronouns to persons, simply.</summary>
internal static class Antecedents
{
    /// <summary>
    /// Whom "he" or "his" means: who speaks, else the first person of the sentence, else of the one before.
    /// </summary>
    internal static Participant? Of(SentenceView view, int at, Cast cast) =>
        Speaker(view, at) ?? FirstPerson(view, at) ?? cast.LastPerson;

    private static Participant? Speaker(SentenceView view, int before)
    {
        var isSpoken = false;
        for (var i = before - 1; i >= 0; i--)
        {
            isSpoken |= view.Is(i, WordUse.Speech);
            if (isSpoken && PersonAt(view, i) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    private static Participant? FirstPerson(SentenceView view, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (PersonAt(view, i) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    private static Participant? PersonAt(SentenceView view, int at) =>
        view[at] is { Kind: PhraseKind.Party, Parties: [{ Type: EntityType.Person } person] } ? person : null;
}
