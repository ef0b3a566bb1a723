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
        view.TextOf(noun) is "summit" or "gathering" or "conference" or "mini-summit" or "Summit" or "Conference";

    /// <summary>Whether those of three states or more meet.</summary>
    internal static bool IsOfMany(Claim claim) => claim.Participants.Select(ClaimMatch.CountryOf).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 2;

    /// <param name="joining">Who comes.</param>
    /// <param name="absent">Who does not.</param>
    /// <returns>Without parties where sentences that follow may name them. Null where the sentence names no such meeting.</returns>
    internal Draft? Find(List<Participant> joining, List<Participant> absent)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (IsNamed(view, i) && Nouns.IsNoun(view, i) && view.TextOf(i - 1) is not ("news" or "press") && Draft(i, joining, absent) is { } draft)
            {
                return draft;
            }
        }

        return null;
    }

    private Draft? Draft(int noun, List<Participant> joining, List<Participant> absent)
    {
        var governor = Governors.Of(view, noun);
        var verb = governor.Verb ?? Predicates.Verbs(view, noun).Find(said => view.Is(said.Head, WordUse.Hold)) ?? Predicates.Verb(view, noun);
        List<Participant> named = [.. Callers(governor), .. joining, .. Called(noun)];
        var isOpen = named.Count + absent.Count == 0;
        var parties = isOpen ? [] : Parties.Union(named, PartyLists.Beside(view, noun, cast));
        var isNegated = verb is { IsNegated: true } || absent.Count > 0;
        var draft = new Draft(noun, parties, isNegated ? verb is { Tense: VerbTense.Past } ? MeetingStatus.Held : MeetingStatus.Planned
            : IsExpected(noun) ? MeetingStatus.Planned : Outlook.OfNoun(view, noun))
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
            && (view.Is(verb.Head, WordUse.Host) || view.StartsWith(verb.Head, "conven"));
        return isCall ? Parties.Playing(subjects.Of(governor.Verb!).FindAll(Parties.IsPersonOrCountry), PartPlayed.Host) : [];
    }

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
        new Whereabouts(view, cast).Of(draft)?.Country is { } country && Cast.StateOf(country) is { } state
            ? draft with { Parties = [state with { Part = PartPlayed.Host }] }
            : null;
}
