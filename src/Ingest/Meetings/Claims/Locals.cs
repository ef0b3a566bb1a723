using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Whom a visitor meets where the text names only the place: officials in Baghdad are of Iraq.</summary>
internal static class Locals
{
    private const int Reach = 9;

    /// <summary>The state whose officials stand after a verb or "with". Empty where none do.</summary>
    internal static List<Participant> After(SentenceView view, int at)
    {
        for (var i = at + 1; i < view.Count && i < at + Reach; i++)
        {
            if (view.Is(i, WordUse.Group) && view.IsKind(i, PhraseKind.Word))
            {
                return StateIn(view, i, at);
            }

            if (view.VerbAt(i) is not null || view.IsStop(i) || view.IsComma(i))
            {
                break;
            }
        }

        return [];
    }

    /// <summary>The state that a phrase names, or that its place lies in. Null where it is neither.</summary>
    internal static Participant? CountryAt(SentenceView view, int at)
    {
        if (view.IsKind(at, PhraseKind.Place) && view[at].Place is { } place)
        {
            return place.Type == EntityType.Country ? Cast.Participant(place) : Cast.StateOf(place);
        }

        if (!view.IsKind(at, PhraseKind.Party) || view[at].IsGroup || view.Is(at + 1, WordUse.Title | WordUse.Group))
        {
            return null;
        }

        return view[at].Parties switch
        {
            [{ Type: EntityType.Country } country] => country,
            [{ Type: EntityType.Organisation, Country: { } seat }] => Cast.StateOf(seat),
            _ => null,
        };
    }

    private static List<Participant> StateIn(SentenceView view, int group, int verb)
    {
        for (var i = group + 1; i < view.Count; i++)
        {
            if (view.IsText(i - 1, "in") && CountryAt(view, i) is { } state)
            {
                return [state];
            }
        }

        for (var i = verb - 1; i > 0; i--)
        {
            if ((view.IsText(i - 1, "in") || view.IsText(i - 1, "to")) && CountryAt(view, i) is { } state)
            {
                return [state];
            }
        }

        return [];
    }
}
