namespace Ingest.Meetings.Claims;

/// <summary>
/// Reads openings that name a meeting before its subject: "After talks with Macron, Zelenskyy flew on".
/// </summary>
internal static class Openings
{
    private const int Near = 5;

    /// <summary>"After meeting Macron": the verb with its object.</summary>
    internal static bool IsGerund(SentenceView view, int noun) =>
        view.IsText(noun, "meeting") && view.IsKind(noun + 1, PhraseKind.Party) && IsOpener(view, noun - 1);

    /// <summary>The party after the comma that ends such an opening. Empty where there is none.</summary>
    internal static List<Participant> SubjectAfter(SentenceView view, int noun)
    {
        if (!Opens(view, noun))
        {
            return [];
        }

        for (var i = noun + 1; i + 1 < view.Count; i++)
        {
            if (view.Is(i, WordUse.Speech | WordUse.Meet | WordUse.Auxiliary))
            {
                break;
            }

            var isSubject = view.IsComma(i) && view.IsKind(i + 1, PhraseKind.Party) && !view.IsComma(i + 2)
                && !view.Is(i + 2, WordUse.And);
            if (isSubject)
            {
                return [.. view[i + 1].Parties];
            }
        }

        return [];
    }

    private static bool Opens(SentenceView view, int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - Near; i--)
        {
            if (view.IsKind(i, PhraseKind.Party) || view.Is(i, WordUse.Speech))
            {
                return false;
            }

            if (IsOpener(view, i))
            {
                return i <= 1;
            }
        }

        return false;
    }

    private static bool IsOpener(SentenceView view, int at) =>
        view.IsText(at, "after") || view.IsText(at, "following") || view.IsText(at, "before")
            || view.IsText(at, "ahead")
        || view.IsText(at, "during") || view.IsText(at, "in");
}
