namespace Ingest.Meetings.Claims;

/// <summary>What a meeting word hangs on: a verb, a noun such as "plans", or a word of time.</summary>
/// <param name="Verb">Null where it is a noun or nothing.</param>
/// <param name="Noun">-1 where it is a verb or nothing.</param>
/// <param name="Link">The preposition between. -1 where there is none.</param>
internal readonly record struct Governor(VerbGroup? Verb, int Noun, int Link)
{
    internal bool Exists => Verb is not null || Noun >= 0;
}

/// <summary>Finds what a meeting word hangs on, to its left within its clause.</summary>
internal static class Governors
{
    private const int Far = 14;
    private static readonly Governor None = new(null, -1, -1);

    /// <summary>Of an infinitive or gerund: "agreed to meet", "no plans to meet", "ruled out meeting".</summary>
    internal static Governor Of(SentenceView view, VerbGroup verb)
    {
        if (verb.IsFinite)
        {
            return None;
        }

        var link = verb.Tense == VerbTense.Gerund && view.Is(verb.First - 1, WordUse.Preposition) ? verb.First - 1 : -1;
        return Left(view, (link >= 0 ? link : verb.First) - 1, link);
    }

    /// <summary>Of a noun: "cancelled the talks", "no plans for a meeting", "arrived for talks".</summary>
    internal static Governor Of(SentenceView view, int noun)
    {
        var start = Nouns.Start(view, noun);
        var link = view.Is(start - 1, WordUse.Preposition) || view.Is(start - 1, WordUse.Boundary) && IsTime(view, start - 1) ? start - 1 : -1;
        var isJoined = link < 0 && view.Is(start - 1, WordUse.And) && Predicates.Verbs(view, noun).Count > 0;
        return isJoined ? None : Left(view, (link >= 0 ? link : start) - 1, link);
    }

    internal static bool IsTime(SentenceView view, int at) =>
        view.TextOf(at) is "after" or "before" or "following" or "since" or "during" or "until" or "After" or "Before" or "Following"
            or "During" or "as" or "throughout" or "amid" or "than" or "Since" || IsAheadOf(view, at);

    /// <summary>Of the "of" in "ahead of".</summary>
    internal static bool IsAheadOf(SentenceView view, int at) => view.IsText(at, "of") && view.IsText(at - 1, "ahead");

    private static Governor Left(SentenceView view, int from, int link)
    {
        for (var i = from; i >= 0 && i > from - Far; i--)
        {
            if (view.VerbAt(i) is { } verb)
            {
                return new Governor(verb, -1, link);
            }

            // "Signed an agreement after talks": time hangs on the verb.
            var isNoun = view.IsKind(i, PhraseKind.Word) && view.Is(i, WordUse.GovernorNoun) && (i == from || !view.IsComma(i + 1))
                && !(link >= 0 && IsTime(view, link));
            // "Putin says ready to meet".
            var isReady = i == from && link < 0 && view.IsKind(i, PhraseKind.Word) && view.TextOf(i) is "ready" or "willing" or "open" or "prepared";
            if (isNoun || isReady)
            {
                return new Governor(null, i, link);
            }

            if (IsBar(view, i))
            {
                break;
            }
        }

        return None with { Link = link };
    }

    private static bool IsBar(SentenceView view, int at) =>
        view.IsStop(at)
        || (view.Is(at, WordUse.Boundary) && !view.Is(at, WordUse.Preposition | WordUse.Filler | WordUse.Determiner))
        || view.Is(at, WordUse.Pronoun) && !view.IsText(at, "him") && !view.IsText(at, "them") && !view.IsText(at, "her")
        || view.IsText(at, "that") && view.IsKind(at + 1, PhraseKind.Party);
}
