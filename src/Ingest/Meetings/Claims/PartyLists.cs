namespace Ingest.Meetings.Claims;

/// <summary>Reads lists of parties: "A", "A and B", "A, B and C", "A alongside B".</summary>
internal static class PartyLists
{
    private const int ObjectReach = 9;
    private const int Longest = 40;

    /// <summary>The list whose last party stands at a phrase, or right before it. Empty where none does.</summary>
    internal static List<Participant> Ending(SentenceView view, int last)
    {
        var at = view.IsComma(last) ? last - 1 : last;
        if (!view.IsKind(at, PhraseKind.Party))
        {
            return [];
        }

        var first = ListStart(view, at);
        var parties = new List<Participant>();
        for (var i = first; i <= at; i++)
        {
            if (view.AppositionEnd(i) is > 0 and var end && end < at)
            {
                i = end;
            }
            else if (view.IsKind(i, PhraseKind.Party))
            {
                parties.AddRange(view[i].Parties);
            }
        }

        return parties;
    }

    /// <summary>The first party of the list that a party ends.</summary>
    internal static int ListStart(SentenceView view, int last)
    {
        var (first, hasAnd) = (last, false);
        while (BeforeJoin(view, first - 1, out var isAnd) is var next and >= 0)
        {
            hasAnd |= isAnd;
            var isOtherPhrase = !isAnd && view.Is(next - 1, WordUse.Preposition) && !view.IsText(next - 1, "between");
            if (isOtherPhrase || (!hasAnd && !IsHeadlinePair(view, next, last)))
            {
                break;
            }

            first = next;
        }

        return first;
    }

    /// <summary>Whom a verb concerns, past "with", "his", "on Tuesday" and the like.</summary>
    internal static List<Participant> After(SentenceView view, int verb, Cast cast)
    {
        for (var at = verb + 1; at < view.Count && at <= verb + ObjectReach; at++)
        {
            if (view.IsKind(at, PhraseKind.Party))
            {
                return Forward(view, at);
            }

            // "Urged Moscow to".
            if (at == verb + 1 && view.Is(verb, WordUse.Urge) && Locals.CountryAt(view, at) is { } state)
            {
                return [state];
            }

            if (IsObjectPronoun(view, at))
            {
                return Antecedents.Object(view, at, cast);
            }

            if (IsPassable(view, at) || IsAbout(view, at) || IsVenue(view, at))
            {
                continue;
            }

            return GroupAfter(view, at) is var group and > 0 ? Forward(view, group) : [];
        }

        return [];
    }

    /// <summary>The party that words about it lead to: "with the visiting Cuban foreign minister", "with leaders including Putin". -1 for none.</summary>
    internal static int First(SentenceView view, int from)
    {
        for (var i = from; i < view.Count && i < from + ObjectReach; i++)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return i;
            }

