using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Meetings told by a verb: met, received, visited, gathered.</summary>
internal sealed class VerbTriggers(SentenceView view, Cast cast, Subjects subjects)
{
    private const int Near = 6;

    /// <summary>How far what is signed stands from the verb at most.</summary>
    private const int Papers = 9;
    private readonly JourneyTriggers _journeys = new(view, cast, subjects);
    private readonly TalkTriggers _talks = new(view, cast, subjects);

    internal Draft? Find(VerbGroup verb) => view[verb.Head].Use switch
    {
        var use when use.Has(WordUse.Meet) && view.StartsWith(verb.Head, "spen") => _talks.Spend(verb),
        var use when use.Has(WordUse.Meet) => Meet(verb),
        var use when use.Has(WordUse.Gather) => Gather(verb) ?? Convene(verb),
        var use when use.Has(WordUse.Hold) && view.StartsWith(verb.Head, "conven") && Convene(verb) is { } convened => convened,
        var use when use.Has(WordUse.Host) && Host(verb) is { } hosted => hosted,
        var use when use.Has(WordUse.Visit) => _journeys.Visit(verb),
        var use when use.Has(WordUse.Speak) => _talks.Speak(verb),
        var use when use.Has(WordUse.Call) => _talks.Call(verb),
        var use when use.Has(WordUse.Urge) && view.StartsWith(verb.Head, "call") => CallOn(verb),
        var use when use.Has(WordUse.See) => _talks.See(verb),
        var use when use.Has(WordUse.Urge) && IsVisited(verb) => Tell(verb),
        var use when use.Has(WordUse.Urge) && IsByPhone(verb) => Tell(verb) is { } told ? told with { Modality = MeetingModality.Phone } : null,
        var use when use.Has(WordUse.Urge) && view.StartsWith(verb.Head, "invit") => Invite(verb),
        var use when use.Has(WordUse.Discuss) => _talks.Discuss(verb),
        var use when use.Has(WordUse.Sign) => Sign(verb),
        var use when use.Has(WordUse.Be) => Guest(verb),
        var use when use.Has(WordUse.Join) => Join(verb),
        var use when use.Has(WordUse.Travel) => _journeys.Travel(verb),
        _ => null,
    };

    private Draft? Meet(VerbGroup verb)
    {
        if (verb.IsPassive)
        {
            return PassiveAgent(verb.Head) is { Count: > 0 } meeting && subjects.Of(verb) is { Count: > 0 } met ? Make(verb, met, meeting, MeetingModality.InPerson) : null;
        }

        var others = Met(verb.Head);
        if (others.Count == 0 && !CanStandAlone(verb.Head))
        {
            return null;
        }

        var subject = subjects.Of(verb);
        var isSeveral = IsSeveral(verb, subject);
        return (subject.Count > 0 && (others.Count > 0 || isSeveral)) || (others.Exists(Parties.IsPersonOrCountry) && Parties.IsUnnamedOfficial(view, verb))
            ? Make(verb, subject, others, MeetingModality.InPerson)
            : null;
    }

    // "EU ministers met", but "Bulgarian lawmakers met" among themselves.
    private bool IsSeveral(VerbGroup verb, List<Participant> subject) =>
        subject.Count > 1 || (IsGroup(verb) && subject is not [{ Type: EntityType.Country }]);

    // "Met officials in Baghdad": they are of the country where it is.
    private List<Participant> Met(int head)
    {
        var others = PartyLists.After(view, head, cast);
        return others.Count > 0 ? others : Whom(head) is { } whom ? [whom] : Locals.After(view, head);
    }

    // "Park Jin, whom he met in Seoul".
    private Participant? Whom(int head)
    {
        for (var i = head - 1; i > 0 && i > head - Near; i--)
        {
            if (view.IsText(i, "whom"))
            {
                var before = view.Is(i - 1, WordUse.Preposition) ? i - 2 : i - 1;
                return Antecedents.PersonAt(view, view.IsComma(before) ? before - 1 : before);
            }
        }

        return null;
    }

