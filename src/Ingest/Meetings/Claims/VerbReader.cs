namespace Ingest.Meetings.Claims;

/// <summary>Finds the verb groups of a sentence.</summary>
internal static class VerbReader
{
    private const WordUse Between = WordUse.Filler | WordUse.Negation | WordUse.Rumour;

    internal static List<VerbGroup> Read(SentenceView view)
    {
        var verbs = new List<VerbGroup>();
        for (var at = 0; at < view.Count; at++)
        {
            if (At(view, at) is { } verb)
            {
                verbs.Add(verbs.Count > 0 ? Joined(view, verb, verbs[^1]) : verb);
                at = verb.Head;
            }
        }

        return verbs;
    }

    // "Will travel to Warsaw and meet him": the second verb has the tense of the first.
    private static VerbGroup Joined(SentenceView view, VerbGroup verb, VerbGroup before)
    {
        var isJoined = verb.First == verb.Head && view.Is(verb.Head, WordUse.Plain) && !view.Is(verb.Head, WordUse.Past)
            && (view.Is(verb.First - 1, WordUse.And) || view.Is(verb.First - 2, WordUse.And))
            && before.Tense is VerbTense.Future or VerbTense.Possible or VerbTense.Conditional or VerbTense.Infinitive;
        return isJoined ? verb with { Tense = before.Tense, IsNegated = before.IsNegated } : verb;
    }

    private static VerbGroup? At(SentenceView view, int at)
    {
        if (!view.IsKind(at, PhraseKind.Word))
        {
            return null;
        }

        // "Met visiting Prime Minister Modi".
        if (view.IsText(at, "visiting") && (view.Is(at - 1, WordUse.Verb | WordUse.Determiner) || view.TextOf(at - 1) is "with" or "by")
            && (view.Is(at + 1, WordUse.Title) || view.IsKind(at + 1, PhraseKind.Party)))
        {
            return null;
        }

        if (view.Is(at, WordUse.Auxiliary) && !IsLexicalHave(view, at))
        {
            return Auxiliary(view, at);
        }

        if (IsTo(view, at) && Infinitive(view, at) is { } infinitive)
        {
            return infinitive;
        }

        return view.Is(at, WordUse.Verb) && !Nouns.IsNoun(view, at) ? Bare(view, at) : null;
    }

    // A spun text says "is because of meet" for "is due to meet".
    private static bool IsTo(SentenceView view, int at) =>
        (view.IsText(at, "to") && !view.IsText(at - 1, "face") && !view.IsText(at - 1, "due to"))
            || (view.IsText(at, "of") && view.IsText(at - 1, "because") && view.Is(at - 1, WordUse.Plan));

    // "Had talks", "has a meeting".
    private static bool IsLexicalHave(SentenceView view, int at)
    {
        if (!view.Is(at, WordUse.Have))
        {
            return false;
        }

        var next = at + 1;
        while (view.Is(next, Between) && !view.Is(next, WordUse.Verb | WordUse.Determiner))
        {
            next++;
        }

        return !view.Is(next, WordUse.Participle | WordUse.Be) && !view.IsText(next, "to")
            && !(view.Is(next, WordUse.Have) && view.EndsWith(next, "had"));
    }

    private static VerbGroup Auxiliary(SentenceView view, int first)
    {
        var tense = TenseOf(view, first);
        var isNegated = view.Is(first, WordUse.Negation);
        var (last, next) = (first, first + 1);
        var isPerfect = view.Is(first, WordUse.Have);
        while (next < view.Count && view.Is(next, WordUse.Auxiliary | Between) && view.IsKind(next, PhraseKind.Word)
            && !(view.Is(last, WordUse.Be) && view.Is(next, WordUse.Visit)))
        {
            isNegated |= view.Is(next, WordUse.Negation);
            isPerfect |= view.Is(next, WordUse.Have);
            last = view.Is(next, WordUse.Auxiliary) ? next : last;
            next++;
        }

        var isBe = view.Is(last, WordUse.Be);
        if (isBe && IsTo(view, next) && Infinitive(view, next) is { } ahead)
        {
            return ahead with { First = first, Tense = VerbTense.Future, IsNegated = isNegated || ahead.IsNegated };
        }

        var group = new VerbGroup(first, last, tense) { IsNegated = isNegated, IsPerfect = isPerfect };
        return WithVerb(view, group, next, isBe);
    }

