namespace Ingest.Meetings.Claims;

/// <summary>Reads what is said of a meeting that a noun names: "the talks, which began on Monday, ended".</summary>
internal static class Predicates
{
    private const int Longest = 40;

    /// <summary>Where the verbs to the right of a noun say that it stands. Null where they do not tell.</summary>
    internal static MeetingStatus? StatusOf(SentenceView view, int noun)
    {
        MeetingStatus? told = null;
        var isSet = false;
        foreach (var verb in Verbs(view, noun))
        {
            isSet |= (verb.IsPassive || verb.IsPerfect) && view.Is(verb.Head, WordUse.Plan);
            if (StatusOf(view, verb) is { } status && (told is null || Telling(status) > Telling(told.Value)))
            {
                told = status;
            }
        }

        // "Talks that had been scheduled for Saturday will not take place".
        if (told == MeetingStatus.NotPlanned && (isSet || IsDated(view, noun)))
        {
            return MeetingStatus.Cancelled;
        }

        return told ?? (IsInDoubt(view, noun) ? MeetingStatus.Possible : null);
    }

    // "Next week's summit".
    private static bool IsDated(SentenceView view, int noun)
    {
        for (var i = Nouns.Start(view, noun); i < noun; i++)
        {
            if (view.IsKind(i, PhraseKind.Date))
            {
                return true;
            }
        }

        return false;
    }

    // "Trump-Xi meeting in doubt".
    private static bool IsInDoubt(SentenceView view, int noun) =>
        (view.IsText(noun + 1, "in") && view.TextOf(noun + 2) is "doubt" or "question" or "jeopardy" or "limbo") || view.TextOf(noun + 1) is "uncertain" or "unclear";

    private static int Telling(MeetingStatus status) => status switch
    {
        MeetingStatus.Cancelled or MeetingStatus.Postponed or MeetingStatus.Declined or MeetingStatus.NotPlanned => 4,
        MeetingStatus.UnderWay => 3,
        MeetingStatus.Planned or MeetingStatus.Confirmed => 2,
        MeetingStatus.Possible or MeetingStatus.Rumoured => 1,
        _ => 0,
    };

    private static MeetingStatus? StatusOf(SentenceView view, VerbGroup verb)
    {
        var use = view[verb.Head].Use;
        if (view.Is(verb.Head + 1, WordUse.Possible) || (use.Has(WordUse.Possible) && !use.Has(WordUse.Verb)))
        {
            return MeetingStatus.Possible;
        }

        if (verb.Tense == VerbTense.Participle)
        {
            return Outlook.Through(use, MeetingStatus.Held) is var through && through is MeetingStatus.Held ? null : through;
        }

        if (view.Is(verb.Head, WordUse.Be) && view.IsText(verb.Head + 1, "out") && view.IsText(verb.Head + 4, "question"))
        {
            return MeetingStatus.NotPlanned;
        }

        var status = Outlook.Of(view, verb);
        return use.Has(WordUse.Begin) && status == MeetingStatus.Held ? MeetingStatus.UnderWay : Outlook.Through(use, status);
    }

    /// <summary>
    /// The verbs to the right of a noun that say something of it: "the talks, which began on Monday, ended".
    /// </summary>
    internal static List<VerbGroup> Verbs(SentenceView view, int noun)
    {
        var found = new List<VerbGroup>();
        for (var i = noun + 1; i < view.Count && i < noun + Longest; i++)
        {
            // "A meeting with Lula, who came as a guest, did not happen".
            if (view.IsText(i + 1, "who") && view.InsertionEnd(i) is > 0 and var closing)
            {
                i = closing;
                continue;
            }

            if (view.VerbAt(i) is not { } verb)
            {
                if (view.IsStop(i) || IsEnd(view, i))
                {
                    break;
                }

                continue;
            }

            // "The meeting due to take place in May has been put off".
            if (verb.Tense == VerbTense.Infinitive && view.Is(verb.First - 1, WordUse.Plan))
            {
                i = verb.Head;
                continue;
            }

            if (!verb.IsFinite && verb.Tense != VerbTense.Participle)
            {
                break;
            }

            // "A meeting between the two planned for Thursday has been called off".
            var isSet = verb.First == verb.Head && view.Is(verb.Head, WordUse.Participle) && view.Is(verb.Head, WordUse.Plan) && view.IsText(verb.Head + 1, "for")
                && view.VerbAfter(verb.Head) is { IsFinite: true, IsPassive: true };
            var isReduced = isSet
                || (found.Count == 0 || found[^1].IsFinite || view.IsText(verb.Head + 1, "by")) && verb.First == verb.Head && view.Is(verb.Head, WordUse.Participle) && view.IsComma(verb.First - 1)
                && view.AppositionStart(verb.First - 1) < 0 && view.InsertionStart(verb.First - 1) < 0;
            found.Add(isReduced ? verb with { Tense = VerbTense.Participle, IsPassive = true } : verb);
            i = verb.Head;
            if (!isReduced && verb.IsFinite && !view.Is(verb.First - 1, WordUse.Relative))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>"The summit, held in London, brought": a participle of the noun before, where a comma stands between.</summary>
    internal static bool IsReduced(SentenceView view, VerbGroup verb) =>
        verb.First == verb.Head && view.Is(verb.Head, WordUse.Participle) && view.Is(verb.Head, WordUse.Hold | WordUse.Plan) && view.IsComma(verb.First - 1)
        && (view.Is(verb.Head + 1, WordUse.Preposition) || view.IsKind(verb.Head + 1, PhraseKind.Date));

    /// <summary>The verb that says most of it. Null where none does.</summary>
    internal static VerbGroup? Verb(SentenceView view, int noun)
    {
        var verbs = Verbs(view, noun);
        return verbs.Find(verb => verb.IsFinite) ?? verbs.FirstOrDefault();
    }

    private static bool IsEnd(SentenceView view, int at) =>
        view.Is(at, WordUse.Boundary) && !view.Is(at, WordUse.Filler | WordUse.Preposition) && !view.IsText(at, "which") && !view.IsText(at, "that")
        || (view.Is(at, WordUse.Pronoun) && !view.Is(at - 1, WordUse.Preposition));
}