    private Draft? Gather(VerbGroup verb)
    {
        var subject = subjects.Of(verb);
        var isSelf = CanStandAlone(verb.Head) && IsSeveral(verb, subject);
        return isSelf ? Make(verb, subject, [], MeetingModality.InPerson) : null;
    }

    // "Macron gathered the leaders of Germany and Poland", "convened European leaders".
    private Draft? Convene(VerbGroup verb)
    {
        var others = verb.IsPassive ? [] : PartyLists.After(view, verb.Head, cast);
        return (others.Exists(Parties.IsPersonOrCountry) || IsGroupAfter(verb.Head)) && subjects.Of(verb) is { Count: > 0 } hosts && hosts.Exists(Parties.IsPersonOrCountry)
            ? Make(verb, Parties.Playing(hosts, PartPlayed.Host), others, MeetingModality.InPerson)
            : null;
    }

    private Draft? Host(VerbGroup verb)
    {
        var (hosts, guests) = verb.IsPassive
            ? (PassiveAgent(verb.Head), subjects.Of(verb))
            : (subjects.Of(verb), PartyLists.After(view, verb.Head, cast));
        guests = guests.Count == 0 ? Honoured(verb.Head) : guests;
        var visitors = guests.FindAll(guest => hosts.TrueForAll(host => host.Id != guest.Id));
        var isMeeting = hosts.Exists(Parties.IsPersonOrCountry) && visitors.Exists(party => party.Type == EntityType.Person)
            || hosts.Exists(Parties.IsPersonOrCountry) && visitors.Count > 0 && IsGroupAfter(verb.Head);
        return isMeeting && (IsReceived(verb.Head) || Honoured(verb.Head).Count > 0)
            ? Make(verb, Parties.Playing(hosts, PartPlayed.Host), Parties.Playing(visitors, PartPlayed.Visitor), MeetingModality.InPerson)
            : null;
    }

    // "Will host a banquet in his honour".
    private List<Participant> Honoured(int head)
    {
        for (var i = head + 1; i + 2 < view.Count && i < head + Papers; i++)
        {
            if (view.IsText(i, "in") && view.TextOf(i + 2) is "honour" or "honor")
            {
                return Antecedents.Owner(view, i + 1, cast);
            }
        }

        return [];
    }

    // "Welcomed Trump's decision" receives nobody.
    private bool IsReceived(int head)
    {
        for (var i = head + 1; i < view.Count && i < head + Near && !view.IsText(head + 1, "by"); i++)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return true;
            }