    private static VerbGroup WithVerb(SentenceView view, VerbGroup group, int next, bool isBe)
    {
        // "There are no plans".
        if (view.IsText(next - 1, "no"))
        {
            return group;
        }

        if (isBe && view.Is(next, WordUse.Ing) && !IsNounAfterBe(view, next))
        {
            return group with { Head = next, IsProgressive = true };
        }

        if (isBe && view.Is(next, WordUse.Participle | WordUse.Plan | WordUse.Want | WordUse.Begin))
        {
            return group with { Head = next, IsPassive = view.Is(next, WordUse.Participle) };
        }

        // "He'd spoken" had; "he'd speak" would.
        if (group.Tense == VerbTense.Conditional && view.Is(next, WordUse.Participle) && !view.Is(next, WordUse.Plain))
        {
            return group with { Head = next, Tense = VerbTense.Past, IsPerfect = true };
        }

        var takesVerb = !isBe && view.Is(next, WordUse.Plain | WordUse.Participle | WordUse.Past) && view.IsKind(next, PhraseKind.Word);
        return takesVerb ? group with { Head = next } : group;
    }

    // "It was meeting after meeting".
    private static bool IsNounAfterBe(SentenceView view, int at) => view.Is(at - 1, WordUse.Determiner);

    private static VerbTense TenseOf(SentenceView view, int at) => view[at].Use switch
    {
        var use when (use & WordUse.Will) != 0 => VerbTense.Future,
        var use when (use & WordUse.Would) != 0 => VerbTense.Conditional,
        var use when (use & WordUse.May) != 0 => VerbTense.Possible,
        var use when (use & WordUse.Have) != 0 => VerbTense.Past,
        _ when view.IsText(at, "was") || view.IsText(at, "were") || view.IsText(at, "did") || view.IsText(at, "remained")
            || view.IsText(at, "stayed") || view.StartsWith(at, "was") || view.StartsWith(at, "were")
            || view.StartsWith(at, "did") => VerbTense.Past,
        _ => VerbTense.Present,
    };

    private static VerbGroup? Infinitive(SentenceView view, int to)
    {
        var next = Skip(view, to + 1);
        var isNegated = view.IsText(to - 1, "not") || view.IsText(to - 1, "never");
        if (view.IsText(next, "be") || view.IsText(next, "have"))
        {
            var head = Skip(view, next + 1);
            if (view.IsText(head, "been"))
            {
                head = Skip(view, head + 1);
            }

            var isPassive = view.IsText(next, "be");
            if (view.Is(head, WordUse.Participle | (isPassive ? WordUse.Ing : WordUse.None)))
            {
                return new VerbGroup(to, head, VerbTense.Infinitive)
                {
                    IsNegated = isNegated,
                    IsPassive = isPassive && !view.Is(head, WordUse.Ing),
                    IsPerfect = !isPassive,
                };
            }
        }

        var isVerb = view.Is(next, WordUse.Plain) && view.IsKind(next, PhraseKind.Word)
            || view.Is(next, WordUse.Be | WordUse.Have);
        return isVerb ? new VerbGroup(to, next, VerbTense.Infinitive) { IsNegated = isNegated } : null;
    }

    private static VerbGroup? Bare(SentenceView view, int at)
    {
        if (view.Is(at, WordUse.Past | WordUse.Third))
        {
            if (!view.Is(at, WordUse.Past) && !CanBePresent(view, at))
            {
                return null;
            }

            // "A summit hosted by Macron", but "conferred by phone".
            var isBy = view.IsText(at + 1, "by") && !view.Is(at + 2, WordUse.Phone | WordUse.Video);
            var isReduced = view.Is(at, WordUse.Participle) && (isBy || IsAfterNoun(view, at));
            var tense = isReduced ? VerbTense.Participle : view.Is(at, WordUse.Past) ? VerbTense.Past : VerbTense.Present;
            return new VerbGroup(at, at, tense) { IsPassive = isReduced, IsNegated = IsNever(view, at) };
        }

        if (view.Is(at, WordUse.Participle))
        {
            return new VerbGroup(at, at, VerbTense.Participle) { IsPassive = true };
        }

        if (view.Is(at, WordUse.Ing))
        {
            return view.Is(at - 1, WordUse.Determiner) ? null : new VerbGroup(at, at, VerbTense.Gerund) { IsNegated = view.Is(at - 1, WordUse.Negation) };
        }

        return IsPlainVerb(view, at) ? new VerbGroup(at, at, VerbTense.Present) { IsNegated = view.Is(at - 1, WordUse.Negation) } : null;
    }

