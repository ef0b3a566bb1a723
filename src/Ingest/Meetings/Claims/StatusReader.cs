using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Reads from tense, negation and modal words where a meeting stands.</summary>
internal static class StatusReader
{
    private const WordUse Verdicts = WordUse.Cancelled | WordUse.Postponed | WordUse.Declined | WordUse.Ruled
        | WordUse.Negation | WordUse.Rumour | WordUse.Possible | WordUse.Future;

    /// <summary>Null where the words name a meeting without saying that it was, is or will be.</summary>
    internal static MeetingStatus? Read(SentenceView view, Draft draft, DateSpan? when, DateOnly day)
    {
        var status = draft.IsBareNoun ? OfNoun(view, draft, when, day) : OfVerb(view, draft, when, day);
        var isAhead = when is not null && when.From > day;
        return status switch
        {
            MeetingStatus.Held or MeetingStatus.UnderWay when isAhead => MeetingStatus.Scheduled,
            MeetingStatus.UnderWay when when is not null && when.To < day => MeetingStatus.Held,
            MeetingStatus.Planned when IsSet(view, draft, when) => MeetingStatus.Scheduled,
            _ => status,
        };
    }

    private static bool IsSet(SentenceView view, Draft draft, DateSpan? when) =>
        when is { Precision: DatePrecision.Hour or DatePrecision.Day or DatePrecision.Weekend or DatePrecision.Week }
        || Circumstances.Where(view, draft) is { City: not null } or { Venue: not null };

    private static MeetingStatus? OfVerb(SentenceView view, Draft draft, DateSpan? when, DateOnly day)
    {
        var anchor = draft.Anchor;
        var start = view.ClauseStart(anchor);
        var left = Uses(view, start, anchor) | (view[anchor].Use & Verdicts & ~WordUse.Future);
        if (draft.Noun > anchor)
        {
            left |= Uses(view, anchor + 1, draft.Noun) & (WordUse.Possible | WordUse.Negation);
        }

        var right = Uses(view, Math.Max(anchor, draft.Noun) + 1, view.ClauseEnd(Math.Max(anchor, draft.Noun)));
        if (Denial(left | (right & (WordUse.Cancelled | WordUse.Postponed))) is { } denied)
        {
            return denied;
        }

        if (view.Is(anchor, WordUse.Travel) && !VisitNouns.IsVisit(view, draft.Noun))
        {
            return Outlook(left) ?? MeetingStatus.Planned;
        }

        var isFinitePast = view.Is(anchor, WordUse.Past) && !IsAfterFuture(view, anchor);
        if (isFinitePast && !view.IsText(anchor, "had"))
        {
            return OfPast(view, draft, when, day);
        }

        return Outlook(left) ?? OfPresent(view, draft, when, day);
    }

    private static MeetingStatus? Denial(WordUse uses) => uses switch
    {
        _ when Has(uses, WordUse.Cancelled) => MeetingStatus.Cancelled,
        _ when Has(uses, WordUse.Postponed) => MeetingStatus.Postponed,
        _ when Has(uses, WordUse.Declined) => MeetingStatus.Declined,
        _ when Has(uses, WordUse.Ruled) => MeetingStatus.NotPlanned,
        _ when Has(uses, WordUse.Negation) => MeetingStatus.NotPlanned,
        _ => null,
    };

    private static MeetingStatus? Outlook(WordUse uses) => uses switch
    {
        _ when Has(uses, WordUse.Rumour) => MeetingStatus.Rumoured,
        _ when Has(uses, WordUse.Possible) => MeetingStatus.Possible,
        _ when Has(uses, WordUse.Future) => MeetingStatus.Planned,
        _ => null,
    };

    private static bool Has(WordUse uses, WordUse use) => (uses & use) != 0;

    private static WordUse Uses(SentenceView view, int from, int to)
    {
        var uses = WordUse.None;
        for (var i = Math.Max(from, 0); i < to && i < view.Count; i++)
        {
            uses |= view[i].Kind == PhraseKind.Word ? view[i].Use : WordUse.None;
        }

        return uses;
    }

    // "Will be held", "due to be hosted": a participle, not a past tense.
    private static bool IsAfterFuture(SentenceView view, int anchor)
    {
        for (var i = anchor - 1; i >= 0 && i > anchor - 5; i--)
        {
            if (view.Is(i, WordUse.Future | WordUse.Possible) || view.IsText(i, "to") || view.IsText(i, "be"))
            {
                return true;
            }

            if (!view.Is(i, WordUse.Auxiliary | WordUse.Filler | WordUse.Negation))
            {
                return false;
            }
        }

        return false;
    }

