namespace Ingest.Meetings.Claims;

/// <summary>Tells the nouns among words that can also be verbs, and how far a noun's own words reach.</summary>
internal static class Nouns
{
    private const int LongestChunk = 9;

    /// <summary>Whether a word that may be a verb is a noun here: "the talks", "peace talks", "state visit".</summary>
    internal static bool IsNoun(SentenceView view, int at)
    {
        if (!view.Is(at, WordUse.MeetingNoun | WordUse.GovernorNoun))
        {
            return false;
        }

        if (view.TextOf(at) is "face-to-face" or "trilateral" or "bilateral")
        {
            return view.TextOf(at + 1) is "between" or "with" && Start(view, at) < at;
        }

        if (view.Is(at, WordUse.Ing))
        {
            return !IsGerund(view, at);
        }

        // "There are no plans for".
        if (view.IsText(at - 1, "no"))
        {
            return true;
        }

        if (view.Is(at, WordUse.Third | WordUse.Plain) && !view.Is(at, WordUse.Past))
        {
            return !IsFinite(view, at);
        }

        return !view.Is(at, WordUse.Past);
    }

    /// <summary>First phrase of what belongs to the noun: article, adjectives, owner, compound parties.</summary>
    internal static int Start(SentenceView view, int noun)
    {
        var at = noun;
        while (at > 0 && noun - at < LongestChunk && IsInside(view, at - 1, noun))
        {
            at--;
        }

        return at;
    }

    /// <summary>How those meet of whom the noun tells: a call by phone, a summit in person. Unknown for the others.</summary>
    internal static MeetingModality Modality(SentenceView view, int noun)
    {
        if (view.TextOf(noun).StartsWith("call", StringComparison.OrdinalIgnoreCase) && !(view.VerbBefore(noun) is { } paid && view.StartsWith(paid.Head, "pa")))
        {
            return view.Is(noun - 1, WordUse.Video) ? MeetingModality.Video : MeetingModality.Phone;
        }

        var isSitDown = view.TextOf(noun).StartsWith("summit", StringComparison.OrdinalIgnoreCase)
            || view.TextOf(noun) is "meeting" or "assembly" or "gathering" or "sit-down" or "lunch" or "dinner" or "breakfast"
            || view.Is(noun, WordUse.VisitNoun);
        return isSitDown ? MeetingModality.InPerson : MeetingModality.Unknown;
    }

    // "After meeting Putin", "is meeting with", "by meeting his counterpart".
    private static bool IsGerund(SentenceView view, int at)
    {
        var next = VerbReader.Skip(view, at + 1);
        next = view.TextOf(next) is "his" or "her" ? next + 1 : next;
        var takesObject = view.IsKind(next, PhraseKind.Party)
            || (view.IsKind(next, PhraseKind.Owner) && view[next].Place is not null && (view.IsKind(next + 1, PhraseKind.Party) || view.Is(next + 1, WordUse.Title))) || view.Is(next, WordUse.Title | WordUse.Group)
            || view.IsText(at + 1, "with");
        var before = at - 1;
        while (view.Is(before, WordUse.Filler | WordUse.Negation) && !view.Is(before, WordUse.Determiner)
            && !view.Is(before, WordUse.Auxiliary))
        {
            before--;
        }

        if (view.Is(before, WordUse.Be))
        {
            return !view.Is(at - 1, WordUse.Determiner);
        }

        var isAfterPreposition = view.Is(before, WordUse.Preposition) && !view.Is(at + 1, WordUse.Preposition & WordUse.Verb);
        return takesObject && !view.IsText(at + 1, "with")
            ? isAfterPreposition || view.IsText(at - 1, "to") || view.Is(before, WordUse.Verb | WordUse.And)
                || view.IsKind(before, PhraseKind.Party)
            : view.IsText(at + 1, "with") && before == at - 1 && isAfterPreposition && !view.IsText(before, "for") && !view.IsText(before, "in");
    }

