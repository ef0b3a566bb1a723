using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Meetings told by a verb of talking: spoke with, called, saw, discussed.</summary>
internal sealed class TalkTriggers(SentenceView view, Cast cast, Subjects subjects)
{
    private const int Near = 6;

    internal Draft? Speak(VerbGroup verb)
    {
        var head = verb.Head;
        if (view.IsText(head + 1, "of") || view.IsText(head + 1, "about") || view.IsText(head + 1, "up"))
        {
            return null;
        }

        // "Reuters spoke with the minister" is an interview.
        var others = Spoken(head);
        var subject = subjects.Of(verb).FindAll(party => party.Type != EntityType.Organisation || MeetingScope.IsBody(party));
        var isLong = view.IsKind(head + 1, PhraseKind.Date) || view.IsKind(head + 2, PhraseKind.Date)
            || (view.IsText(head + 1, "for") && IsDateNear(head + 2));
        var together = others.Count > 0 || (subject.Count > 1 && view.TextOf(head + 1) is "to" or "with" && view.IsText(head + 2, "each") && view.IsText(head + 3, "other"))
            || (subject.Count > 1 && (HasNear(head, WordUse.Phone | WordUse.Video) || isLong || (AreOfSeveralStates(subject) && IsDated(head))));
        return (subject.Count > 0 && together) || (others.Exists(Parties.IsPersonOrCountry) && Parties.IsUnnamedOfficial(view, verb))
            ? Make(verb, subject, others, MeetingModality.Unknown)
            : null;
    }

    // "Trump and Carney would speak later on Monday".
    private bool IsDated(int head)
    {
        var next = head + 1;
        while (view.Is(next, WordUse.Filler) || view.IsText(next, "on"))
        {
            next++;
        }

        return view.IsKind(next, PhraseKind.Date);
    }

    internal Draft? Call(VerbGroup verb) => Reached(verb, MeetingModality.Phone);

    /// <summary>"Spent three hours with Putin".</summary>
    internal Draft? Spend(VerbGroup verb)
    {
        var with = verb.Head + 1;
        while (with < view.Count && with < verb.Head + Near && !view.IsText(with, "with"))
        {
            with++;
        }

        var isHours = !verb.IsPassive && with > verb.Head + 1 && IsDateNear(verb.Head + 1) && HasWord(verb.Head + 1, with, "hour", "minute");
        var others = isHours && view.IsText(with, "with") ? PartyLists.After(view, with, cast).FindAll(Parties.IsPersonOrCountry) : [];
        return others.Count > 0 && subjects.Of(verb) is { Count: > 0 } subject ? Make(verb, subject, others, MeetingModality.InPerson) : null;
    }

    private bool HasWord(int from, int to, string one, string other)
    {
        var words = view.TextOf(from, to);
        return words.Contains(one, StringComparison.OrdinalIgnoreCase) || words.Contains(other, StringComparison.OrdinalIgnoreCase);
    }

    internal Draft? See(VerbGroup verb) => IsAhead(verb) || view.IsText(verb.Head, "saw") ? Reached(verb, MeetingModality.Unknown, isAhead: IsAhead(verb)) : null;

    // "Will see Putin", "hopes to see Putin"; whom one saw may have been on a screen.
    private static bool IsAhead(VerbGroup verb) =>
        !verb.IsFinite || verb.Tense is VerbTense.Future or VerbTense.Possible or VerbTense.Conditional;

    private List<Participant> Spoken(int head)
    {
        for (var i = head + 1; i < view.Count && i < head + Near; i++)
        {
            if (view.IsText(i, "with") || view.IsText(i, "to"))
            {
                return PartyLists.After(view, i, cast).FindAll(party => party.Type != EntityType.Organisation || IsBody(party));
            }

            if (view.VerbAt(i) is not null || view.IsStop(i) || view.TextOf(i) is "after" or "before")
            {
                break;
            }
        }

        return [];
    }

    // "Spoke to Fox News" is an interview.
    private static bool IsBody(Participant party) => party.Country is not null && party.Id.Value.Length < 4;

    // "Spoke for more than an hour" together, but "spoke for the United States" in its place.
    private bool IsDateNear(int from)
    {
        for (var i = from; i < from + 4; i++)
        {
            if (view.IsKind(i, PhraseKind.Date))
            {
                return true;
            }
        }

        return false;
    }

