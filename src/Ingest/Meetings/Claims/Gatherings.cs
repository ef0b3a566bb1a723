namespace Ingest.Meetings.Claims;

/// <summary>
/// Finds meetings of many that a sentence tells only by who calls, comes or stays away: "Ruto will not attend Saturday's
/// summit in Kampala", "the conference brought together Macron and Meloni".
/// </summary>
internal sealed class Gatherings(SentenceView view, Cast cast, Subjects subjects)
{
    private const int Near = 4;

    /// <summary>Whether a noun names a meeting of many.</summary>
    internal static bool IsNamed(SentenceView view, int noun) =>
        view.TextOf(noun) is "summit" or "retreat" or "gathering" or "conference" or "mini-summit" or "Summit" or "Conference"
            || (view.Is(noun, WordUse.Noun) && view.WholeTextOf(noun).Contains("Summit", StringComparison.Ordinal));

    /// <summary>Whether those of three states or more meet.</summary>
    internal static bool IsOfMany(Claim claim) => claim.Participants.Select(ClaimMatch.CountryOf).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 2;

    /// <param name="joining">Who comes.</param>
    /// <param name="absent">Who does not.</param>
    /// <returns>Without parties where sentences that follow may name them. Null where the sentence names no such meeting.</returns>
    internal Draft? Find(List<Participant> joining, List<Participant> absent)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if ((IsNamed(view, i) || (view.Is(i, WordUse.MeetingNoun) && Called(i).Count > 0)) && Nouns.IsNoun(view, i)
                && view.TextOf(i - 1) is not ("news" or "press") && Draft(i, joining, absent) is { } draft)
            {
                return draft;
            }
        }

        return view.Verbs.Select(verb => Unnamed(verb, joining, absent)).FirstOrDefault(draft => draft is not null) ?? Meeting(joining, absent);
    }

    // "Met leaders of southeastern Europe in Dubrovnik", "the leaders of its neighbours met in Cairo": the others are named later.
    private Draft? Unnamed(VerbGroup verb, List<Participant> joining, List<Participant> absent)
    {
        var isMeeting = view.Is(verb.Head, WordUse.Meet | WordUse.Gather | WordUse.Host) && !verb.IsPassive && verb is { IsFinite: true, IsNegated: false };
        // "Blinken and Caribbean leaders are meeting in Kingston".
        var isBeside = view.IsKind(verb.First - 1, PhraseKind.Word) && view.Is(verb.First - 1, WordUse.Group);
        if (!isMeeting || !(isBeside || IsSeveral(verb.Head + 1) || IsSeveralBefore(verb.First)))
        {
            return null;
        }

        var named = isBeside ? view.Phrases.Take(verb.First).Where(phrase => phrase.Kind == PhraseKind.Party).SelectMany(phrase => phrase.Parties) : subjects.Of(verb);
        var parties = Parties.Union(named.Where(Parties.IsPersonOrCountry), joining);
        return new Draft(verb.Head, parties, Outlook.Of(view, verb)) { Verb = verb, Modality = MeetingModality.InPerson, IsOpen = parties.Count + absent.Count == 0 };
    }

    // "East African leaders meeting at Entebbe on Thursday gave the two more time".
    private Draft? Meeting(List<Participant> joining, List<Participant> absent)
    {
        for (var i = 1; i < view.Count; i++)
        {
            var isGroup = view.IsKind(i - 1, PhraseKind.Party) && view[i - 1].IsGroup && view.IsOfLeaders(view[i - 1]) || view.TextOf(i - 1) is "leaders" or "Leaders" or "ministers";
            if (view.TextOf(i) is "meeting" or "gathered" or "gathering" && isGroup && view.TextOf(i + 1) is "in" or "at")
            {
                List<Participant> group = view.IsKind(i - 1, PhraseKind.Party) ? [.. view[i - 1].Parties] : [];
                return new Draft(i, Parties.Union(group, joining), MeetingStatus.Held) { Modality = MeetingModality.InPerson, IsOpen = group.Count + joining.Count + absent.Count == 0 };
            }
        }

        return null;
    }

    private bool IsSeveral(int at)
    {
        while (view.Is(at, WordUse.Determiner | WordUse.Filler) || view.IsText(at, "with"))
        {
            at++;
        }

        return view.IsKind(at, PhraseKind.Word) && view.TextOf(at) is "leaders" or "ministers" or "heads" or "presidents";
    }

    private bool IsSeveralBefore(int verb)
    {
        for (var i = view.BodyStart; i < verb; i++)
        {
            if (view.TextOf(i) is "Leaders" or "Ministers" or "Presidents" or "Heads" || (view.TextOf(i) is "The" or "the" && i == view.BodyStart && IsSeveral(i + 1)))
            {
                return true;
            }

            if (view.VerbAt(i) is not null || view.IsKind(i, PhraseKind.Party))
            {
                break;
            }
        }

        return false;
    }

    private Draft? Draft(int noun, List<Participant> joining, List<Participant> absent)
    {
        var governor = Governors.Of(view, noun);
        var verb = governor.Verb ?? Predicates.Verbs(view, noun).Find(said => view.Is(said.Head, WordUse.Hold)) ?? Predicates.Verb(view, noun);
        List<Participant> named = [.. Callers(governor), .. view.StartsWith(noun, "conference") ? [] : Speaking(governor), .. joining, .. Called(noun)];
        var isOpen = named.Count + absent.Count == 0;
        var parties = isOpen ? [] : Parties.Union(named, PartyLists.Beside(view, noun, cast));
        var isNegated = verb is { IsNegated: true } || absent.Count > 0;
        var draft = new Draft(noun, parties, isNegated ? verb is { Tense: VerbTense.Past } ? MeetingStatus.Held : MeetingStatus.Planned
            : IsExpected(noun) ? MeetingStatus.Planned : NounOutlook.Of(view, noun))
        {
            Verb = verb,
            Modality = MeetingModality.InPerson,
            IsOpen = isOpen,
        };
        return parties.Count > 0 || isOpen ? draft : absent.Count > 0 ? Hosted(draft) : null;
    }

    // "Is among the leaders expected at the summit".
    private bool IsExpected(int noun)
    {
        for (var i = noun - 1; i > 0; i--)
        {
            if (view.TextOf(i) is "expected" or "invited" or "due")
            {
                return true;
            }
        }

        return false;
    }

    // "Museveni will host the summit", "Guterres convened a conference".
    private IEnumerable<Participant> Callers(Governor governor)
    {
        var isCall = governor is { Verb: { IsPassive: false, IsNegated: false } verb } && (governor.Link < 0 || view.IsText(governor.Link, "to"))
            && (view.Is(verb.Head, WordUse.Host) || (view.Is(verb.Head, WordUse.Be) && view.IsText(verb.Head + 1, "host")) || view.StartsWith(verb.Head, "conven") || view.StartsWith(verb.Head, "chair") || view.StartsWith(verb.Head, "open"));
        return isCall ? Parties.Playing(subjects.Of(governor.Verb!).FindAll(Parties.IsPersonOrCountry), PartPlayed.Host) : [];
    }

    // "Milei handed the chair to Lula at a summit in Buenos Aires".
    private List<Participant> Speaking(Governor governor)
    {
        var isThere = governor is { Link: > 0, Verb: { Tense: VerbTense.Past, IsNegated: false, IsPassive: false } } && view.IsText(governor.Link, "at");
        return isThere
            ? [.. subjects.Of(governor.Verb!).FindAll(IsOfficial), .. view.Phrases.Take(governor.Verb!.Head..governor.Link).Where(phrase => phrase.Kind == PhraseKind.Party).SelectMany(phrase => phrase.Parties).Where(IsOfficial)]
            : [];
    }

    private static bool IsOfficial(Participant party) => party is { Type: Analyses.EntityType.Person, Office: not null };

    // "The summit brings together the leaders of Kenya and Uganda".
    private List<Participant> Called(int noun)
    {
        foreach (var verb in Predicates.Verbs(view, noun))
        {
            var together = verb.Head + 1;
            while (together < verb.Head + Near && !view.IsText(together, "together"))
            {
                together++;
            }

            if (!verb.IsNegated && view.TextOf(verb.Head) is "brought" or "bring" or "brings" or "bringing" && view.IsText(together, "together"))
            {
                return PartyLists.After(view, together, cast) is { Count: > 0 } called ? called : PartyLists.Named(view, together);
            }
        }

        return [];
    }

    // A summit that nobody is named for is its host's.
    private Draft? Hosted(Draft draft) =>
        new Whereabouts(view, cast).Of(draft) is { Country: { } country, City: not ("Brussels" or "Geneva" or "New York" or "Vienna" or "The Hague" or "Davos") } && Cast.StateOf(country) is { } state
            ? draft with { Parties = [state with { Part = PartPlayed.Host }] }
            : null;
}