    private static bool IsFinite(SentenceView view, int at)
    {
        var before = at - 1;
        while (view.Is(before, WordUse.Filler) && !view.Is(before, WordUse.Determiner | WordUse.Preposition))
        {
            before -= view.IsText(before, "longer") && view.IsText(before - 1, "no") ? 2 : 1;
        }

        if (view.IsText(before, "to") || view.Is(before, WordUse.Will | WordUse.May | WordUse.Would | WordUse.Do | WordUse.Relative))
        {
            return view.Is(at, WordUse.Plain) || view.Is(before, WordUse.Relative);
        }

        var isAfterName = view.IsComma(before) && view.IsText(at + 1, "to");
        var isSubject = view.IsKind(before, PhraseKind.Party) || view.Is(before, WordUse.Pronoun) || isAfterName;
        if (!isSubject || view.Is(at, WordUse.Plain))
        {
            return isSubject && view.Is(before, WordUse.Pronoun);
        }

        var next = VerbReader.Skip(view, at + 1);
        return view.IsText(at, "talks")
            ? view.IsText(at + 1, "to") || view.IsText(at + 1, "with") && !view[before].IsGroup
            : view.Is(at + 1, WordUse.Determiner | WordUse.Preposition | WordUse.Title) || next < view.Count
                && (view[next].Kind is PhraseKind.Party or PhraseKind.Place || view.Is(next, WordUse.MeetingNoun) || view.IsText(next, "to"));
    }

    private static bool IsInside(SentenceView view, int at, int noun)
    {
        var isOfDate = view.TextOf(at) is "'s" or "\u2019s" && view.IsKind(at - 1, PhraseKind.Date);
        if (view[at].Kind is PhraseKind.Owner or PhraseKind.Date || isOfDate)
        {
            return true;
        }

        if (view[at].Kind is PhraseKind.Party)
        {
            return view[at].Parties.Count > 1 || at < noun && IsCompound(view, at, noun);
        }

        if (view[at].Kind is PhraseKind.Place)
        {
            return at == noun - 1 && !view.Is(at - 1, WordUse.Preposition);
        }

        if (view[at].Kind != PhraseKind.Word)
        {
            return false;
        }

        // "A round of talks", "the series of meetings", "two days of talks".
        if (view.IsText(at, "of"))
        {
            return view.IsKind(at - 1, PhraseKind.Date) || view.IsText(at - 1, "round") || view.IsText(at - 1, "rounds") || view.IsText(at - 1, "series")
                || view.IsText(at - 1, "string") || view.IsText(at - 1, "day") || view.IsText(at - 1, "days");
        }

        if (IsToldOf(view, at))
        {
            return false;
        }

        if (view.Is(at, WordUse.Determiner | WordUse.Possible | WordUse.Upcoming | WordUse.Former | WordUse.Phone | WordUse.Video
            | WordUse.Rumour))
        {
            return true;
        }

        if (view.Is(at, WordUse.Negation))
        {
            return view.IsText(at, "no");
        }

        const WordUse bars = WordUse.Auxiliary | WordUse.Preposition | WordUse.And | WordUse.Boundary | WordUse.Pronoun;
        return !view.Is(at, bars) && !(view.Is(at, WordUse.Verb) && !view.Is(at, WordUse.MeetingNoun | WordUse.GovernorNoun) && !view.Is(at, WordUse.Group))
            && !(view.Is(at, WordUse.GovernorNoun) && !view.Is(at, WordUse.MeetingNoun));
    }

    // "Zelensky proposed talks", "has announced a meeting", but "the proposed talks".
    private static bool IsToldOf(SentenceView view, int at) =>
        view.Is(at, WordUse.Past | WordUse.Participle) && view.Is(at, WordUse.Possible | WordUse.Upcoming)
        && (view.IsKind(at - 1, PhraseKind.Party) || view.Is(at - 1, WordUse.Pronoun | WordUse.Have) || view.IsComma(at - 1));

    // "The Putin Trump summit", "the Riyadh talks", "ahead of Putin talks", "calls off Putin summit", but "Putin talks".
    private static bool IsCompound(SentenceView view, int at, int noun) =>
        view.Is(at - 1, WordUse.Determiner | WordUse.Preposition | WordUse.Cancel | WordUse.Postpone) || view.IsText(at - 1, "off") || at < noun - 1
        || view[at].Parties is [{ Type: Analyses.EntityType.Organisation }] && !view[at].IsGroup;
}