    // "Called Putin on Friday", not "called Putin a dictator"; "to see Putin", not "to see Putin resign".
    private Draft? Reached(VerbGroup verb, MeetingModality modality, bool isAhead = true)
    {
        var called = Math.Max(PartyLists.First(view, verb.Head + 1), verb.Head + 1);
        if (verb.IsPassive || !view.IsKind(called, PhraseKind.Party) || view[called].Parties is not [{ Type: EntityType.Person }, ..])
        {
            return null;
        }

        var (last, others) = (called, PartyLists.Forward(view, called));
        for (var i = 1; i < others.Count && PartyLists.Next(view, last) is var following and > 0; i++)
        {
            last = following;
        }

        var next = last + 1;
        var isFree = next >= view.Count
            || view[next].Kind is PhraseKind.Mark or PhraseKind.Date
            || view.IsText(next, "on") || view.TextOf(next) is "himself" or "herself" or "earlier" || view.IsText(next, "to")
            || view.IsText(next, "after") || view.IsText(next, "before") || view.IsText(next, "about")
            || view.IsText(next, "and") || view.TextOf(next) is "during" or "at" or "there" or "here" || (view.IsText(next, "in") && view.IsKind(next + 1, PhraseKind.Place));
        // "Called the minister, Sergey Lavrov, a liar".
        if (view.StartsWith(verb.Head, "call") && view.IsComma(next) && view.TextOf(next + 1) is "a" or "an")
        {
            return null;
        }

        // "Saw Putin on Friday", but "saw Putin on the screen".
        var isPast = isAhead || next >= view.Count || view.TextOf(next) is "there" or "here" || view[next].Kind is PhraseKind.Date
            || (view.IsKind(next, PhraseKind.Mark) && others.TrueForAll(other => other.Office is not null))
            || view.TextOf(next) is "in" or "at" || (view.Is(next, WordUse.Preposition) && view[Math.Min(next + 1, view.Count - 1)].Kind is PhraseKind.Date or PhraseKind.Place);
        var subject = isFree && isPast ? subjects.Of(verb) : [];
        return subject.Count > 0 ? Make(verb, subject, others, modality) : null;
    }

    // "Discussed the war with Putin", "discussed the war by phone".
    internal Draft? Discuss(VerbGroup verb)
    {
        for (var i = verb.Head + 1; i < view.Count && i < verb.Head + 16; i++)
        {
            if (view.VerbAt(i) is not null || view.IsStop(i))
            {
                break;
            }

            var isWith = view.IsText(i, "with") && PartyLists.After(view, i, cast) is { Count: > 0 };
            if (isWith)
            {
                var others = PartyLists.After(view, i, cast).FindAll(Parties.IsPersonOrCountry);
                return others.Count > 0 && subjects.Of(verb) is { Count: > 0 } subject ? Make(verb, subject, others, MeetingModality.Unknown) : null;
            }

            if (view.IsText(i, "with") && Locals.After(view, i) is { Count: > 0 } local && subjects.Of(verb) is { Count: > 0 } guest)
            {
                return Make(verb, guest, local, MeetingModality.Unknown);
            }

            if (view.Is(i, WordUse.Phone | WordUse.Video) && (view.Is(i - 1, WordUse.Preposition)) && subjects.Of(verb) is { Count: > 1 } both)
            {
                return Make(verb, both, [], MeetingModality.Phone);
            }
        }

        var states = subjects.Of(verb);
        return AreOfSeveralStates(states) && !verb.IsPassive ? Make(verb, states, [], MeetingModality.Unknown) : null;
    }

    // "Macron and Merz discussed trade", but not two ministers of one cabinet.
    private static bool AreOfSeveralStates(List<Participant> parties) =>
        parties.Count > 1 && parties.TrueForAll(Parties.IsPersonOrCountry)
        && parties.Select(ClaimMatch.CountryOf).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1;

    private Draft Make(VerbGroup verb, IEnumerable<Participant> first, IEnumerable<Participant> second, MeetingModality modality) =>
        Draft.Of(view, verb, Parties.Union(first, second), modality);

    private bool HasNear(int at, WordUse use)
    {
        for (var i = at + 1; i < view.Count && i < at + Near; i++)
        {
            if (view.Is(i, use))
            {
                return true;
            }
        }

        return false;
    }
}
