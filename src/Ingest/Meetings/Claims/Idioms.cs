namespace Ingest.Meetings.Claims;

/// <summary>
/// Gives words that mean something only together the use they have together: called off, ruled out, sat down.
/// </summary>
internal static class Idioms
{
    private static readonly Dictionary<string, (string Second, WordUse Act)[]> Pairs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["call"] = [("off", WordUse.Cancel), ("for", WordUse.Want), ("on", WordUse.Urge)],
        ["fall"] = [("through", WordUse.Cancel)],
        ["pull"] = [("out", WordUse.Cancel), ("off", WordUse.Hold)],
        ["put"] = [("off", WordUse.Postpone), ("back", WordUse.Postpone)],
        ["push"] = [("back", WordUse.Postpone)],
        ["rule"] = [("out", WordUse.Deny)],
        ["turn"] = [("down", WordUse.Decline)],
        ["break"] = [("off", WordUse.Cancel)],
        ["sit"] = [("down", WordUse.Meet), ("face", WordUse.Meet), ("with", WordUse.Meet), ("across", WordUse.Meet), ("in", WordUse.Join)],
        ["see"] = [("each", WordUse.Meet)],
        ["shake"] = [("hands", WordUse.Meet)],
        ["take"] = [("place", WordUse.Hold), ("part", WordUse.Join)],
        ["kick"] = [("off", WordUse.Begin)],
        ["get"] = [("under", WordUse.Begin), ("together", WordUse.Gather)],
        ["come"] = [("together", WordUse.Gather), ("face", WordUse.Meet)],
        ["set"] = [("up", WordUse.Plan), ("out", WordUse.None)],
        ["pay"] = [("a", WordUse.Hold)],
        ["give"] = [("a", WordUse.Hold)],
        ["go"] = [("ahead", WordUse.Hold)],
        ["exchange"] = [("views", WordUse.Discuss)],
        ["wrap"] = [("up", WordUse.End)],
    };

    private static readonly Dictionary<string, (string Second, WordUse Use)[]> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["under"] = [("way", WordUse.Begin | WordUse.Participle)],
        ["because"] = [("of", WordUse.None)],
        ["according"] = [("to", WordUse.Preposition)],
        ["face"] = [("to", WordUse.Filler)],
        ["no"] = [("longer", WordUse.Negation)],
        ["open"] = [("to", WordUse.Want)],
        ["keen"] = [("on", WordUse.Want)],
        ["looking"] = [("forward", WordUse.Plan)],
        ["next"] = [("to", WordUse.Preposition)],
        ["ahead"] = [("of", WordUse.Preposition)],
        ["along"] = [("with", WordUse.And)],
        ["together"] = [("with", WordUse.And)],
        ["as"] = [("well", WordUse.And)],
    };

    private static readonly Dictionary<string, string> Plain = MakePlain();

    internal static void Tag(SentenceView view)
    {
        for (var i = 0; i + 1 < view.Count; i++)
        {
            if (view[i].Kind == PhraseKind.Word && view[i + 1].Kind == PhraseKind.Word)
            {
                TagPair(view, i);
            }
        }

        for (var i = 0; i < view.Count; i++)
        {
            if (view.IsText(i, "face") && view.IsText(i - 1, "to") && view.IsText(i - 2, "face"))
            {
                view.Retag(i, WordUse.Filler);
                view.Retag(i - 1, WordUse.Filler);
            }
            else if (view.TextOf(i) is "underway" or "ongoing")
            {
                view.Retag(i, WordUse.Begin | WordUse.Participle);
            }
            else if (IsUnknownVerb(view, i))
            {
                view.Retag(i, WordUse.Past | WordUse.Participle);
            }
        }
    }

    // "Rebuked": a verb by its ending, where no article makes it an adjective.
    private static bool IsUnknownVerb(SentenceView view, int at) =>
        view.IsKind(at, PhraseKind.Word) && view[at].Use == WordUse.None && view.TextOf(at) is [>= 'a' and <= 'z', _, _, .., 'e', 'd']
        && !view.Is(at - 1, WordUse.Determiner | WordUse.Preposition);

    // "A phone call on Sunday".
    private static bool IsCall(SentenceView view, int at) =>
        view.StartsWith(at, "call") && (view.Is(at - 1, WordUse.Phone | WordUse.Video | WordUse.Determiner) || view.IsKind(at + 2, PhraseKind.Date));

    // "Put on hold", "puts on ice".
    private static bool IsPutOn(SentenceView view, int at) =>
        view.TextOf(at) is "put" or "puts" or "putting" && view.IsText(at + 1, "on") && view.TextOf(at + 2) is "hold" or "ice" or "pause";

    private static void TagPair(SentenceView view, int at)
    {
        if (IsPutOn(view, at))
        {
            view.Retag(at, (view[at].Use & WordUse.Verb) | WordUse.Postpone);
            view.Retag(at + 1, WordUse.Filler);
            view.Retag(at + 2, WordUse.Filler);
            return;
        }

        var lookup = Plain.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(view.TextOf(at), out var plain) && !IsCall(view, at))
        {
            foreach (var (second, act) in Pairs[plain])
            {
                if (view.IsText(at + 1, second))
                {
                    view.Retag(at, (view[at].Use & WordUse.Verb) | act);
                    view.Retag(at + 1, view[at + 1].Use & WordUse.Determiner | WordUse.Filler);
                    return;
                }
            }
        }

        if (!Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(view.TextOf(at), out var seconds))
        {
            return;
        }

        foreach (var (second, use) in seconds)
        {
            if (view.IsText(at + 1, second))
            {
                TagAs(view, at, use);
            }
        }
    }

    // A spun text says "is because of meet" for "is due to meet".
    private static void TagAs(SentenceView view, int at, WordUse use)
    {
        if (use != WordUse.None)
        {
            view.Retag(at, use);
            view.Retag(at + 1, use is WordUse.Begin or WordUse.Negation || (use & WordUse.Verb) != 0 ? WordUse.Filler : use & (WordUse.Filler | WordUse.And | WordUse.Preposition));
        }
        else if (view.Is(at + 2, WordUse.Plain))
        {
            view.Retag(at, WordUse.Plan);
            view.Retag(at + 1, WordUse.None);
        }
    }

    private static Dictionary<string, string> MakePlain()
    {
        (string Plain, string Forms)[] irregular =
        [
            ("call", "calls called calling"), ("fall", "falls fell fallen falling"), ("pull", "pulls pulled pulling"),
            ("put", "puts putting"), ("push", "pushes pushed pushing"), ("rule", "rules ruled ruling"), ("turn", "turns turned turning"),
            ("break", "breaks broke broken breaking"), ("sit", "sits sat sitting"), ("shake", "shakes shook shaken shaking"), ("take", "takes took taken taking"),
            ("kick", "kicks kicked kicking"), ("get", "gets got getting"), ("come", "comes came coming"), ("set", "sets setting"),
            ("pay", "pays paid paying"), ("see", "sees saw seen seeing"), ("give", "gives gave given giving"), ("go", "goes went gone going"), ("exchange", "exchanges exchanged exchanging"), ("wrap", "wraps wrapped wrapping"),
        ];
        return irregular
            .SelectMany(verb => verb.Forms.Split(' ').Append(verb.Plain).Select(form => (form, verb.Plain)))
            .ToDictionary(pair => pair.form, pair => pair.Plain, StringComparer.OrdinalIgnoreCase);
    }
}
