namespace Ingest.Meetings.Claims;

/// <summary>Reads where a meeting stands that a noun names, from its own words and from what it hangs on.</summary>
internal static class NounOutlook
{
    /// <summary>Where a meeting stands that a noun names. Null where its words and governor do not tell.</summary>
    internal static MeetingStatus? Of(SentenceView view, int noun)
    {
        var governor = Governors.Of(view, noun);
        var (isNo, modifier) = Modifiers(view, noun);
        var status = governor switch
        {
            { Link: >= 0 } when Governors.IsTime(view, governor.Link) => OfTime(view, governor, noun),
            { Link: >= 0 } when view.IsText(governor.Link, "from") && view.TextOf(governor.Link - 1) is "fresh" or "back" => MeetingStatus.Held,
            { Link: >= 0 } when Scenes.IsAt(view, governor, noun) || Scenes.IsOpening(view, governor, noun) => MeetingStatus.Held,
            // "Confirmed that the summit would not go ahead".
            { Verb: { } verb } when view.Is(verb.Head, WordUse.Confirm | WordUse.Plan) && Predicates.StatusOf(view, noun) is MeetingStatus.Cancelled or MeetingStatus.NotPlanned or MeetingStatus.Postponed =>
                Predicates.StatusOf(view, noun),
            { Verb: { } verb } => Under(view, verb, noun, 0),
            { Noun: >= 0 } => Outlook.Through(view[governor.Noun].Use, OfGovernor(view, governor.Noun, 1)),
            _ => null,
        };
        status ??= Predicates.StatusOf(view, noun) ?? (Scenes.IsHeading(view, noun) ? MeetingStatus.Held : null);
        if (status is MeetingStatus.Possible or MeetingStatus.Planned && IsTurnedDown(view, noun))
        {
            return MeetingStatus.Declined;
        }

        if (isNo)
        {
            return status is null or MeetingStatus.Held or MeetingStatus.UnderWay or MeetingStatus.Planned or MeetingStatus.Possible
                ? MeetingStatus.NotPlanned
                : status;
        }

        // "Held their long-awaited meeting".
        var isHeld = status == MeetingStatus.Held && modifier == MeetingStatus.Planned && governor is { Link: < 0, Verb: { IsFinite: true } holding }
            && view.Is(holding.Head, WordUse.Hold);
        return status is null || (IsOpen(status.Value) && modifier is not null && !isHeld) ? modifier ?? status : status;
    }

    private static MeetingStatus? OfTime(SentenceView view, Governor governor, int noun)
    {
        if (view.TextOf(governor.Link) is "before" or "Before" or "until" || Governors.IsAheadOf(view, governor.Link))
        {
            return Scenes.IsPose(view, governor.Verb) ? MeetingStatus.Held : MeetingStatus.Planned;
        }

        if (view.IsText(governor.Link, "as"))
        {
            return Predicates.StatusOf(view, noun) is MeetingStatus.Held ? MeetingStatus.UnderWay : null;
        }

        return view.IsText(governor.Link, "amid") ? null : MeetingStatus.Held;
    }

    private static MeetingStatus? Under(SentenceView view, VerbGroup verb, int noun, int depth)
    {
        var use = view[verb.Head].Use;
        var status = Outlook.Of(view, verb, depth);
        if ((use & WordUse.Say) != 0 && !Outlook.HasAct(use))
        {
            return null;
        }

        // "Has called a summit for Thursday".
        if ((use & WordUse.Call) != 0 && view.Is(noun, WordUse.Noun) && status == MeetingStatus.Held)
        {
            return MeetingStatus.Planned;
        }

        if ((use & WordUse.Travel) != 0 && status is MeetingStatus.Held or MeetingStatus.UnderWay)
        {
            return VisitNouns.IsVisit(view, noun) ? status : MeetingStatus.Planned;
        }

        if ((use & WordUse.End) != 0 && status == MeetingStatus.UnderWay)
        {
            return MeetingStatus.Held;
        }

        var isBegun = (use & WordUse.Begin) != 0 && status == MeetingStatus.Held && verb.Tense != VerbTense.Present;
        return isBegun ? MeetingStatus.UnderWay : Outlook.Through(use, status);
    }

    internal static MeetingStatus? OfGovernor(SentenceView view, int noun, int depth)
    {
        if (depth > Outlook.Deepest)
        {
            return null;
        }

        var (isNo, _) = Modifiers(view, noun);
        var governor = Governors.Of(view, noun);
        var status = Refused(view, noun) ?? governor switch
        {
            // "Accepted an invitation to visit".
            { Verb: { IsNegated: false } verb } when view.StartsWith(verb.Head, "accept") => MeetingStatus.Scheduled,
            { Verb: { } verb } => Outlook.Through(view[verb.Head].Use, Outlook.Of(view, verb, depth + 1)),
            { Noun: >= 0 } => Outlook.Through(view[governor.Noun].Use, OfGovernor(view, governor.Noun, depth + 1)),
            _ => MeetingStatus.Held,
        };
        return isNo ? MeetingStatus.NotPlanned : status ?? MeetingStatus.Held;
    }

    // "Her request to meet him had been turned down".
    private static MeetingStatus? Refused(SentenceView view, int noun)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.First > noun && verb is { IsPassive: true, IsFinite: true } && view.Is(noun, WordUse.Plan) && (view.Is(verb.Head, WordUse.Cancel) || view.IsText(verb.Head, "dropped")))
            {
                return MeetingStatus.Cancelled;
            }

            if (verb.First > noun && verb.IsPassive && view.Is(verb.Head, WordUse.Decline))
            {
                return MeetingStatus.Declined;
            }
        }

        return null;
    }

    // "Was offered a meeting with Dowden instead, but turned it down".
    private static bool IsTurnedDown(SentenceView view, int noun)
    {
        for (var i = noun + 1; i + 2 < view.Count; i++)
        {
            if (view.TextOf(i) is "turned" or "declined" or "refused" or "rejected" && view.IsText(i + 1, "it"))
            {
                return true;
            }
        }

        return false;
    }

    private static (bool IsNo, MeetingStatus? Status) Modifiers(SentenceView view, int noun)
    {
        MeetingStatus? status = null;
        var isNo = false;
        for (var i = Nouns.Start(view, noun); i < noun; i++)
        {
            isNo |= view.Is(i, WordUse.Negation);
            status = view[i].Use switch
            {
                _ when view[i].Kind != PhraseKind.Word => status,
                var use when use.Has(WordUse.Rumour) => MeetingStatus.Rumoured,
                var use when use.Has(WordUse.Possible) => MeetingStatus.Possible,
                var use when use.Has(WordUse.Cancel) => MeetingStatus.Cancelled,
                var use when use.Has(WordUse.Postpone) => MeetingStatus.Postponed,
                var use when use.Has(WordUse.Upcoming) => status ?? MeetingStatus.Planned,
                var use when use.Has(WordUse.Former) => status ?? MeetingStatus.Held,
                _ => status,
            };
        }

        return (isNo, status);
    }

    private static bool IsOpen(MeetingStatus status) =>
        status is MeetingStatus.Held or MeetingStatus.UnderWay or MeetingStatus.Planned or MeetingStatus.Possible;
}