    private static MeetingStatus OfPast(SentenceView view, Draft draft, DateSpan? when, DateOnly day)
    {
        var isBeginning = view.IsText(draft.Anchor, "began") || view.IsText(draft.Anchor, "started")
            || view.IsText(draft.Anchor, "opened") || view.IsText(draft.Anchor, "resumed");
        var isNow = when is null || when.To >= day;
        return isBeginning && isNow ? MeetingStatus.UnderWay : MeetingStatus.Held;
    }

    private static MeetingStatus? OfPresent(SentenceView view, Draft draft, DateSpan? when, DateOnly day)
    {
        var anchor = draft.Anchor;
        if (view.EndsWith(anchor, "ing"))
        {
            return IsAuxiliaryBefore(view, anchor) ? MeetingStatus.UnderWay : MeetingStatus.Held;
        }

        if (view.IsText(anchor - 1, "to"))
        {
            return MeetingStatus.Planned;
        }

        if (when is not null && when.From > day)
        {
            return MeetingStatus.Scheduled;
        }

        return view.IsText(view.ClauseStart(anchor) - 1, "as") ? MeetingStatus.UnderWay : MeetingStatus.Held;
    }

    private static bool IsAuxiliaryBefore(SentenceView view, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 4; i--)
        {
            if (view.Is(i, WordUse.Auxiliary))
            {
                return !view.IsText(i, "was") && !view.IsText(i, "were");
            }
        }

        return false;
    }

    private static MeetingStatus? OfNoun(SentenceView view, Draft draft, DateSpan? when, DateOnly day)
    {
        var noun = draft.Noun;
        var start = view.ClauseStart(noun);
        var near = Uses(view, ModifiersStart(view, noun), noun);
        var left = Uses(view, start, noun);
        var right = Uses(view, noun + 1, view.ClauseEnd(noun));
        var verdict = Denial((left | right) & ~WordUse.Negation)
            ?? (IsDenied(view, noun, left, right) ? MeetingStatus.NotPlanned : null);
        return verdict ?? Outlook(near) ?? OfTime(view, noun, start) ?? OfPredicate(view, noun, when, day)
            ?? Outlook(left) ?? OfDate(when, day, left);
    }

    private static bool IsDenied(SentenceView view, int noun, WordUse left, WordUse right)
    {
        var hasNo = view.Is(noun - 1, WordUse.Negation) || view.Is(noun - 2, WordUse.Negation);
        return hasNo || (Has(left | right, WordUse.Negation) && Has(right | left, WordUse.Future));
    }

    private static int ModifiersStart(SentenceView view, int noun)
    {
        var at = noun;
        while (at > 0 && at > noun - 5 && (view[at - 1].Kind is PhraseKind.Word or PhraseKind.Party or PhraseKind.Date)
            && !view.Is(at - 1, WordUse.Preposition | WordUse.Auxiliary | WordUse.Boundary | WordUse.And))
        {
            at--;
        }

        return at;
    }

    // The first word after the noun that tells: "was possible" and "was to begin" are no past.
    private static MeetingStatus? OfPredicate(SentenceView view, int noun, DateSpan? when, DateOnly day)
    {
        var wasSo = false;
        for (var i = noun + 1; i < view.ClauseEnd(noun); i++)
        {
            if (view.Is(i, WordUse.Begun))
            {
                return when is null || when.To >= day ? MeetingStatus.UnderWay : MeetingStatus.Held;
            }

            var outlook = view[i].Kind == PhraseKind.Word ? Outlook(view[i].Use) : null;
            var isPast = view.Is(i, WordUse.Past) && !view.Is(i, WordUse.Auxiliary);
            if (isPast || outlook is not null)
            {
                return isPast ? MeetingStatus.Held : outlook;
            }

            wasSo |= view.Is(i, WordUse.Past);
        }

        return wasSo ? MeetingStatus.Held : null;
    }

    private static MeetingStatus? OfTime(SentenceView view, int noun, int start)
    {
        if (view.IsText(start - 1, "after") || view.IsText(start - 1, "following") || view.IsText(start - 1, "since"))
        {
            return MeetingStatus.Held;
        }

        if (view.IsText(start - 1, "before"))
        {
            return MeetingStatus.Planned;
        }

        for (var i = noun - 1; i >= start && i > noun - 6; i--)
        {
            if (view.IsText(i, "during") || view.IsText(i, "throughout"))
            {
                return MeetingStatus.Held;
            }

            if (view.IsText(i, "ahead"))
            {
                return MeetingStatus.Planned;
            }
        }

        return null;
    }

    private static MeetingStatus? OfDate(DateSpan? when, DateOnly day, WordUse left)
    {
        if (when is not null)
        {
            return when.From > day ? MeetingStatus.Scheduled : MeetingStatus.Held;
        }

        return Has(left, WordUse.Past) ? MeetingStatus.Held : null;
    }
}
