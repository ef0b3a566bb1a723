using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Finds parties that a sentence brings into a meeting told elsewhere, and the part they play.</summary>
internal sealed class Attendance(SentenceView view, Cast cast, Subjects subjects)
{
    private const int Reach = 8;

    /// <summary>Who attends, joins, accompanies, chairs or mediates. Empty where the sentence says nothing of the kind.</summary>
    internal List<Participant> Joining()
    {
        var joining = new List<Participant>();
        foreach (var verb in view.Verbs)
        {
            var isJoining = view.Is(verb.Head, WordUse.Join) || (view.Is(verb.Head, WordUse.Hold) && !view.Is(verb.Head, WordUse.Have)
                && !view.StartsWith(verb.Head, "held"));
            if (!verb.IsNegated && isJoining)
            {
                joining.AddRange(JoinedBy(verb));
            }
        }

        for (var i = 0; i < view.Count; i++)
        {
            if (IsPartOfDelegation(i) && view.VerbBefore(i) is { } verb)
            {
                joining.AddRange(Parties.Playing(subjects.Of(verb), PartPlayed.DelegationMember));
            }
            else if (view.IsText(i, "present") && view.Is(i + 1, WordUse.Be) && !view.Is(i + 1, WordUse.Negation))
            {
                joining.AddRange(PartyLists.After(view, i + 1, cast));
            }
            else if (view.IsText(i, "present") && view.VerbAt(i - 1) is { IsNegated: false } being && view.Is(being.Head, WordUse.Be))
            {
                joining.AddRange(subjects.Of(being).FindAll(IsPerson));
            }
            else if (view.IsText(i, "with") && PartyLists.First(view, i + 1) is var party and > 0)
            {
                joining.AddRange(Beside(party));
            }
            else if (Mediator(i) is { } mediator)
            {
                joining.Add(mediator);
            }
        }

        return [.. joining.DistinctBy(party => party.Id)];
    }

    // "With Orban mediating", "with Sybiha taking part".
    private IEnumerable<Participant> Beside(int party)
    {
        if (IsMediation(party + 1))
        {
            return Parties.Playing(view[party].Parties, PartPlayed.Mediator);
        }

        var isThere = view.TextOf(party + 1) is "attending" or "participating" or "joining" or "present"
            || (view.IsText(party + 1, "taking") && view.IsText(party + 2, "part"));
        return isThere ? view[party].Parties : [];
    }

    private List<Participant> JoinedBy(VerbGroup verb)
    {
        var head = verb.Head;
        if (view.IsText(head, "accompanied") && view.IsText(head + 1, "by"))
        {
            return [.. subjects.Of(verb), .. Parties.Playing(PartyLists.After(view, head + 1, cast), PartPlayed.DelegationMember)];
        }

        var isBy = view.IsText(head + 1, "by") && (verb.IsPassive || verb.Tense == VerbTense.Participle || view.Is(verb.First - 1, WordUse.MeetingNoun));
        if (isBy)
        {
            var isMeeting = MeetingBefore(verb.First) || HasDelegationBefore(verb.First) || IsJoinedToMediation(verb);
            return isMeeting ? Played(PartyLists.After(view, head + 1, cast), head) : [];
        }

        var isJoining = view.Is(head, WordUse.Join) || PartOf(head) is not PartPlayed.Participant;
        var isAsked = verb.Tense == VerbTense.Infinitive && Governors.Of(view, verb).Verb is { } above && view.Is(above.Head, WordUse.Urge);
        return isJoining && !isAsked && IsNearMeeting(view, head) ? [.. Played(subjects.Of(verb), head), .. AlongWith(head)] : [];
    }

    // Persons, and states and bodies as mediators.
    private List<Participant> Played(List<Participant> parties, int verb)
    {
        var part = PartOf(verb);
        return [.. Parties.Playing(parties.FindAll(party => IsPerson(party) || part == PartPlayed.Mediator), part)];
    }

    private PartPlayed PartOf(int verb)
    {
        if (IsMediation(verb))
        {
            return PartPlayed.Mediator;
        }

        return view.StartsWith(verb, "chair") || view.StartsWith(verb, "preside") ? PartPlayed.Chair : PartPlayed.Participant;
    }

    private bool IsMediation(int at) =>
        view.StartsWith(at, "mediat") || view.StartsWith(at, "broker") || view.StartsWith(at, "facilitat") || view.StartsWith(at, "moderat");

    // "Omani-mediated talks".
    private Participant? Mediator(int at)
    {
        var word = view.TextOf(at);
        var hyphen = word.IndexOf('-');
        var isMeant = hyphen > 0 && word[(hyphen + 1)..] is "mediated" or "brokered" or "facilitated" && MeetingAfter(at);
        return isMeant && ActorCatalogue.BuiltIn.Find(word[..hyphen].ToString()) is [var actor, ..] && Cast.CanMeet(actor.Type)
            ? new Participant(actor.Id, actor.Name, actor.Type, actor.Country, null, PartPlayed.Mediator)
            : null;
    }

    private bool MeetingAfter(int at) => view.Is(at + 1, WordUse.MeetingNoun) || view.Is(at + 2, WordUse.MeetingNoun);

    /// <summary>Parties that the sentence calls mediators: "Qatari and Egyptian mediators".</summary>
    internal IEnumerable<Participant> Mediators() => view.Phrases
        .Where(phrase => phrase is { Kind: PhraseKind.Party, IsGroup: true } && view.EndsInMediators(phrase))
        .SelectMany(phrase => phrase.Parties);

    private List<Participant> AlongWith(int head)
    {
        var along = view.IsComma(head + 1) ? head + 2 : head + 1;
        return view.IsText(along, "along") && view.IsText(along + 1, "with") ? PartyLists.After(view, along + 1, cast).FindAll(IsPerson) : [];
    }

    // "Talks mediated by Gonsalves and attended by Amorim".
    private bool IsJoinedToMediation(VerbGroup verb) =>
        view.Is(verb.First - 1, WordUse.And) && view.VerbBefore(verb.First) is { } earlier && view.IsText(earlier.Head + 1, "by");

    private bool MeetingBefore(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - Reach; i--)
        {
            if (view.Is(i, WordUse.MeetingNoun))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasDelegationBefore(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - Reach; i--)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return view[i].IsGroup;
            }
        }

        return false;
    }

    // "Burns and Kamel were attending, along with Barnea."
    private static bool IsAttending(SentenceView view, int at) => view.IsText(at, "attending") && view.IsKind(at + 1, PhraseKind.Mark);

    private static bool IsPerson(Participant party) => party.Type == EntityType.Person;

    private bool IsPartOfDelegation(int at) =>
        view.IsText(at, "part") && view.IsText(at + 1, "of") && view.IsText(at + 2, "the") && at + 3 < view.Count && view[at + 3].IsGroup;

    /// <summary>Whether a verb stands close before a meeting, or before nothing more.</summary>
    internal static bool IsNearMeeting(SentenceView view, int at)
    {
        for (var i = at + 1; i < view.Count && i < at + Reach; i++)
        {
            if (view.Is(i, WordUse.MeetingNoun) || view.IsText(i, "them"))
            {
                return true;
            }

            if (view.IsComma(i) && view.Is(at, WordUse.Travel))
            {
                return false;
            }
        }

        return at + 1 >= view.Count || IsAttending(view, at) || view.Is(at, WordUse.Join) && view.IsText(at + 1, "part");
    }
}
