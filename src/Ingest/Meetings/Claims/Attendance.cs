using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Finds parties that a sentence brings into a meeting told elsewhere, and the part they play.</summary>
internal sealed class Attendance(SentenceView view, Cast cast, Subjects subjects)
{
    private const int Reach = 8;
    private const int Far = 14;

    /// <summary>Who attends, joins, accompanies, chairs or mediates. Empty where the sentence says nothing of the kind.</summary>
    internal List<Participant> Joining()
    {
        var joining = new List<Participant>();
        foreach (var verb in view.Verbs)
        {
            var isJoining = view.Is(verb.Head, WordUse.Join) || view.IsText(verb.Head, "flanked") || IsInstead(verb)
                || IsSending(verb) || (view.Is(verb.Head, WordUse.Hold) && !view.Is(verb.Head, WordUse.Have)
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
            else if (view.IsText(i, "through") && view.Is(i - 1, WordUse.MeetingNoun) && PartyLists.First(view, i + 1) is var carrier and > 0)
            {
                joining.AddRange(Parties.Playing(view[carrier].Parties, PartPlayed.Mediator));
            }
            else if (view.IsText(i, "chairmanship") && view.IsText(i + 1, "of") && PartyLists.First(view, i + 2) is var chair and > 0)
            {
                joining.AddRange(Parties.Playing(view[chair].Parties, PartPlayed.Chair));
            }
            else if (view.IsText(i, "host") && view.TextOf(i - 1) is "their" or "the" && view.IsComma(i + 1) && view.IsKind(i + 2, PhraseKind.Party))
            {
                // "Signed it in front of their host, Donald Trump".
                joining.AddRange(Parties.Playing(view[i + 2].Parties, PartPlayed.Host));
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

        return [.. joining.Concat(new GuestLists(view, cast, subjects).Find()).DistinctBy(party => party.Id)];
    }

    // "Saudi Arabia sent its foreign minister, Faisal bin Farhan".
    private bool IsSending(VerbGroup verb) => view.TextOf(verb.Head) is "sent" or "sending" or "send" or "sends" && !verb.IsPassive;

    private List<Participant> Sent(VerbGroup verb)
    {
        var senders = subjects.Of(verb);
        var sent = PartyLists.After(view, verb.Head, cast).FindAll(IsPerson);
        var isAway = view.IsText(verb.First - 1, "who") || senders.TrueForAll(ClaimMatch.IsCountry) || view.Verbs.Any(other => other != verb && other.Head < verb.First);
        for (var i = verb.Head + 1; i + 1 < view.Count; i++)
        {
            // "Sent his envoy to Moscow" on an errand of his own.
            isAway &= !(view.IsText(i, "to") && view.IsKind(i + 1, PhraseKind.Place));
        }

        return isAway && senders.Count > 0 && sent.TrueForAll(person => senders.Exists(sender => ClaimMatch.CountryOf(sender) == ClaimMatch.CountryOf(person) && sender.Id != person.Id)) ? sent : [];
    }

    // "Kostyukov headed Moscow's team", "led the Kingdom's delegation".
    private bool IsHeading(int head)
    {
        var isTeam = view.TextOf(head) is "headed" or "led" or "heads" or "leads";
        for (var i = head + 1; isTeam && i < view.Count && i < head + 5; i++)
        {
            if (view.TextOf(i) is "team" or "delegation" or "side" || view.IsKind(i, PhraseKind.Party) && view[i].IsGroup)
            {
                return true;
            }
        }

        return false;
    }

    // "Premier Li Qiang will go instead".
    private bool IsInstead(VerbGroup verb) => view.Is(verb.Head, WordUse.Travel) && view.IsText(verb.Head + 1, "instead");

    // "With Orban mediating", "with Sybiha and Kallas taking part".
    private IEnumerable<Participant> Beside(int party)
    {
        if (IsMediation(party + 1))
        {
            return Parties.Playing(view[party].Parties, PartPlayed.Mediator);
        }

        var last = party;
        while (PartyLists.Next(view, last) is var next and > 0)
        {
            last = next;
        }

        var isThere = view.TextOf(last + 1) is "attending" or "participating" or "joining" or "present" or "presiding"
            || (view.IsText(last + 1, "in") && view.IsText(last + 2, "attendance"))
            || (view.IsText(last + 1, "as") && view.TextOf(last + 2) is "host" or "hosts")
            || (view.IsText(last + 1, "looking") && view.IsText(last + 2, "on"))
            || (view.IsText(last + 1, "taking") && view.IsText(last + 2, "part"));
        return isThere ? PartyLists.Between(view, party) : [];
    }

    private List<Participant> JoinedBy(VerbGroup verb)
    {
        var head = verb.Head;
        if (view.TextOf(head) is "accompanied" or "flanked" && view.IsText(head + 1, "by"))
        {
            return [.. subjects.Of(verb), .. Parties.Playing(PartyLists.After(view, head + 1, cast), PartPlayed.DelegationMember)];
        }

        var isBy = view.IsText(head + 1, "by") && (verb.IsPassive || verb.Tense == VerbTense.Participle || view.Is(verb.First - 1, WordUse.MeetingNoun));
        if (isBy)
        {
            var isMeeting = view.IsText(head, "represented") || view.TextOf(verb.First - 1) is "It" || view.TextOf(verb.First) is "It"
                || MeetingBefore(verb.First) || HasDelegationBefore(verb.First) || IsJoinedToMediation(verb);
            if (view.IsText(head, "joined"))
            {
                return [.. subjects.Of(verb).FindAll(IsPerson), .. Played(PartyLists.After(view, head + 1, cast), head)];
            }

            return view.TextOf(head) is "represented" or "led" or "headed" ? isMeeting ? [.. Played(PartyLists.After(view, head + 1, cast), head), .. ListedBy(head + 2)] : []
                : isMeeting ? Played(PartyLists.After(view, head + 1, cast), head) : [];
        }

        if (IsSending(verb))
        {
            return Sent(verb);
        }

        if (IsInstead(verb))
        {
            return subjects.Of(verb).FindAll(IsPerson);
        }

        if (IsHeading(head))
        {
            return [.. Parties.Playing(subjects.Of(verb).FindAll(IsPerson), PartPlayed.DelegationMember)];
        }

        // "Anwar, who mediated, announced".
        if (IsMediation(head) && view.IsComma(head + 1) && view.Is(verb.First - 1, WordUse.Relative))
        {
            return Played(subjects.Of(verb), head);
        }

        var isJoining = view.Is(head, WordUse.Join) || PartOf(head) is not PartPlayed.Participant;
        var isAsked = verb.Tense == VerbTense.Infinitive && Governors.Of(view, verb).Verb is { } above
            && (above.IsNegated || view.Is(above.Head, WordUse.Urge | WordUse.Decline | WordUse.Deny | WordUse.Cancel));
        return isJoining && !isAsked && IsNearMeeting(view, head) ? [.. Played(subjects.Of(verb), head), .. AlongWith(head)] : [];
    }

    // "Beijing was represented by Li Qiang, Moscow by Oreshkin and Buenos Aires by Quirno".
    private List<Participant> ListedBy(int from)
    {
        var listed = new List<Participant>();
        for (var i = from; i < view.Count && view.VerbAt(i) is null && !view.IsStop(i); i++)
        {
            if (view.IsText(i, "by") && (view[i - 1].Kind is PhraseKind.Place or PhraseKind.Party || view.IsText(i - 1, "one")))
            {
                listed.AddRange(PartyLists.After(view, i, cast).FindAll(IsPerson).Take(1));
            }
        }

        return listed;
    }

    // Persons, and states and bodies as mediators.
    private List<Participant> Played(List<Participant> parties, int verb)
    {
        var part = PartOf(verb);
        var isGroup = view.StartsWith(verb, "sat") && Parties.IsGroupBefore(view, verb);
        return [.. Parties.Playing(parties.FindAll(party => IsPerson(party) || part == PartPlayed.Mediator || isGroup), part)];
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
        for (var i = at - 1; i >= 0 && i > at - Far; i--)
        {
            // "The first three rounds were led by": not what was told of last.
            if (view.IsText(i, "rounds"))
            {
                return false;
            }

            if (view.Is(i, WordUse.MeetingNoun | WordUse.Sign))
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
            var isPair = view.StartsWith(at, "join") && view.TextOf(i) is "two" or "pair" or "him" or "her";
            var isInPlace = i == at + 1 && view.StartsWith(at, "represent") && view.TextOf(i) is "him" or "her" or "it";
            if (view.Is(i, WordUse.MeetingNoun) || view.IsText(i, "them") || isInPlace || isPair)
            {
                return true;
            }

            if (view.IsComma(i) && view.Is(at, WordUse.Travel))
            {
                return false;
            }
        }

        return at + 1 >= view.Count || (view.IsKind(at + 1, PhraseKind.Mark) && (!view.IsComma(at + 1) || view.IsText(at + 2, "as")) && view.Is(at, WordUse.Join))
            || IsAttending(view, at) || view.Is(at, WordUse.Join) && view.IsText(at + 1, "part");
    }
}
