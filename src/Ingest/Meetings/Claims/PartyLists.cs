namespace Ingest.Meetings.Claims;

/// <summary>Reads the parties before and after a word that tells of a meeting.</summary>
internal static class PartyLists
{
    private const int SubjectReach = 22;
    private const int ObjectReach = 7;

    /// <summary>Who does what the verb says. Empty where the sentence does not tell.</summary>
    internal static List<Participant> Before(SentenceView view, int verb, Cast cast)
    {
        var members = new List<Participant>();
        var isApart = false;
        var isJoined = false;
        for (var at = verb - 1; at >= 0 && at > verb - SubjectReach; at--)
        {
            if (view.IsKind(at, PhraseKind.Party) && !IsAfterPreposition(view, at, members))
            {
                var parties = Backward(view, at, members);
                AddIfAny(parties, view.Is(at - 1, WordUse.And) && view.Is(at - 2, WordUse.Pronoun)
                    ? Antecedents.Of(view, at - 2, cast) : null);
                return parties;
            }

            if (view.Is(at, WordUse.Pronoun) && !isJoined)
            {
                return Pronoun(view, at, cast);
            }

            isJoined |= view.Is(at, WordUse.And) || view.IsComma(at);
            isApart |= view.Is(at, WordUse.And) || view.IsComma(at) || view.IsText(at, "to")
                || view.Is(at, WordUse.Boundary);
            if (!CanPass(view, at, isApart))
            {
                break;
            }
        }

        return members;
    }

    /// <summary>Whom the verb concerns, past "with", "his", "on Tuesday" and the like.</summary>
    internal static List<Participant> After(SentenceView view, int verb)
    {
        var at = verb + 1;
        while (at < view.Count && at <= verb + ObjectReach)
        {
            if (view.IsKind(at, PhraseKind.Party))
            {
                return Forward(view, at);
            }

            if (!IsPassable(view, at))
            {
                break;
            }

            at++;
        }

        return [];
    }

    /// <summary>The list that begins at a party: "A", "A and B", "A, B and C".</summary>
    internal static List<Participant> Forward(SentenceView view, int first) =>
        Read(view, first, next => !IsSubject(view, next));

    /// <summary>
    /// The list that begins at a party after "between": what follows "and" belongs to it, whatever verb comes next.
    /// </summary>
    internal static List<Participant> Between(SentenceView view, int first) => Read(view, first, _ => true);

    private static List<Participant> Read(SentenceView view, int first, Predicate<int> isMember)
    {
        var parties = new List<Participant>(view[first].Parties);
        var pending = new List<Participant>();
        var at = first;
        while (true)
        {
            var next = AfterJoin(view, at + 1, out var isAnd);
            if (next < 0 || (isAnd && !isMember(next)))
            {
                return parties;
            }

            pending.AddRange(view[next].Parties);
            if (isAnd)
            {
                parties.AddRange(pending);
                pending.Clear();
            }

            at = next;
        }
    }

    private static List<Participant> Backward(SentenceView view, int last, List<Participant> members)
    {
        var parties = new List<Participant>(members);
        parties.InsertRange(0, view[last].Parties);
        var at = last;
        while (BeforeJoin(view, at - 1) is var next and >= 0)
        {
            parties.InsertRange(0, view[next].Parties);
            at = next;
        }

        if (at > 1 && view.IsText(at - 1, "with") && view.IsText(at - 2, "along"))
        {
            parties.AddRange(Backward(view, at - 3, []));
        }

        return parties;
    }

    // "The delegation, led by the minister, arrived": who leads takes part too, and the subject is further left.
    private static bool IsAfterPreposition(SentenceView view, int at, List<Participant> members)
    {
        if (!view.Is(at - 1, WordUse.Preposition) || view.IsText(at - 1, "between"))
        {
            return false;
        }

        if (view.IsText(at - 1, "by") && (view.IsText(at - 2, "led") || view.IsText(at - 2, "headed")))
        {
            members.AddRange(view[at].Parties);
        }

        return true;
    }

