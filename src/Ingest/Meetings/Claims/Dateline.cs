namespace Ingest.Meetings.Claims;

/// <summary>Knows the place and day that open a report: "GENEVA, June 16 (Reuters) -".</summary>
internal static class Dateline
{
    private const int Longest = 10;

    /// <summary>The first phrase after it. 0 where the sentence has none.</summary>
    internal static int End(SentenceView view)
    {
        if (view.Count == 0 || !char.IsUpper(view.TextOf(0) is [var first, ..] ? first : view.IsKind(0, PhraseKind.Place) ? 'A' : 'a'))
        {
            return 0;
        }

        for (var i = 1; i < view.Count && i < Longest; i++)
        {
            if (view.TextOf(i) is "\u2014" or "\u2013" or "-")
            {
                return view.TextOf(i + 1) is "-" ? i + 2 : i + 1;
            }

            // "New Delhi, Aug 5 (PTI) India": the brackets are no phrase.
            if (view.IsKind(0, PhraseKind.Place) && i < view.Count - 1 && view.IsAfterBracket(i + 1) && view[i].Kind is PhraseKind.Date or PhraseKind.Place)
            {
                return i + 1;
            }

            // "BRUSSELS, October 26 /TASS/."
            if (view.IsText(i, "/") && view.IsText(i + 2, "/"))
            {
                return view.IsText(i + 3, ".") ? i + 4 : i + 3;
            }

            // "TIANJIN: Prime Minister".
            if (view.IsText(i, ":") && i == 1 && view.IsKind(0, PhraseKind.Place) && !view.WholeTextOf(0).ContainsAnyInRange('a', 'z'))
            {
                return i + 1;
            }

            var isPart = view[i].Kind is PhraseKind.Place or PhraseKind.Date or PhraseKind.Mark or PhraseKind.Party
                || (view.IsKind(i, PhraseKind.Word) && view.TextOf(i) is [>= 'A' and <= 'Z', ..] && view.VerbAt(i) is null);
            if (!isPart)
            {
                return 0;
            }
        }

        return 0;
    }
}
