namespace Ingest.Meetings.Claims;

/// <summary>
/// Reads from tense, negation and what a meeting word hangs on where the meeting stands: each governor changes what
/// the next one says, so that "denied that he refused to meet" comes out right.
/// </summary>
internal static class Outlook
{
    internal const int Deepest = 6;

    /// <summary>Where the act of a verb stands. Null where the words do not tell.</summary>
    internal static MeetingStatus? Of(SentenceView view, VerbGroup verb) => Of(view, verb, 0);

    internal static MeetingStatus? Of(SentenceView view, VerbGroup verb, int depth) => depth > Deepest
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

        if (IsConditional(view, verb) || (verb.Tense == VerbTense.Conditional && HasIf(view, verb)))
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

    // "Would meet Lavrov if asked".
    private static bool HasIf(SentenceView view, VerbGroup verb)
    {
        for (var i = verb.Head + 1; i < view.Count && !view.IsStop(i); i++)
        {
            if (view.IsText(i, "if"))
            {
                return true;
            }
        }

        return false;
    }

    // "If Putin meets Trump", "whether he will meet".
    private static bool IsConditional(SentenceView view, VerbGroup verb)
    {
        for (var i = verb.First - 1; i >= 0 && i > verb.First - 16; i--)
        {
            // "Whether France's president, Emmanuel Macron, will meet".
            if (Math.Max(view.AppositionStart(i), view.InsertionStart(i)) is > 0 and var opening)
            {
                i = opening;
                continue;
            }

            if (view.IsComma(i) && view.IsKind(i - 1, PhraseKind.Party))
            {
                continue;
            }

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
            return Through(view[governor.Noun].Use, NounOutlook.OfGovernor(view, governor.Noun, depth + 1));
        }

        return verb.Tense == VerbTense.Infinitive ? MeetingStatus.Planned : MeetingStatus.Held;
    }

    // "Arrived to meet": ahead; "gathered to discuss": now told; "broke off to call": nothing is cancelled.
    private static MeetingStatus Purpose(SentenceView view, VerbGroup above) =>
        view.Is(above.Head, WordUse.Travel) && !view.IsText(above.Head + 1, "on") ? MeetingStatus.Planned : MeetingStatus.Held;

    private static bool IsCarrier(SentenceView view, VerbGroup verb) =>
        view.Is(verb.Head, WordUse.Travel | WordUse.Hold | WordUse.Meet | WordUse.Gather) || !HasAct(view[verb.Head].Use);

    internal static bool HasAct(WordUse use) =>
        (use & (WordUse.Cancel | WordUse.Postpone | WordUse.Decline | WordUse.Deny | WordUse.Plan | WordUse.Want | WordUse.Urge
            | WordUse.Confirm)) != 0;

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
}
