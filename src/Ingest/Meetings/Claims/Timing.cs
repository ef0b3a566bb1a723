using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Reads when a meeting is, from the dates that belong to it and not to who speaks of it.</summary>
internal sealed class Timing(SentenceView view)
{
    private const WordUse Talk = WordUse.Plan | WordUse.Want | WordUse.Urge | WordUse.Cancel | WordUse.Postpone | WordUse.Decline
        | WordUse.Deny | WordUse.Say | WordUse.Confirm;

    private const int LongAgo = 7;
    private const int Opening = 10;

    /// <summary>Null where the text gives no day for the meeting.</summary>
    internal DateExpression? When(Draft draft) =>
        IsJourneyToMeet(draft) ? null : OwnDate(draft) ?? OfJourney(draft.Anchor) ?? OfStay(draft) ?? OfResult(draft) ?? OfScene(draft);

    /// <summary>Whether only the order of the day is told: "later met", "before the summit, he received".</summary>
    internal static bool IsInOrder(SentenceView view, Draft draft)
    {
        if (draft.Verb is not { } verb)
        {
            return false;
        }

        var isOrdered = view.TextOf(verb.Head - 1) is "later" or "then" or "earlier" or "afterwards" or "also" || view.TextOf(verb.Head + 1) is "later" or "afterwards" or "earlier";
        isOrdered |= IsPartOfDay(view, verb.Head);
        isOrdered |= view.TextOf(0) is "In" && (view.TextOf(2) is "morning" or "afternoon" or "evening" || view[1] is { Date: { Span: null } } || (view.Count > 2 && view[2] is { Date: { Span: null } }));
        var isOpening = view.TextOf(0) is "Before" or "After" or "Following" or "Later" or "Earlier" or "Afterwards" && view.TextOf(1) is "the" or "," or "that" or "their" or "in"
            && !view.Is(verb.First - 1, WordUse.Preposition);
        return verb.IsFinite && (!verb.IsPerfect || IsPartOfDay(view, verb.Head)) && (isOrdered || isOpening);
    }

    // "Received him in the morning", "spoke during the day", "called him before and after".
    private static bool IsPartOfDay(SentenceView view, int verb)
    {
        for (var i = verb + 1; i < view.Count; i++)
        {
            var isDay = view[i] is { Date: { Span: null, Type: "TIME" } } || (view.TextOf(i) is "day" or "morning" or "afternoon" or "evening" or "break" && view.Is(i - 1, WordUse.Determiner));
            if ((isDay && (view.TextOf(i - 1) is "in" or "during" || view.TextOf(i - 2) is "in" or "during" || view.IsKind(i, PhraseKind.Date)))
                || (view.IsText(i, "before") && view.IsText(i + 1, "and") && view.IsText(i + 2, "after")))
            {
                return true;
            }
        }

        return false;
    }

    private DateExpression? OwnDate(Draft draft)
    {
        DateExpression? before = null;
        for (var i = view.BodyStart; i < view.Count; i++)
        {
            if (view[i].Date is not { Span: not null } date || !IsDay(i) || IsAside(i, draft.Anchor) || !Belongs(i, draft))
            {
                continue;
            }

            if (i > draft.Anchor && !IsReplaced(i))
            {
                return date;
            }

            before = date;
        }

        return before;
    }

    // "Macron, who took office in 2017, met": the date of a clause between commas that tells of something else.
    private bool IsAside(int date, int anchor)
    {
        for (var i = date - 1; i >= view.BodyStart; i--)
        {
            var end = Math.Max(view.InsertionEnd(i), view.AppositionEnd(i));
            if (end > date)
            {
                return anchor < i || anchor > end;
            }
        }

        return false;
    }

    // "The summit, due on Wednesday, will now take place on Friday".
    private bool IsReplaced(int date)
    {
        if (!view.IsComma(date + 1) || view.VerbAt(date + 2) is not { IsFinite: true } verb)
        {
            return false;
        }

        var isNow = false;
        for (var i = verb.First; i <= verb.Head + 1; i++)
        {
            isNow |= view.IsText(i, "now") || view.IsText(i, "instead");
        }

        return isNow;
    }

