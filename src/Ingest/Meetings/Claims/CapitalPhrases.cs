using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Makes places of capitals told by their state: "the Saudi capital", "Turkey's capital, Ankara".</summary>
internal static class CapitalPhrases
{
    internal static void Resolve(PhraseList phrases)
    {
        for (var i = 1; i < phrases.Count; i++)
        {
            if (!phrases.IsText(i, "capital") || !phrases.IsSingle(i))
            {
                continue;
            }

            var first = phrases[i - 1].Parties is [{ Type: EntityType.Country }] ? i - 1 : i;
            var named = phrases.IsText(i + 1, ",") || phrases.IsText(i + 1, "of") ? i + 2 : i + 1;
            if (phrases.IsKind(named, PhraseKind.Place) && phrases[named].Place is { Type: EntityType.Place } city)
            {
                phrases.MergePlace(first, named, city);
            }
            else if (first < i && CapitalOf(phrases[first].Parties[0]) is { } capital)
            {
                phrases.MergePlace(first, i, capital);
            }
        }
    }

    private static Entity? CapitalOf(Participant state) => ActorCatalogue.BuiltIn.Capital(ClaimMatch.CountryOf(state)) is { } capital
        ? new Entity { Id = capital.Id, Name = capital.Name, Type = capital.Type, Country = capital.Country, Known = true, Mentions = 1 }
        : null;
}
