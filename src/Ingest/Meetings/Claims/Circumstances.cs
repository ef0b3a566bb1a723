using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Reads when and where a meeting is, from the words that belong to it and not to who speaks of it.</summary>
internal static class Circumstances
{
    internal static DateSpan? When(SentenceView view, Draft draft)
    {
        DateSpan? before = null;
        for (var i = 0; i < view.Count; i++)
        {
            if (view[i].Date?.Span is not { } span || !Belongs(view, i, draft))
            {
                continue;
            }

            if (i > draft.Anchor)
            {
                return span;
            }

            before = span;
        }

        return before;
    }

    // "Flew to London to meet them": what lies before the journey is another place.
    private static int JourneyStart(SentenceView view, int anchor)
    {
        var start = view.ClauseStart(anchor);
        for (var i = anchor - 1; i >= start; i--)
        {
            if (view.Is(i, WordUse.Travel))
            {
                return i;
            }
        }

        return start;
    }

    /// <summary>The day a meeting moves to: "moved to Friday", "postponed until March".</summary>
    internal static DateSpan? MovedTo(SentenceView view) => FirstDate(view, at => IsToward(view, at));

    /// <summary>The day a meeting moves from: "Friday's meeting", "planned for Friday".</summary>
    internal static DateSpan? MovedFrom(SentenceView view) => FirstDate(view, at => !IsToward(view, at));

    internal static MeetingPlace? Where(SentenceView view, Draft draft)
    {
        var end = view.ClauseEnd(Math.Max(draft.Anchor, draft.Noun));
        return Where(view, draft.Anchor + 1, end) ?? Where(view, JourneyStart(view, draft.Anchor), draft.Anchor);
    }

    // "The war in Ukraine": the place of another noun.
    private static bool IsOfOther(SentenceView view, int at) =>
        view.IsKind(at, PhraseKind.Word) && view[at].Use == WordUse.None && !view.EndsWith(at, "ly");

    private static DateSpan? FirstDate(SentenceView view, Predicate<int> isMeant)
    {
        for (var i = 0; i < view.Count; i++)
        {
            var isSpoken = view.Is(i - 1, WordUse.Speech) || view.Is(i - 2, WordUse.Speech);
            if (view[i].Date?.Span is { } span && !isSpoken && isMeant(i))
            {
                return span;
            }
        }

        return null;
    }

    private static bool IsToward(SentenceView view, int at) =>
        view.IsText(at - 1, "to") || view.IsText(at - 1, "until") || view.IsText(at - 1, "till");

    private static MeetingPlace? Where(SentenceView view, int from, int to)
    {
        string? venue = null;
        string? city = null;
        string? country = null;
        for (var i = from; i < to; i++)
        {
            if (!view.IsKind(i, PhraseKind.Place) || view[i].Place is not { } place || !IsLocated(view, i))
            {
                continue;
            }

            venue ??= place.Type == EntityType.Facility ? place.Name : null;
            city ??= place.Type == EntityType.Place ? place.Name : null;
            country ??= place.Type == EntityType.Country ? place.Country ?? place.Id.Value : place.Country;
        }

        return venue is null && city is null && country is null ? null : new MeetingPlace(venue, city, country);
    }

    private static bool IsLocated(SentenceView view, int at)
    {
        var isAfterCity = view.IsComma(at - 1) && view.IsKind(at - 2, PhraseKind.Place);
        var before = view.IsText(at - 1, "the") ? at - 2 : at - 1;
        return isAfterCity
            || view.Is(before, WordUse.Visit)
            || (view.IsText(before, "in") && !IsOfOther(view, before - 1))
            || (view.IsText(before, "to")
            && (view.Is(before - 1, WordUse.Travel) || VisitNouns.IsVisit(view, before - 1)))
            || view.IsText(before, "at") || view.IsText(before, "near")
            || (view.IsText(before, "on") && view[at].Place?.Type == EntityType.Facility)
            || view.IsText(before, "outside");
    }

    // The nearest verb before a date owns it; a date that opens the sentence belongs to the first verb after it.
    private static bool Belongs(SentenceView view, int date, Draft draft)
    {
        for (var i = date - 1; i >= 0; i--)
        {
            if (i == draft.Anchor || i == draft.Noun)
            {
                return !IsAfterJourney(view, draft.Anchor);
            }

            if (IsOtherVerb(view, i))
            {
                return IsRecalled(view, date, draft.Anchor);
            }
        }

        for (var i = date + 1; i < view.Count; i++)
        {
            if (i == draft.Anchor || i == draft.Noun)
            {
                return true;
            }

            if (IsOtherVerb(view, i))
            {
                return false;
            }
        }

        return false;
    }

    // "Arrived to meet them on Monday": the day of the journey.
    private static bool IsAfterJourney(SentenceView view, int anchor)
    {
        for (var i = anchor - 1; i >= 0 && view.IsText(anchor - 1, "to"); i--)
        {
            if (view.Is(i, WordUse.Travel))
            {
                return true;
            }
        }

        return false;
    }

    // "Since January 2022, when they met".
    private static bool IsRecalled(SentenceView view, int date, int anchor)
    {
        var when = view.IsComma(date + 1) ? date + 2 : date + 1;
        return view.IsText(when, "when") && anchor > when && view.ClauseStart(anchor) == when + 1;
    }

    private static bool IsOtherVerb(SentenceView view, int at)
    {
        if (view[at].Kind != PhraseKind.Word)
        {
            return false;
        }

        if (view.Is(at, WordUse.Speech | WordUse.Meet | WordUse.Visit | WordUse.Call | WordUse.Travel)
            || view.IsStop(at))
        {
            return true;
        }

        if (view.Is(at, WordUse.Boundary))
        {
            return !view.IsText(at, "which") && !view.IsText(at, "that");
        }

        return view[at].Use == WordUse.None && view.EndsWith(at, "ed");
    }
}