    // "Is to fly to Tokyo on Monday, where he will meet": the day of a journey that lies ahead.
    private DateExpression? OfJourney(int anchor)
    {
        var where = anchor - 1;
        while (where > view.BodyStart && !view.IsWhere(where))
        {
            where--;
        }

        return where > view.BodyStart && view.VerbBefore(where) is { } verb
            && (view.Is(verb.Head, WordUse.Travel) || view.IsText(verb.Head, "turned") || IsAhead(verb) || IsExpected(verb) || IsPresent(verb))
            ? LastDayBetween(verb.Head, where) ?? (verb.First < Opening ? DayBetween(view.BodyStart - 1, verb.First) : null)
            : null;
    }

    // "Will travel to Shanghai on Friday and on to Tokyo on Saturday, where".
    private DateExpression? LastDayBetween(int from, int to)
    {
        DateExpression? last = null;
        for (var i = from + 1; i < to; i++)
        {
            last = view[i].Date is { Span: not null } date && IsDay(i) ? date : last;
        }

        return last;
    }

    private bool IsAhead(VerbGroup journey) =>
        view.Is(journey.Head, WordUse.Travel) && journey.Tense is VerbTense.Future or VerbTense.Infinitive;

    // "Was in Damascus on Sunday, where he met".
    private bool IsPresent(VerbGroup verb) => view.Is(verb.Head, WordUse.Be) && (view.IsText(verb.Head + 1, "in") || view.IsText(verb.Head + 1, "at"));

    // "Visited Yerevan on Tuesday and met him": the day of a visit is that of what was done there.
    private DateExpression? OfStay(Draft draft)
    {
        if (draft.Verb is not { IsFinite: true } verb || !view.Is(verb.First - 1, WordUse.And) || view.VerbBefore(verb.First) is not { IsFinite: true } visit
            || visit.Tense != verb.Tense || !view.Is(visit.Head, WordUse.Visit | WordUse.Travel))
        {
            return null;
        }

        return DayBetween(visit.Head, verb.First);
    }

    // "Agreed on Monday after talks": the day of what came of them.
    private DateExpression? OfResult(Draft draft)
    {
        var link = Nouns.Start(view, draft.Anchor) - 1;
        var finite = draft.Verb is { IsFinite: false } verb ? Governors.Of(view, verb).Verb : draft.Verb;
        return draft.Status == MeetingStatus.Held && finite is { IsFinite: true, Tense: VerbTense.Past } && view.TextOf(link) is "after" or "following"
            ? DayBetween(finite.Head, link)
            : null;
    }

    // "Agreed on Tuesday to do so as they met in Nara".
    private DateExpression? OfScene(Draft draft)
    {
        if (draft.Verb is not { IsFinite: true } verb)
        {
            return null;
        }

        for (var i = verb.First - 1; i >= 0 && i > verb.First - 4; i--)
        {
            if (view.TextOf(i) is "as" or "when" && view.Verbs.FirstOrDefault(told => told is { IsFinite: true, Tense: VerbTense.Past }) is { } main && main.Head < i)
            {
                return DayBetween(main.First - 3, i);
            }
        }

        return null;
    }

    private DateExpression? DayBetween(int from, int to)
    {
        for (var i = Math.Max(from + 1, view.BodyStart); i < to; i++)
        {
            if (view[i].Date is { Span: not null } date && IsDay(i))
            {
                return date;
            }
        }

        return null;
    }

    // "Is expected in Munich on Friday", "is due in Cairo".
    private bool IsExpected(VerbGroup verb) =>
        view.TextOf(verb.Head) is "expected" or "due" && (view.IsText(verb.Head + 1, "in") || view.IsText(verb.Head + 1, "at"));

