namespace Ingest.Meetings.Claims;

/// <summary>
/// Finds the word before a meeting noun whose subject takes part, where no verb such as "held" carries the noun.
/// </summary>
internal static class NounGovernors
{
    private const int Near = 5;
    private const int Far = 12;

    /// <summary>-1 where there is none.</summary>
    internal static int Find(SentenceView view, int noun)
    {
        var during = DuringBefore(view, noun);
        if (during >= 0)
        {
            return during;
        }

        var journey = JourneyBefore(view, noun);
        if (journey >= 0)
        {
            return journey;
        }

        var verdict = view.IsText(noun + 1, "with") ? VerdictBefore(view, noun) : -1;
        return verdict >= 0 ? verdict : DiscussionBefore(view, noun);
    }

    // A caption: "the prime minister during a meeting at the palace".
    private static int DuringBefore(SentenceView view, int noun)
    {
        for (var i = noun - 1; i > 0 && i > noun - Near; i--)
        {
            if (view.IsText(i, "during") || view.IsText(i, "throughout"))
            {
                return view.IsKind(i - 1, PhraseKind.Party) ? i : -1;
            }
        }

        return -1;
    }

    // "Arrived in Berlin for talks with", "flew home after a visit": only the first way.
    private static int JourneyBefore(SentenceView view, int noun)
    {
        var isAim = false;
        for (var i = noun - 1; i >= 0 && i > noun - Far; i--)
        {
            if (view.Is(i, WordUse.Travel))
            {
                return isAim ? i : -1;
            }

            isAim |= view.IsText(i, "for") || view.IsText(i, "on");
            if (view.Is(i, WordUse.Boundary | WordUse.Speech | WordUse.Noun) || view.IsKind(i, PhraseKind.Party))
            {
                return -1;
            }
        }

        return -1;
    }

    // "Calls off talks with", "ruled out a meeting with", "proposed negotiations with".
    private static int VerdictBefore(SentenceView view, int noun)
    {
        const WordUse verdicts = WordUse.Cancelled | WordUse.Postponed | WordUse.Declined | WordUse.Ruled
            | WordUse.Possible | WordUse.Future;
        var found = -1;
        for (var i = noun - 1; i >= 0 && i > noun - Near && view[i].Kind == PhraseKind.Word; i--)
        {
            if (view.Is(i, WordUse.Boundary | WordUse.Speech))
            {
                break;
            }

            found = view.Is(i, verdicts) ? i : found;
        }

        return found;
    }

    // "They discussed the war in a phone call".
    private static int DiscussionBefore(SentenceView view, int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - Far; i--)
        {
            if (IsDiscussion(view, i))
            {
                return i;
            }

            if (view.Is(i, WordUse.Boundary | WordUse.Speech))
            {
                return -1;
            }
        }

        return -1;
    }

    internal static bool IsDiscussion(SentenceView view, int at) =>
        view.IsText(at, "discuss") || view.IsText(at, "discusses") || view.IsText(at, "discussed");
}
