using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Finds who holds the meeting that a noun names, where neither its owner nor the words after it tell.</summary>
internal sealed class NounSubjects(SentenceView view, Cast cast, Subjects subjects)
{
    private const WordUse Acts = WordUse.Hold | WordUse.Begin | WordUse.End | WordUse.Join | WordUse.Travel | WordUse.Cancel
        | WordUse.Postpone | WordUse.Decline | WordUse.Deny | WordUse.Plan | WordUse.Want | WordUse.Discuss | WordUse.Host | WordUse.Have
        | WordUse.Meet | WordUse.Speak;

    /// <summary>In text order; empty where the grammar does not tell.</summary>
    /// <param name="hasOthers">Whether the words after the noun name somebody: "talks with Putin".</param>
    internal List<Participant> Of(int noun, Governor governor, bool hasOthers)
    {
        var isJoin = governor.Verb is { } joining && view.Is(joining.Head, WordUse.Join)
            && (!view.StartsWith(joining.Head, "attend") || view.IsText(joining.Head - 1, "also"));
        if (isJoin && !hasOthers)
        {
            return [];
        }

        if (governor.Noun >= 0)
        {
            return OfGovernorNoun(governor.Noun, hasOthers);
        }

        if (IsAfterDaysOf(noun) && view.VerbBefore(noun) is { IsPassive: false } end && subjects.Of(end) is { Count: > 1 } several)
        {
            return several;
        }

        var isTime = governor.Link >= 0 && Governors.IsTime(view, governor.Link);
        // "Macron, fresh from a meeting with Lavrov, said".
        if (hasOthers && view.IsText(governor.Link, "from") && view.TextOf(governor.Link - 1) is "fresh" or "back" && view.IsComma(governor.Link - 2))
        {
            return PartyLists.Ending(view, governor.Link - 3);
        }

        if (governor.Verb is not { } verb)
        {
            return WithoutVerb(noun, isTime ? governor.Link : -1, hasOthers);
        }

        // "Have agreed to a truce, the ministry said, following talks in Doha".
        if (isTime && view.Is(verb.Head, WordUse.Say) && view.IsComma(governor.Link - 1) && view.VerbBefore(verb.First) is { IsFinite: true } agreed && view.HasComma(agreed.Head, verb.First))
        {
            verb = agreed;
        }

        if (isTime)
        {
            var isOwn = hasOthers || (view.IsText(governor.Link, "during") && !verb.IsPassive) || IsHeadlineOf(noun);
            var parties = isOwn || IsResult(verb, governor.Link) ? subjects.Of(verb) : [];
            return isOwn || parties.Count > 1 ? parties : [];
        }

        // "Trump and Putin discussed sending ministers to talks with Ukraine".
        if (verb.Tense == VerbTense.Gerund && governor.Link >= 0 && Governors.Of(view, verb).Verb is { } about && view.Is(about.Head, WordUse.Discuss))
        {
            return [];
        }

        // "Merkel, Macron urge Putin in call to free Navalny".
        var use = view[verb.Head].Use;
        if ((use & WordUse.Urge) != 0 && !verb.IsPassive && view.IsText(governor.Link, "in") && Nouns.Modality(view, noun) is MeetingModality.Phone or MeetingModality.Video)
        {
            return [.. subjects.Of(verb), .. PartyLists.After(view, verb.Head, cast).FindAll(party => party.Type == EntityType.Person)];
        }

        var takesPart = (use & Acts) != 0 || (governor.Link >= 0 && hasOthers && (use & WordUse.Say) == 0);
        if (!takesPart || (governor.Link >= 0 && view.IsText(governor.Link, "of")))
        {
            return hasOthers && (use & WordUse.Say) == 0 ? subjects.Of(verb) : [];
        }

        // "Was refused a meeting", but "the visit was refused".
        var isGranted = (use & WordUse.Plan) != 0 || view.TextOf(verb.Head) is "refused" or "denied" or "granted" or "offered";
        return verb.IsPassive && !isGranted ? [] : subjects.Of(verb);
    }

    // "Lands in Moscow ahead of Putin meeting".
    private bool IsHeadlineOf(int noun) => view.Is(noun - 2, WordUse.Preposition)
        && view.IsKind(noun - 1, PhraseKind.Party) && view[noun - 1].Parties is [{ Type: EntityType.Person }];

    // "Modi and Carney agreed to restore ties after talks", but not "left after talks".
    private bool IsResult(VerbGroup verb, int link)
    {
        var told = verb.IsFinite ? verb : Governors.Of(view, verb).Verb ?? verb;
        return !told.IsPassive && view.TextOf(link) is "after" or "following"
            && (view.Is(told.Head, WordUse.Plan | WordUse.Say) || OutcomeReader.IsTelling(view.TextOf(told.Head)));
    }

    // "Failed to agree after four days of talks".
    private bool IsAfterDaysOf(int noun)
    {
        var start = Nouns.Start(view, noun);
        return view.IsKind(start, PhraseKind.Date) && view.IsText(start + 1, "of") && view.IsText(start - 1, "after");
    }