    /// <summary>The day a meeting moves to: "moved to Friday", "postponed until March".</summary>
    internal DateExpression? MovedTo() => FirstDate(IsToward);

    /// <summary>The day a meeting moves from: "Friday's meeting", "planned for Friday".</summary>
    internal DateExpression? MovedFrom() => FirstDate(at => !IsToward(at));

    // "Since January 2022", "the 2016 summit", "until Friday".
    private bool IsDay(int at)
    {
        var isYear = view[at].Date!.Span!.Precision == DatePrecision.Year && view[at].End - view[at].Start == 1;
        var isApart = view.IsText(at - 1, "since") || view.IsText(at - 1, "until") || view.IsText(at - 1, "till");
        return !isApart && (!isYear || view.Is(at - 1, WordUse.Preposition)) || IsRecalled(at);
    }

    // "Since January 2022, when they met".
    private bool IsRecalled(int date) =>
        view.IsText(view.IsComma(date + 1) ? date + 2 : date + 1, "when");

    private bool Belongs(int date, Draft draft)
    {
        // "Will boycott Thursday's meeting".
        if (date < draft.Anchor && view.Is(draft.Anchor, WordUse.MeetingNoun) && date >= Nouns.Start(view, draft.Anchor))
        {
            return true;
        }

        // "And on Thursday Raimondo received Wang": of what follows.
        if (date < draft.Anchor && (view.Is(date - 1, WordUse.And) || (view.IsText(date - 1, "on") && view.Is(date - 2, WordUse.And))))
        {
            return IsFirstAfter(date, draft);
        }

        for (var i = date - 1; i >= 0; i--)
        {
            if (i == draft.Anchor)
            {
                return true;
            }

            // "Met Albanese, who is in China on a visit, on Tuesday".
            if (view.InsertionStart(i) is > 0 and var opening && draft.Anchor < opening)
            {
                i = opening;
                continue;
            }

            // "The delegation headed by Umerov in Istanbul on Friday".
            if (view.VerbAt(i) is { Tense: VerbTense.Participle } reduced && view.IsText(reduced.Head + 1, "by"))
            {
                i = reduced.First;
                continue;
            }

            if (view.VerbAt(i) is { } verb)
            {
                return Owns(verb, date, draft);
            }

            if (view.IsStop(i) || IsClauseStart(i))
            {
                break;
            }

            if (view.Is(i, WordUse.Noun) && Nouns.IsNoun(view, i) && IsApart(i) && !IsSameEvent(i, draft))
            {
                return false;
            }
        }

        return IsFirstAfter(date, draft);
    }

    // "After talks with Macron on Monday": the day of other talks. "On the margins of the summit on Monday" is not.
    private bool IsApart(int noun) => Governors.IsTime(view, Nouns.Start(view, noun) - 1);

    private bool IsSameEvent(int noun, Draft draft) => (Nouns.Start(view, draft.Anchor) <= noun && noun <= draft.Anchor) || draft.Verb is { } verb && verb.Head < noun
        && draft.Anchor < noun && Governors.Of(view, noun).Verb == verb;

    // "That" and "which" may stand between a noun and what is said of it.
    private bool IsClauseStart(int at) =>
        view.Is(at, WordUse.Boundary) && !view.Is(at, WordUse.Filler | WordUse.Preposition) && !view.IsText(at, "which") && !view.IsText(at, "than");

    private bool Owns(VerbGroup verb, int date, Draft draft)
    {
        if (IsRecalledBy(date, draft))
        {
            return true;
        }

        if (verb == draft.Verb || verb.Head == draft.Anchor)
        {
            return !view.Is(verb.Head, Talk) || IsSetFor(verb, date) || (verb.Head == draft.Anchor);
        }

        if (verb.First > draft.Anchor)
        {
            return !IsOtherClause(draft.Anchor, verb.First) && (verb.IsPassive || Predicates.IsReduced(view, verb))
                && view.Is(verb.Head, WordUse.Plan | WordUse.Hold) && draft.Anchor > verb.First - 10 && IsSetFor(verb, date);
        }

        return draft.Verb is { } own && own.First > verb.Head && Governors.Of(view, own).Verb == verb
            && ((verb.Tense == VerbTense.Future && view.Is(verb.Head, WordUse.Travel)) || view.Is(verb.Head, WordUse.Be) || IsExpected(verb));
    }

