namespace Ingest.Meetings.Claims;

/// <summary>
/// Gives words that mean something only together the use they have together: called off, ruled out, no plans.
/// </summary>
internal static class Idioms
{
    private const WordUse Verdicts = WordUse.Cancelled | WordUse.Postponed | WordUse.Ruled | WordUse.Declined | WordUse.Begun
        | WordUse.Negation;

    private static readonly (string First, string Second, WordUse Use)[] Pairs =
    [
        ("called", "off", WordUse.Cancelled), ("calls", "off", WordUse.Cancelled), ("call", "off", WordUse.Cancelled),
        ("calling", "off", WordUse.Cancelled), ("fell", "through", WordUse.Cancelled),
        ("pulled", "out", WordUse.Declined),
        ("put", "off", WordUse.Postponed), ("puts", "off", WordUse.Postponed), ("pushed", "back", WordUse.Postponed),
        ("put", "back", WordUse.Postponed), ("ruled", "out", WordUse.Ruled), ("rules", "out", WordUse.Ruled),
        ("rule", "out", WordUse.Ruled), ("ruling", "out", WordUse.Ruled), ("turned", "down", WordUse.Declined),
        ("turns", "down", WordUse.Declined), ("no", "plans", WordUse.Ruled), ("no", "plan", WordUse.Ruled),
        ("not", "planning", WordUse.Ruled), ("not", "invited", WordUse.Negation), ("no", "longer", WordUse.Ruled),
        ("no", "intention", WordUse.Ruled),
        ("sat", "down", WordUse.Meet | WordUse.Past), ("sit", "down", WordUse.Meet), ("sits", "down", WordUse.Meet),
        ("under", "way", WordUse.Begun), ("kicked", "off", WordUse.Begun), ("took", "place", WordUse.Past),
        ("is", "to", WordUse.Future | WordUse.Auxiliary), ("are", "to", WordUse.Future | WordUse.Auxiliary),
        ("was", "to", WordUse.Future | WordUse.Auxiliary), ("were", "to", WordUse.Future | WordUse.Auxiliary),
        ("because", "of", WordUse.None), ("called", "for", WordUse.Possible), ("calls", "for", WordUse.Possible),
        ("set", "up", WordUse.None), ("according", "to", WordUse.Speech), ("due", "to", WordUse.Future),
    ];

    internal static void Tag(SentenceView view)
    {
        for (var i = 0; i + 1 < view.Count; i++)
        {
            if (view[i].Kind == PhraseKind.Word && view[i + 1].Kind == PhraseKind.Word)
            {
                TagPair(view, i);
            }
        }
    }

    private static void TagPair(SentenceView view, int at)
    {
        foreach (var (first, second, use) in Pairs)
        {
            if (view.IsText(at, first) && view.IsText(at + 1, second))
            {
                TagAs(view, at, use);
                return;
            }
        }
    }

    // A spun text says "is because of meet" for "is due to meet"; "not ruled out" leaves a thing possible.
    private static void TagAs(SentenceView view, int at, WordUse use)
    {
        if (use == WordUse.None)
        {
            var isSpun = view.IsText(at + 1, "of") && view.Is(at + 2, WordUse.Meet | WordUse.Visit | WordUse.Hold);
            use = isSpun ? WordUse.Future : view[at].Use;
        }

        if (use == WordUse.Ruled && view.IsNegated(at))
        {
            use = WordUse.Possible;
        }

        view.Retag(at, use);
        if ((use & Verdicts) != 0)
        {
            view.Retag(at + 1, use);
        }
        else if ((use & WordUse.Meet) != 0)
        {
            view.Retag(at + 1, WordUse.Filler);
        }
    }
}