    private static bool CanPass(SentenceView view, int at, bool isApart)
    {
        if (view.IsStop(at) || view.Is(at, WordUse.Speech) || view.Is(at, WordUse.Noun))
        {
            return false;
        }

        if (view.Is(at, WordUse.Boundary))
        {
            return view.IsText(at, "who");
        }

        return isApart
            || view.IsQuote(at)
            || view.IsText(at + 1, "by")
            || view[at].Kind is PhraseKind.Date or PhraseKind.Party
            || view[at].Use != WordUse.None
            || view.EndsWith(at, "ly");
    }

    // "Trump said he met Putin": he is the first person of the sentence, else of the one before.
    private static List<Participant> Pronoun(SentenceView view, int at, Cast cast)
    {
        if (view.TextOf(at).StartsWith("they", StringComparison.OrdinalIgnoreCase))
        {
            return SeveralBefore(view, at) ?? [.. cast.LastParties];
        }

        var parties = new List<Participant>();
        AddIfAny(parties, Antecedents.Of(view, at, cast));
        var next = view.Is(at - 1, WordUse.And) ? at - 2 : -1;
        if (view.IsKind(next, PhraseKind.Party))
        {
            parties.AddRange(view[next].Parties);
        }

        return parties;
    }

    private static List<Participant>? SeveralBefore(SentenceView view, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (view.IsKind(i, PhraseKind.Party) && Backward(view, i, []) is { Count: > 1 } parties)
            {
                return parties;
            }
        }

        return null;
    }

    private static void AddIfAny(List<Participant> parties, Participant? party)
    {
        if (party is not null)
        {
            parties.Add(party);
        }
    }

    private static bool IsPassable(SentenceView view, int at) =>
        view[at].Kind is PhraseKind.Date or PhraseKind.Place
        || view.IsQuote(at)
        || view.Is(at, WordUse.Filler | WordUse.Title | WordUse.Phone | WordUse.Video)
        || (view.Is(at, WordUse.Preposition)
        && view[Math.Min(at + 1, view.Count - 1)].Kind is PhraseKind.Date or PhraseKind.Place)
        || ((view.IsText(at, "by") || view.IsText(at, "over") || view.IsText(at, "via") || view.IsText(at, "on"))
            && view.Is(at + 1, WordUse.Phone | WordUse.Video | WordUse.Filler));

    private static int AfterJoin(SentenceView view, int at, out bool isAnd)
    {
        isAnd = false;
        var next = at;
        for (; next < view.Count && next < at + 4; next++)
        {
            if (view.IsKind(next, PhraseKind.Party))
            {
                return next > at ? next : -1;
            }

            var joins = view.Is(next, WordUse.And) || view.IsText(next, "alongside") || view.IsText(next, "along");
            isAnd |= joins;
            if (!joins && !view.IsComma(next) && !(next > at && view.Is(next, WordUse.Filler)))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int BeforeJoin(SentenceView view, int at)
    {
        for (var next = at; next >= 0 && next > at - 4; next--)
        {
            if (view.IsKind(next, PhraseKind.Party))
            {
                return next < at && !IsPrepositional(view, next) ? next : -1;
            }

            if (!view.Is(next, WordUse.And) && !view.IsComma(next) && !(next < at && view.Is(next, WordUse.Filler))
                && !view.IsText(next, "the"))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsPrepositional(SentenceView view, int at) => view.Is(at - 1, WordUse.Preposition);

    // "Met Putin, and Macron called": what comes after "and" is another clause's subject.
    private static bool IsSubject(SentenceView view, int party) =>
        view.Is(party + 1, WordUse.Auxiliary | WordUse.Speech | WordUse.Meet | WordUse.Host)
        || (view.Is(party + 1, WordUse.Future | WordUse.Call | WordUse.Visit | WordUse.Past)
        && !view.Is(party + 1, WordUse.Preposition));
}