    // A caption: "the ministers during a meeting"; an opening: "after talks with him, she said"; "a meeting with him is due".
    private List<Participant> WithoutVerb(int noun, int time, bool hasOthers)
    {
        var before = PartyLists.Ending(view, (time >= 0 ? time : noun) - 1);
        if (time >= 0 && before.Count > 0)
        {
            return before;
        }

        return hasOthers ? subjects.OfOpening(noun) : Openers(noun) is { Count: > 1 } openers ? openers : Callers(noun);
    }

    // "After twelve hours of talks in Ohrid, Vucic and Kurti came to an understanding".
    private List<Participant> Openers(int noun)
    {
        var isOpening = view.TextOf(view.BodyStart) is "After" or "Following" && Nouns.Start(view, noun) == view.BodyStart + 1 && view.Is(noun, WordUse.Noun);
        for (var i = noun + 1; isOpening && i + 1 < view.Count; i++)
        {
            if (view.IsComma(i) && view.VerbAfter(i) is { IsFinite: true, IsPassive: false, Tense: VerbTense.Past } verb && !view.Is(i + 1, WordUse.Relative))
            {
                var parties = subjects.Of(verb);
                return parties.TrueForAll(Parties.IsPersonOrCountry) && parties.Select(ClaimMatch.CountryOf).Distinct().Count() > 1 ? parties : [];
            }
        }

        return [];
    }

    // "In a phone call on Sunday, Erdogan told Putin".
    private List<Participant> Callers(int noun)
    {
        var isOpening = Nouns.Start(view, noun) == 1 && view.Is(0, WordUse.Preposition) && Nouns.Modality(view, noun) == MeetingModality.Phone;
        if (!isOpening || view.VerbAfter(noun) is not { IsPassive: false } verb || !view.Is(verb.Head, WordUse.Urge))
        {
            return [];
        }

        var told = PartyLists.After(view, verb.Head, cast).FindAll(party => party.Type == EntityType.Person);
        return told.Count == 0 ? [] : [.. subjects.OfOpening(noun), .. told];
    }

    // Whose meeting it is where the grammar does not tell.
    internal List<Participant> Unsaid(int noun, bool hasOthers)
    {
        var first = noun - 1 >= 0 && view.IsText(noun - 1, "their") ? noun + 1 : -1;
        if (first > 0 && !HasPartyBefore(noun))
        {
            var named = OfOpening(first);
            return named.Count > 1 || cast.LastPersons.Count != 2 || named.Exists(party => !cast.LastPersons.Contains(party)) ? named : [.. cast.LastPersons];
        }

        if (!hasOthers || !view.IsText(noun + 1, "with"))
        {
            return [];
        }

        // "Rubio: no meeting with Lavrov".
        if (view.IsKind(0, PhraseKind.Party) && view.IsText(1, ":"))
        {
            return [.. view[0].Parties];
        }

        // "Said there would be no meeting with Lavrov".
        if (view.IsNegated(noun) && Governors.Of(view, noun).Verb is { } being && view.Is(being.Head, WordUse.Be) && view.IsText(being.First - 1, "there")
            && view.VerbBefore(being.First) is { } said && view.Is(said.Head, WordUse.Say))
        {
            return subjects.Of(said);
        }

        // "Iran says no talks with the US".
        if (view.IsNegated(noun) && Governors.Of(view, noun).Verb is { } saying && view.Is(saying.Head, WordUse.Say))
        {
            return subjects.Of(saying);
        }

        return !HasPartyBefore(noun) && cast.LastPerson is { } last ? [last] : [];
    }

    // "Following their meeting in Bratislava, Fico and Babis".
    private List<Participant> OfOpening(int from)
    {
        for (var i = from; i + 1 < view.Count; i++)
        {
            if (view.IsComma(i) && view.IsKind(i + 1, PhraseKind.Party))
            {
                return PartyLists.Between(view, i + 1);
            }
        }

        return [];
    }

    // "A meeting with Erdogan is expected": of who was named before.
    private bool HasPartyBefore(int noun)
    {
        for (var i = 0; i < noun; i++)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return true;
            }
        }

        return false;
    }

    // "No plans for talks with", "its offer of talks".
    private List<Participant> OfGovernorNoun(int noun, bool hasOthers)
    {
        var owners = PartyLists.Beside(view, noun, cast);
        if (owners.Count > 0 || !hasOthers)
        {
            return owners;
        }

        return Governors.Of(view, noun).Verb is { } verb ? subjects.Of(verb) : [];
    }

    // "Starmer hosted a summit of European leaders".
    internal IEnumerable<Participant> HostOfMany(int noun, Governor governor) =>
        view.IsText(noun + 1, "of") && governor is { Link: < 0, Verb: { IsPassive: false, IsNegated: false } verb } && view.Is(verb.Head, WordUse.Host | WordUse.Call)
            ? Parties.Playing(subjects.Of(verb).FindAll(party => party.Type == EntityType.Person), PartPlayed.Host)
            : [];
}