            if (view.IsKind(i, PhraseKind.Owner))
            {
                return view.IsKind(i + 1, PhraseKind.Party) || view.Is(i + 1, WordUse.Title);
            }
        }

        return view.IsText(head + 1, "by") || view.IsText(head + 1, "him") || view.IsText(head + 1, "at");
    }

    private List<Participant> PassiveAgent(int head)
    {
        for (var i = head + 1; i < view.Count && i < head + 12; i++)
        {
            if (view.IsText(i, "by"))
            {
                return PartyLists.After(view, i, cast);
            }

            if (view.VerbAt(i) is not null)
            {
                break;
            }
        }

        return [];
    }

    // "Told visiting President Lula that", "told a visiting Iranian delegation that".
    private bool IsVisited(VerbGroup verb) => view.IsText(verb.Head, "told")
        && view.IsText(view.Is(verb.Head + 1, WordUse.Determiner) ? verb.Head + 2 : verb.Head + 1, "visiting");

    // "Told Wang Yi by phone on Friday that".
    private bool IsByPhone(VerbGroup verb)
    {
        for (var i = verb.Head + 1; i < view.Count && view.VerbAt(i) is null && !view.IsText(i, "that"); i++)
        {
            if (view.Is(i, WordUse.Phone | WordUse.Video) && view.TextOf(i - 1) is "by" or "over" && !view.Is(i + 1, WordUse.MeetingNoun))
            {
                return true;
            }
        }

        return false;
    }

    private Draft? Tell(VerbGroup verb)
    {
        var others = PartyLists.After(view, verb.Head, cast).FindAll(Parties.IsPersonOrCountry);
        return !verb.IsPassive && others.Count > 0 && subjects.Of(verb) is { Count: > 0 } subject
            ? Make(verb, subject, others, MeetingModality.InPerson)
            : null;
    }

    // "Invited Putin to Washington", but "invited Putin to comment".
    private Draft? Invite(VerbGroup verb)
    {
        var guests = verb.IsPassive ? [] : PartyLists.After(view, verb.Head, cast).FindAll(party => party.Type == EntityType.Person);
        var isToPlace = false;
        for (var i = verb.Head + 1; i + 1 < view.Count && i < verb.Head + Papers && !isToPlace; i++)
        {
            isToPlace = view.IsText(i, "to") && view.IsKind(i + 1, PhraseKind.Place);
        }

        return guests.Count > 0 && isToPlace && !verb.IsNegated && subjects.Of(verb) is { Count: > 0 } subject
            ? Make(verb, subject, guests, MeetingModality.InPerson) with { Status = MeetingStatus.Possible }
            : null;
    }

    // "To call on Modi", "called on Modi in Delhi", but "called on Modi to act".
    private Draft? CallOn(VerbGroup verb)
    {
        var others = PartyLists.After(view, verb.Head, cast);
        var hasPlace = view.TextOf(verb.Head + 3) is "soon" or "after" or "at" or "during" or "earlier" or "later" or "," or "";
        for (var i = verb.Head + 1; i < view.Count; i++)
        {
            if (view.IsText(i, "to") || view.IsText(i, "for"))
            {
                return null;
            }

            hasPlace |= view.IsKind(i, PhraseKind.Place) && view.TextOf(view.Is(i - 1, WordUse.Determiner) ? i - 2 : i - 1) is "in" or "at";
        }

        return (hasPlace || !verb.IsFinite) && others.Exists(party => party.Type == EntityType.Person) && subjects.Of(verb) is { Count: > 0 } subject
            ? Make(verb, subject, others, MeetingModality.InPerson)
            : null;
    }

    // "The ministers signed the accord in Washington", but "Japan and Peru signed a pact", which envoys may have done by post.
    private Draft? Sign(VerbGroup verb)
    {
        var isPaper = false;
        var isThere = Outlook.Of(view, verb) == MeetingStatus.Cancelled;
        for (var i = verb.Head + 1; i < view.Count && !view.IsStop(i) && view.VerbAt(i) is not { IsFinite: true }; i++)
        {
            isPaper |= i < verb.Head + Papers && IsPaper(view.TextOf(i));
            isThere |= view.IsKind(i, PhraseKind.Place) && view.TextOf(view.Is(i - 1, WordUse.Determiner) ? i - 2 : i - 1) is "in" or "at";
        }

        if (verb is { IsPassive: true, IsFinite: true } && Signers(verb.Head) is { Count: > 1 } signers)
        {
            return Make(verb, signers, [], MeetingModality.InPerson);
        }

        var signing = isPaper && !verb.IsPassive ? subjects.Of(verb) : [];
        var others = signing.TrueForAll(party => party.Type == EntityType.Person) && signing.Count > 0
            && (view.StartsWith(verb.Head, "sign") || view.StartsWith(verb.Head, "initial")) ? With(verb.Head) : [];
        return others.Count > 0 ? Make(verb, signing, others, MeetingModality.InPerson)
            : isThere && signing.Count > 1 && IsOfficials(signing, verb) ? Make(verb, signing, [], MeetingModality.InPerson)
            : null;
    }

    // "The deal was signed by Redwan Hussien and by the rebels' Getachew Reda".
    private List<Participant> Signers(int head)
    {
        var signers = new List<Participant>();
        for (var i = head + 1; i < view.Count && view.VerbAt(i) is null && !view.IsStop(i); i++)
        {
            if (view.IsText(i, "by") && (i == head + 1 || view.Is(i - 1, WordUse.And)))
            {
                signers.AddRange(PartyLists.After(view, i, cast).FindAll(party => party.Type == EntityType.Person));
            }
        }

        return signers;
    }

    // Two sides of one state: "Al-Sharaa and Abdi signed an agreement".
    private bool HasDeal(int head)
    {
        for (var i = head + 1; i < view.Count && i < head + Near; i++)
        {
            if (view.TextOf(i) is "agreement" or "deal" or "pact" or "accord")
            {
                return true;
            }
        }

        return false;
    }

    // "Signed an agreement with President Aliyev".
    private List<Participant> With(int head)
    {
        for (var i = head + 1; i < view.Count && i < head + Papers && view.VerbAt(i) is null; i++)
        {
            if (view.IsText(i, "with"))
            {
                return PartyLists.After(view, i, cast).FindAll(party => party.Type == EntityType.Person);
            }
        }

        return [];
    }

    private static bool IsPaper(ReadOnlySpan<char> word) =>
        word is "agreement" or "agreements" or "deal" or "deals" or "pact" or "accord" or "accords" or "treaty" or "declaration" or "memorandum"
            or "memorandums" or "document" or "documents" or "statement" or "communique" or "protocol" or "charter" or "partnership";

    private bool IsOfficials(List<Participant> parties, VerbGroup verb) =>
        parties.TrueForAll(party => party.Type == EntityType.Person) ? parties.Select(ClaimMatch.CountryOf).Distinct().Count() > 1 || HasDeal(verb.Head)
            : parties.TrueForAll(Parties.IsPersonOrCountry) && IsGroup(verb);

    // "Had been the guest of Xi Jinping in Beijing".
    private Draft? Guest(VerbGroup verb)
    {
        var guest = view.Is(verb.Head + 1, WordUse.Determiner) ? verb.Head + 2 : verb.Head + 1;
        var hosts = view.IsText(guest, "guest") && view.IsText(guest + 1, "of") ? PartyLists.After(view, guest + 1, cast).FindAll(party => party.Type == EntityType.Person) : [];
        return hosts.Count > 0 && subjects.Of(verb) is { Count: > 0 } visitors
            ? Make(verb, Parties.Playing(visitors, PartPlayed.Visitor), Parties.Playing(hosts, PartPlayed.Host), MeetingModality.InPerson)
            : null;
    }

    // "Joined Kerry in Paris for talks".
    private Draft? Join(VerbGroup verb)
    {
        var isJoin = view.StartsWith(verb.Head, "join") && !verb.IsPassive;
        var others = isJoin ? PartyLists.After(view, verb.Head, cast).FindAll(party => party.Type == EntityType.Person) : [];
        return others.Count > 0 && HasMeetingNoun(verb.Head) && subjects.Of(verb) is { Count: > 0 } subject
            ? Make(verb, subject, others, MeetingModality.InPerson)
            : null;
    }

    private bool HasMeetingNoun(int from)
    {
        for (var i = from + 1; i < view.Count && !view.IsStop(i); i++)
        {
            if (view.Is(i, WordUse.MeetingNoun) && view.TextOf(i - 1) is not ("news" or "press"))
            {
                return true;
            }
        }

        return false;
    }

    private Draft Make(VerbGroup verb, IEnumerable<Participant> first, IEnumerable<Participant> second, MeetingModality modality) =>
        Draft.Of(view, verb, Parties.Union(first, second), modality);

    private bool IsGroup(VerbGroup verb) => Parties.IsGroupBefore(view, verb.First);

    private bool IsGroupAfter(int at)
    {
        for (var i = at + 1; i < view.Count && i < at + Near; i++)
        {
            if (view.IsKind(i, PhraseKind.Party))
            {
                return view[i].IsGroup;
            }
        }

        return false;
    }

    /// <summary>Whether what follows lets the verb end here: a place, a date, a mark, not "demand" or "targets".</summary>
    private bool CanStandAlone(int at)
    {
        var next = at + 1;
        while (view.Is(next, WordUse.Filler) && !view.Is(next, WordUse.Determiner | WordUse.Preposition) && !view.IsText(next, "with"))
        {
            next++;
        }

        return next >= view.Count
            || view[next].Kind is PhraseKind.Date or PhraseKind.Mark or PhraseKind.Place
            || (view.Is(next, WordUse.Preposition) && !view.IsText(next, "with"))
            || view.Is(next, WordUse.And | WordUse.Boundary)
            || view.IsText(next, "without")
            || view.EndsWith(next, "ly");
    }
}