            var isLight = view.Is(i, WordUse.Filler | WordUse.Determiner | WordUse.Title | WordUse.Group) || view.IsKind(i, PhraseKind.Owner)
                || IsIncluding(view, i);
            if (!isLight && !(i > from && IsAdjective(view, i)))
            {
                return -1;
            }
        }

        return -1;
    }

    // "Met for nearly three hours with Putin", "for more than three hours".
    private static bool IsAbout(SentenceView view, int at)
    {
        var word = view.IsText(at, "for") ? at + 1 : at;
        var isMore = view.TextOf(word) is "more" or "less" && view.IsText(word + 1, "than") && view.IsKind(word + 2, PhraseKind.Date);
        return isMore
            || (view.IsText(at, "than") && view.IsKind(at + 1, PhraseKind.Date))
            || (view.IsKind(word + 1, PhraseKind.Date) && view.TextOf(word) is "nearly" or "almost" or "about" or "around" or "over" or "roughly" or "some");
    }

    // "Sat down in the East Room with": a room that nobody lists.
    private static bool IsVenue(SentenceView view, int at)
    {
        var room = view.Is(at + 1, WordUse.Determiner) ? at + 2 : at + 1;
        return IsCapitalised(view, at) || (view.TextOf(at) is "in" or "at" or "inside" && IsCapitalised(view, room));
    }

    private static bool IsCapitalised(SentenceView view, int at) =>
        view.IsKind(at, PhraseKind.Word) && view[at].Use == WordUse.None && view.TextOf(at) is [>= 'A' and <= 'Z', ..];

    // "Met with national and provincial Iraqi officials", "met Syria's new de facto leader, Ahmed al-Sharaa".
    private static int GroupAfter(SentenceView view, int modifier)
    {
        for (var at = modifier; at < view.Count && at < modifier + 4; at++)
        {
            if (view.IsKind(at, PhraseKind.Party))
            {
                return at > modifier && (view[at].IsGroup || IsDescribed(view, modifier, at)) ? at : -1;
            }

            if (!IsAdjective(view, at) && !view.Is(at, WordUse.And))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsAdjective(SentenceView view, int at) =>
        view.IsKind(at, PhraseKind.Word) && view[at].Use == WordUse.None && view.TextOf(at) is [>= 'a' and <= 'z', ..];

    private static bool IsDescribed(SentenceView view, int modifier, int party)
    {
        // "By regional governor Oleg Kozhemyako".
        if (char.IsLower(view.WholeTextOf(party)[0]))
        {
            return true;
        }

        var before = modifier - 1;
        while (view.Is(before, WordUse.Filler) && !view.Is(before, WordUse.Determiner))
        {
            before--;
        }

        return view.IsKind(before, PhraseKind.Owner) || view.Is(before, WordUse.Determiner) || (view.Is(before, WordUse.Title) && view[before].Parties.Count > 0);
    }

    /// <summary>The list that begins at a party.</summary>
    internal static List<Participant> Forward(SentenceView view, int first)
    {
        var parties = Read(view, first, next => !IsSubject(view, next));
        return view[first].IsGroup ? [.. parties, .. Named(view, first)] : parties;
    }

    /// <summary>Who is named of a group: "European leaders, among them Macron and Merz", "seven leaders who had flown in: Macron and Merz".</summary>
    internal static List<Participant> Named(SentenceView view, int group) => NamedFrom(view, group) is var first and > 0 ? Read(view, first, _ => true) : [];

    private static int NamedFrom(SentenceView view, int group)
    {
        for (var i = group + 1; i < view.Count && i < group + Longest; i++)
        {
            var isAmong = (view.IsText(i, "among") && view.IsText(i + 1, "them")) || (view.IsText(i, "including") && view.IsComma(i - 1)) || (view.IsText(i, "such") && view.IsText(i + 1, "as"));
            // "Western leaders, Takaichi and Carney among them".
            if (view.IsComma(i) && First(view, i + 1) is var listed and > 0 && AmongThem(view, listed))
            {
                return listed;
            }

            if (isAmong || view.IsText(i, ":"))
            {
                return First(view, isAmong && !view.IsText(i, "including") ? i + 2 : i + 1);
            }

            if (view.VerbAt(i) is { IsFinite: true } verb && !view.Is(verb.First - 1, WordUse.Relative) && !view.IsText(i, "including"))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>
    /// The list that begins at a party after "between": what follows "and" belongs to it, whatever verb comes next.
    /// </summary>
    internal static List<Participant> Between(SentenceView view, int first) => Read(view, first, _ => true);

    /// <summary>The next party of the list that a party belongs to. -1 after the last.</summary>
    internal static int Next(SentenceView view, int party) => AfterJoin(view, party + 1, out _);

    private static bool AmongThem(SentenceView view, int first)
    {
        var last = first;
        while (Next(view, last) is var next and > 0)
        {
            last = next;
        }

        return view.IsText(last + 1, "among") && view.IsText(last + 2, "them");
    }

    /// <summary>Owner or compound of a noun: "Trump's meeting", "his meeting", "the US-Russia talks".</summary>
    internal static List<Participant> Beside(SentenceView view, int noun, Cast cast)
    {
        for (var i = noun - 1; i >= Nouns.Start(view, noun); i--)
        {
            if (view.IsText(i, "his") || view.IsText(i, "her") || view.IsText(i, "their") || view.IsText(i, "my") || view.IsText(i, "our"))
            {
                return Antecedents.Owner(view, i, cast);
            }

            if (view.IsKind(i, PhraseKind.Owner))
            {
                return [.. view[i].Parties];
            }

            if (view.IsKind(i, PhraseKind.Party) && (view[i].Parties.Count > 1 || IsHeadlineOwner(view, i, noun) || view.IsKind(i + 1, PhraseKind.Party)
                || view.IsKind(i - 1, PhraseKind.Party) || view.Is(i - 1, WordUse.Determiner)))
            {
                return [.. view.IsKind(i - 1, PhraseKind.Party) ? view[i - 1].Parties : [], .. view[i].Parties];
            }
        }

        return [];
    }

    // "Skips G20 summit", "ahead of Putin meeting", "calls off Putin summit".
    private static bool IsHeadlineOwner(SentenceView view, int party, int noun) =>
        party == noun - 1 && !view[party].IsGroup
        && (view[party].Parties is [{ Type: Analyses.EntityType.Organisation }] || view.Is(party - 1, WordUse.Preposition | WordUse.Cancel | WordUse.Postpone) || view.IsText(party - 1, "off"));

    private static List<Participant> Read(SentenceView view, int first, Predicate<int> isMember)
    {
        var parties = new List<Participant>(view[first].Parties);
        var pending = new List<Participant>();
        var at = first;
        while (at < first + Longest)
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

        return parties;
    }

    // "Trump, Putin to meet", "EU's Kallas, Britain's Lammy to chair": two names at the head of a line.
    private static bool IsHeadlinePair(SentenceView view, int first, int last)
    {
        var isHead = first == 0 || (first == 1 && view.IsKind(0, PhraseKind.Owner));
        var isPair = last == first + 2 || (last == first + 3 && view.IsKind(first + 2, PhraseKind.Owner));
        return isHead && isPair && view.IsComma(first + 1) && !view.IsComma(last + 1);
    }

    private static bool IsObjectPronoun(SentenceView view, int at) =>
        view.IsText(at, "him") || view.IsText(at, "them") || (view.IsText(at, "her") && (!view.IsKind(at + 1, PhraseKind.Word) || view.Is(at + 1, WordUse.Preposition)));

    private static bool IsPassable(SentenceView view, int at) =>
        view[at].Kind is PhraseKind.Date or PhraseKind.Owner
        || view.IsKind(at, PhraseKind.Place)
        || view.IsQuote(at)
        || (view.Is(at, WordUse.Filler | WordUse.Title | WordUse.Phone | WordUse.Video | WordUse.Determiner)
            && !view.Is(at, WordUse.Boundary | WordUse.Relative | WordUse.MeetingNoun))
        || view.IsText(at, "to") && view.Is(at - 1, WordUse.Speak)
        || (view.Is(at, WordUse.Group) && IsIncluding(view, at + 1))
        || IsIncluding(view, at)
        || (view.Is(at, WordUse.And) && view.Is(at - 1, WordUse.Title) && view.IsKind(at + 1, PhraseKind.Party))
        || (view.Is(at, WordUse.Preposition) && view[Math.Min(at + 1, view.Count - 1)].Kind is PhraseKind.Date or PhraseKind.Place)
        || ((view.IsText(at, "by") || view.IsText(at, "over") || view.IsText(at, "via") || view.IsText(at, "on"))
            && view.Is(at + 1, WordUse.Phone | WordUse.Video | WordUse.Determiner));

    // "With leaders including Putin", "leaders such as Modi".
    private static bool IsIncluding(SentenceView view, int at) =>
        (view.IsText(at, "including") && view.Is(at - 1, WordUse.Group))
        || (view.IsText(at, "such") && view.IsText(at + 1, "as"))
        || (view.IsText(at, "as") && view.IsText(at - 1, "such"));

    private static int AfterJoin(SentenceView view, int at, out bool isAnd)
    {
        isAnd = false;
        for (var next = at; next < view.Count && next < at + 6; next++)
        {
            if (view.IsKind(next, PhraseKind.Party))
            {
                return next > at ? next : -1;
            }

            // "Orban, whose country is an observer, and Tatar".
            if (view.InsertionEnd(next) is > 0 and var closing && view.Is(closing + 1, WordUse.And) && closing < at + Longest)
            {
                return AfterJoin(view, closing, out isAnd);
            }

            // "Met Steinmeier, the president, and Merz".
            if (view.AppositionEnd(next) is > 0 and var closed && view.Is(closed + 1, WordUse.And) && closed > at)
            {
                return AfterJoin(view, closed, out isAnd);
            }

            var joins = view.Is(next, WordUse.And) || view.IsText(next, "alongside") || view.IsText(next, "along");
            isAnd |= joins;
            // "Steinmeier and the conservative leader Merz".
            var isDescription = isAnd && IsAdjective(view, next)
                && (view.Is(next + 1, WordUse.Title) || (view.IsKind(next + 1, PhraseKind.Party) && char.IsLower(view.WholeTextOf(next + 1)[0])));
            var isLight = next > at && view.Is(next, WordUse.Filler | WordUse.Determiner | WordUse.Title) && !view.Is(next, WordUse.Boundary)
                || isDescription || view.IsText(next, "host") || view.IsText(next, "to") && view.Is(next - 1, WordUse.And);
            if (!joins && !view.IsComma(next) && !isLight && !view.IsKind(next, PhraseKind.Owner))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int BeforeJoin(SentenceView view, int at, out bool isAnd)
    {
        isAnd = false;
        for (var next = at; next >= 0 && next > at - 6; next--)
        {
            if (view.IsKind(next, PhraseKind.Party))
            {
                return next < at ? next : -1;
            }

            // "Milley, chairman of the Joint Chiefs, and Zaluzhnyi met".
            if (isAnd && view.AppositionStart(next) is > 0 and var opening)
            {
                return opening - 1;
            }

            // "Macron, who took office in May, and Merz met".
            if (isAnd && view.InsertionStart(next) is > 0 and var clause && view.IsKind(clause - 1, PhraseKind.Party))
            {
                return clause - 1;
            }

            isAnd |= view.Is(next, WordUse.And);
            if (!view.Is(next, WordUse.And) && !view.IsComma(next) && !view.IsKind(next, PhraseKind.Owner)
                && !(view.Is(next, WordUse.Filler | WordUse.Determiner | WordUse.Title) && !view.Is(next, WordUse.Boundary)))
            {
                return -1;
            }
        }

        return -1;
    }

    // "Met Putin, and Macron called": what comes after "and" is another clause's subject.
    private static bool IsSubject(SentenceView view, int party) =>
        view.VerbAt(party + 1) is { IsFinite: true } || (view.Is(party + 1, WordUse.Filler) && view.VerbAt(party + 2) is { IsFinite: true });
}
