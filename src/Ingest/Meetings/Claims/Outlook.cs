namespace Ingest.Meetings.Claims;

/// <summary>
/// Reads from tense, negation and what a meeting word hangs on where the meeting stands: each governor changes what
/// the next one says, so that "denied that he refused to meet" comes out right.
/// </summary>
internal static class Outlook
{
    private const int Deepest = 6;

    /// <summary>Where the act of a verb stands. Null where the words do not tell.</summary>
    internal static MeetingStatus? Of(SentenceView view, VerbGroup verb) => Of(view, verb, 0);

    /// <summary>Where a meeting stands that a noun names. Null where its words and governor do not tell.</summary>
    internal static MeetingStatus? OfNoun(SentenceView view, int noun)
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
            { Noun: >= 0 } => Through(view[governor.Noun].Use, OfGovernorNoun(view, governor.Noun, 1)),
            _ => null,
        };
        status ??= Predicates.StatusOf(view, noun) ?? (Scenes.IsHeading(view, noun) ? MeetingStatus.Held : null);
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

    private static MeetingStatus? Of(SentenceView view, VerbGroup verb, int depth) => depth > Deepest
        ? null
        : Reported(view, verb, verb.IsFinite ? Finite(view, verb) : Nonfinite(view, verb, depth));

    private static MeetingStatus? Finite(SentenceView view, VerbGroup verb)
    {
        if (verb.IsNegated)
        {
            var isOff = verb.Tense is VerbTense.Future or VerbTense.Conditional && IsNoLonger(view, verb);
            return verb is { Tense: VerbTense.Possible } && view.Is(verb.Head, WordUse.Deny) ? MeetingStatus.Possible
                : isOff ? MeetingStatus.Cancelled
                : MeetingStatus.NotPlanned;
        }

        // "Was to have met", "would have met".
        if (verb.Tense is VerbTense.Future or VerbTense.Conditional && (verb.Tense == VerbTense.Conditional || view.TextOf(verb.First) is "was" or "were") && IsUnreal(view, verb))
        {
            return MeetingStatus.Cancelled;
        }

        if (HasRumour(view, verb))
        {
            return MeetingStatus.Rumoured;
        }

        if (IsConditional(view, verb))
        {
            return MeetingStatus.Possible;
        }

        return verb.Tense switch
        {
            VerbTense.Past when verb.IsProgressive => MeetingStatus.UnderWay,
            VerbTense.Past => MeetingStatus.Held,
            VerbTense.Present when verb.IsProgressive || IsAs(view, verb) => MeetingStatus.UnderWay,
            VerbTense.Present when view.StartsWith(verb.Head, "head") && view.TextOf(verb.Head + 1) is "to" or "for" => MeetingStatus.Planned,
            VerbTense.Present => MeetingStatus.Held,
            VerbTense.Future => MeetingStatus.Planned,
            VerbTense.Conditional => MeetingStatus.Planned,
            _ => MeetingStatus.Possible,
        };
    }

    private static bool IsUnreal(SentenceView view, VerbGroup verb)
    {
        for (var i = verb.First + 1; i < verb.Head; i++)
        {
            if (view.IsText(i, "have") && view.Is(verb.Head, WordUse.Participle))
            {
                return true;
            }
        }

        return false;
    }

    // "Will no longer meet".
    private static bool IsNoLonger(SentenceView view, VerbGroup verb)
    {
        for (var i = verb.First; i < verb.Head; i++)
        {
            if (view.IsText(i, "no") && view.IsText(i + 1, "longer"))
            {
                return true;
            }
        }

        return false;
    }

    // "As they meet", "while he meets".
    private static bool IsAs(SentenceView view, VerbGroup verb)
    {
        for (var i = verb.First - 1; i >= 0 && i > verb.First - 4; i--)
        {
            if (view.IsText(i, "as") || view.IsText(i, "while"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRumour(SentenceView view, VerbGroup verb)
    {
        for (var i = verb.First; i <= verb.Head; i++)
        {
            if (view.Is(i, WordUse.Rumour))
            {
                return true;
            }
        }

        return view.Is(verb.First - 1, WordUse.Rumour) || view.Is(verb.Head + 1, WordUse.Rumour);
    }

    // "If Putin meets Trump", "whether he will meet".
    private static bool IsConditional(SentenceView view, VerbGroup verb)
    {
        for (var i = verb.First - 1; i >= 0 && i > verb.First - 9; i--)
        {
            if (view.IsText(i, "if") || view.IsText(i, "whether") || view.IsText(i, "unless"))
            {
                return true;
            }

            if (view.VerbAt(i) is not null || view.IsStop(i) || view.IsComma(i))
            {
                return false;
            }
        }

        return false;
    }

    private static MeetingStatus? Nonfinite(SentenceView view, VerbGroup verb, int depth)
    {
        if (verb.Tense == VerbTense.Participle)
        {
            return MeetingStatus.Held;
        }

        // "Has not decided whether to go".
        if (view.IsText(verb.First - 1, "whether"))
        {
            return MeetingStatus.Possible;
        }

        var governor = Governors.Of(view, verb);
        if (governor.Link >= 0 && Governors.IsTime(view, governor.Link))
        {
            // "Toured a factory before holding talks" tells of talks that were held; "spoke to reporters before meeting him" may not.
            var isTold = governor.Verb is { Tense: VerbTense.Past, IsNegated: false } told && verb.Tense == VerbTense.Gerund
                && !view.Is(told.Head, WordUse.Say | WordUse.Speak | WordUse.Urge | WordUse.Travel);
            return view.TextOf(governor.Link) is "before" or "Before" or "until" && !isTold ? MeetingStatus.Planned : MeetingStatus.Held;
        }

        if (view.IsText(governor.Link, "without") && view.IsText(verb.Head, "shaking"))
        {
            return null;
        }

        if (verb.IsNegated || (governor.Link >= 0 && view.IsText(governor.Link, "without")))
        {
            return MeetingStatus.NotPlanned;
        }

        if (governor.Verb is { } above)
        {
            // "Broke off to call" cancels nothing.
            var use = verb.Tense == VerbTense.Infinitive ? view[above.Head].Use & ~WordUse.Cancel : view[above.Head].Use;
            var under = Through(use, Of(view, above, depth + 1));
            return IsCarrier(view, above) && verb.Tense == VerbTense.Infinitive && under is MeetingStatus.Held or MeetingStatus.UnderWay
                ? Purpose(view, above)
                : under;
        }

        if (governor.Noun >= 0)
        {
            return Through(view[governor.Noun].Use, OfGovernorNoun(view, governor.Noun, depth + 1));
        }

        return verb.Tense == VerbTense.Infinitive ? MeetingStatus.Planned : MeetingStatus.Held;
    }

    // "Arrived to meet": ahead; "gathered to discuss": now told; "broke off to call": nothing is cancelled.
    private static MeetingStatus Purpose(SentenceView view, VerbGroup above) =>
        view.Is(above.Head, WordUse.Travel) && !view.IsText(above.Head + 1, "on") ? MeetingStatus.Planned : MeetingStatus.Held;

    private static bool IsCarrier(SentenceView view, VerbGroup verb) =>
        view.Is(verb.Head, WordUse.Travel | WordUse.Hold | WordUse.Meet | WordUse.Gather) || !HasAct(view[verb.Head].Use);

    private static bool HasAct(WordUse use) =>
        (use & (WordUse.Cancel | WordUse.Postpone | WordUse.Decline | WordUse.Deny | WordUse.Plan | WordUse.Want | WordUse.Urge
            | WordUse.Confirm)) != 0;

    private static MeetingStatus? OfGovernorNoun(SentenceView view, int noun, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        var (isNo, _) = Modifiers(view, noun);
        var governor = Governors.Of(view, noun);
        var status = Refused(view, noun) ?? governor switch
        {
            // "Accepted an invitation to visit".
            { Verb: { IsNegated: false } verb } when view.StartsWith(verb.Head, "accept") => MeetingStatus.Scheduled,
            { Verb: { } verb } => Through(view[verb.Head].Use, Of(view, verb, depth + 1)),
            { Noun: >= 0 } => Through(view[governor.Noun].Use, OfGovernorNoun(view, governor.Noun, depth + 1)),
            _ => MeetingStatus.Held,
        };
        return isNo ? MeetingStatus.NotPlanned : status ?? MeetingStatus.Held;
    }

    // "Her request to meet him had been turned down".
    private static MeetingStatus? Refused(SentenceView view, int noun)
    {
        foreach (var verb in view.Verbs)
        {
            if (verb.First > noun && verb.IsPassive && view.Is(verb.Head, WordUse.Decline))
            {
                return MeetingStatus.Declined;
            }
        }

        return null;
    }

    private static MeetingStatus? Under(SentenceView view, VerbGroup verb, int noun, int depth)
    {
        var use = view[verb.Head].Use;
        var status = Of(view, verb, depth);
        if ((use & WordUse.Say) != 0 && !HasAct(use))
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
        return isBegun ? MeetingStatus.UnderWay : Through(use, status);
    }

    // What a governor makes of the status that its own words give it.
    internal static MeetingStatus? Through(WordUse use, MeetingStatus? own)
    {
        var isAsserted = own is MeetingStatus.Held or MeetingStatus.UnderWay or MeetingStatus.Planned or MeetingStatus.Confirmed;
        return use switch
        {
            _ when use.Has(WordUse.Cancel) => isAsserted ? MeetingStatus.Cancelled : MeetingStatus.Planned,
            _ when use.Has(WordUse.Postpone) && !use.Has(WordUse.Hold) => isAsserted ? MeetingStatus.Postponed : MeetingStatus.Planned,
            _ when use.Has(WordUse.Decline) => isAsserted ? MeetingStatus.Declined : MeetingStatus.Possible,
            _ when use.Has(WordUse.Deny) => isAsserted ? MeetingStatus.NotPlanned : MeetingStatus.Possible,
            _ when use.Has(WordUse.Confirm) => isAsserted ? MeetingStatus.Confirmed : own,
            _ when use.Has(WordUse.Want | WordUse.Urge) => isAsserted ? MeetingStatus.Possible : own,
            _ when use.Has(WordUse.Plan) => isAsserted ? MeetingStatus.Planned : own,
            _ => own,
        };
    }

    // "Denied that he would meet": a content clause under a denial.
    private static MeetingStatus? Reported(SentenceView view, VerbGroup verb, MeetingStatus? status)
    {
        if (!verb.IsFinite || status is not (MeetingStatus.Held or MeetingStatus.Planned or MeetingStatus.Possible or MeetingStatus.UnderWay))
        {
            return status;
        }

        var that = ContentStart(view, verb.First);
        if (that < 0)
        {
            return status;
        }

        for (var i = that - 1; i >= 0 && i > that - 4; i--)
        {
            if (view.VerbAt(i) is { } above)
            {
                return view.Is(above.Head, WordUse.Deny) ? above.IsNegated ? MeetingStatus.Possible : MeetingStatus.NotPlanned
                    : view.Is(above.Head, WordUse.Want) && !view.Is(above.Head, WordUse.Say) ? MeetingStatus.Possible : status;
            }
        }

        return status;
    }

    private static int ContentStart(SentenceView view, int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - 16; i--)
        {
            if (view.IsText(i, "that"))
            {
                return i;
            }

            // "Denied he cancelled it", without "that".
            if (view.VerbAt(i) is { } above)
            {
                return view.Is(above.Head, WordUse.Deny) && above.IsFinite ? i + 1 : -1;
            }

            if (view.IsStop(i))
            {
                return -1;
            }
        }

        return -1;
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