    // "Will dine with Trump, and a forum will be held on Wednesday".
    private bool IsOtherClause(int anchor, int verb)
    {
        for (var i = anchor + 1; i < verb; i++)
        {
            if (view.IsComma(i) && view.Is(i + 1, WordUse.And) && view.Is(i + 2, WordUse.Determiner))
            {
                return true;
            }
        }

        return false;
    }

    // "Scheduled for Friday", "set to begin on Friday", "planned on Friday".
    private bool IsSetFor(VerbGroup verb, int date) =>
        view.Is(verb.Head, WordUse.Hold)
        || ((verb.IsPassive || view.IsText(verb.Head, "due")) && view.Is(verb.Head, WordUse.Plan) && (view.IsText(verb.Head + 1, "in") || view.IsText(verb.Head + 1, "at")))
        || (view.Is(verb.Head, WordUse.Plan) && (view.IsText(date - 1, "for") || view.IsText(verb.Head + 1, "for")));

    private bool IsRecalledBy(int date, Draft draft)
    {
        var when = view.IsComma(date + 1) ? date + 2 : date + 1;
        return view.IsText(when, "when") && draft.Verb is { } verb && verb.First > when && view.VerbAfter(when) == verb;
    }

    private bool IsFirstAfter(int date, Draft draft)
    {
        if (IsRecalledBy(date, draft))
        {
            return true;
        }

        for (var i = date + 1; i < view.Count; i++)
        {
            if (i == draft.Anchor)
            {
                return true;
            }

            if (view.VerbAt(i) is { } verb)
            {
                return verb.Head == draft.Anchor || (verb == draft.Verb && !view.Is(verb.Head, Talk) && draft.Anchor > i)
                    || (verb.IsFinite && draft.Verb is { } own && IsUnder(own, verb) && !view.Is(verb.Head, Talk & ~WordUse.Plan));
            }
        }

        return false;
    }

    private bool IsUnder(VerbGroup verb, VerbGroup above) =>
        Governors.Of(view, verb) is { } governor && governor.Verb == above && (governor.Link < 0 || !Governors.IsTime(view, governor.Link));

    /// <summary>"Travelled to Moscow in July to meet him", told in March: when a journey took place that is long over. Null for any other.</summary>
    internal DateExpression? LongGone(Draft draft, DateOnly day)
    {
        if (!IsJourneyToMeet(draft) || Governors.Of(view, draft.Verb!).Verb is not { Tense: VerbTense.Past } journey)
        {
            return null;
        }

        for (var i = journey.Head + 1; i < draft.Verb!.First; i++)
        {
            if (view[i].Date is { Span: { } span } date && day.DayNumber - span.To.DayNumber > LongAgo)
            {
                return date;
            }
        }

        return null;
    }

    // "Arrived to meet them on Monday": the day of the journey.
    private bool IsJourneyToMeet(Draft draft) =>
        draft.Verb is { Tense: VerbTense.Infinitive } verb && Governors.Of(view, verb).Verb is { Tense: not VerbTense.Future } above
            && view.Is(above.Head, WordUse.Travel) && above.IsFinite;

    private DateExpression? FirstDate(Predicate<int> isMeant)
    {
        for (var i = 0; i < view.Count; i++)
        {
            var isSpoken = view.Is(i - 1, WordUse.Say) || view.Is(i - 2, WordUse.Say);
            if (view[i].Date is { Span: not null } date && !isSpoken && isMeant(i))
            {
                return date;
            }
        }

        return null;
    }

    private bool IsToward(int at) => view.IsText(at - 1, "to") || view.IsText(at - 1, "until") || view.IsText(at - 1, "till");
}