    // "Never met him", "no longer plans to".
    private static bool IsNever(SentenceView view, int at) =>
        view.IsText(at - 1, "never") || (view.IsText(at - 2, "no") && view.IsText(at - 1, "longer"))
        || (view.IsText(at - 2, "never") && view.Is(at - 1, WordUse.Filler));

    // "A meeting planned for Friday", "originally scheduled for Monday".
    private static bool IsAfterNoun(SentenceView view, int at) =>
        view.Is(at, WordUse.Plan) && view.IsText(at + 1, "for") && !view.IsKind(at - 1, PhraseKind.Party);

    // "Putin visits", but "security issues", "the visits".
    private static bool CanBePresent(SentenceView view, int at) =>
        view.Is(at, WordUse.Say | WordUse.Have)
        || view.IsKind(at - 1, PhraseKind.Party)
        || view.IsComma(at - 1) || view.IsQuote(at - 1) || at == 0
        || view.Is(at - 1, WordUse.Pronoun | WordUse.Relative | WordUse.And | WordUse.Title | WordUse.Group)
        || (view.Is(at - 1, WordUse.Filler) && !view.Is(at - 1, WordUse.Determiner | WordUse.Preposition))
        || (view.IsKind(at - 1, PhraseKind.Word) && view[at - 1].Use == WordUse.None && view.TextOf(at - 1) is [>= 'A' and <= 'Z', ..])
        || view[at - 1].Kind is PhraseKind.Place or PhraseKind.Date;

    // "Putin and Trump meet", "the two sides talk"; a plural subject stands right before it.
    private static bool IsPlainVerb(SentenceView view, int at) => !IsOffice(view, at) && CanBePlain(view, at);

    // "US-China trade talks", "trade negotiator Li Chenggang".
    private static bool IsOffice(SentenceView view, int at) =>
        view.IsText(at, "trade") && (view.Is(at + 1, WordUse.MeetingNoun | WordUse.Title | WordUse.Group) || view.IsKind(at + 1, PhraseKind.Party));

    // "Baku and Yerevan resume talks".
    private static bool CanBePlain(SentenceView view, int at) =>
        (at == 3 && view.IsKind(2, PhraseKind.Place) && view.Is(1, WordUse.And) && view.IsKind(0, PhraseKind.Place))
        || view.IsKind(at - 1, PhraseKind.Party) || view.Is(at - 1, WordUse.Pronoun | WordUse.Relative | WordUse.And | WordUse.Group)
        || (view.IsComma(at - 1) && HasAct(view[at].Use) && HasComma(view, at - 2))
        || (view.Is(at - 1, WordUse.Filler) && !view.Is(at - 1, WordUse.Determiner)
            && (view.IsKind(at - 2, PhraseKind.Party) || view.Is(at - 2, WordUse.Pronoun)));

    // "The delegation, led by the minister, arrive".
    private static bool HasComma(SentenceView view, int before)
    {
        for (var i = before; i > 0; i--)
        {
            if (view.IsComma(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAct(WordUse use) => (use & (WordUse.Meet | WordUse.Travel | WordUse.Gather | WordUse.Hold)) != 0;

    /// <summary>The first phrase from one on that does not merely stand between a verb and what belongs to it.</summary>
    internal static int Skip(SentenceView view, int at)
    {
        var next = at;
        while (next < view.Count && view.IsKind(next, PhraseKind.Word) && view.Is(next, WordUse.Filler)
            && !view.Is(next, WordUse.Verb))
        {
            next++;
        }

        return next;
    }
}
