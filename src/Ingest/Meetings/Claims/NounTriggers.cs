using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Meetings told by a noun: held talks with, a summit between, the Trump-Putin meeting.</summary>
internal sealed class NounTriggers(SentenceView view, Cast cast, Subjects subjects)
{
    private const int Reach = 12;
    private readonly NounSubjects _subjects = new(view, cast, subjects);

    internal Draft? Find(int noun)
    {
        if (!Nouns.IsNoun(view, noun) || IsOther(noun))
        {
            return null;
        }

        if (view.TextOf(noun) is "welcome" or "carpet")
        {
            return Receptions.Find(view, noun, cast, subjects);
        }

        var governor = Governors.Of(view, noun);
        var beside = PartyLists.Beside(view, noun, cast);
        if (IsScene(governor, beside))
        {
            return null;
        }

        var (after, isBetween) = After(noun);
        var hasNamed = after.Count + beside.Count > 0;
        // "Travelled to Goa for an SCO meeting hosted by Jaishankar": the body is not who goes.
        var isOwned = beside.Exists(party => party.Type != EntityType.Organisation) || (beside.Count > 0 && governor.Link < 0) || HasOwner(noun);
        var subject = isBetween || (isOwned && (after.Count > 0 || beside.Count == 0)) || beside.Count > 1 ? [] : _subjects.Of(noun, governor, after.Count > 0);
        // "He and Sanchez held the first German-Spanish consultations".
        if (beside.Count > 1 && beside.TrueForAll(ClaimMatch.IsCountry) && governor is { Link: < 0, Verb: { IsPassive: false } holding } && view.Is(holding.Head, WordUse.Hold)
            && subjects.Of(holding) is { Count: > 1 } holders && beside.TrueForAll(state => holders.Exists(holder => ClaimMatch.CountryOf(holder) == ClaimMatch.CountryOf(state))))
        {
            (subject, beside) = (holders, []);
        }

        if (subject.Count == 0 && beside.Count == 0)
        {
            subject = _subjects.Unsaid(noun, after.Count > 0 && !isBetween);
        }

        var parties = Arranged(noun) is { Count: > 1 } arranged ? [.. arranged] : Parties.Union([.. _subjects.HostOfMany(noun, governor), .. subject, .. beside], after);
        if (parties.Count == 0 && (IsEarlierRound(noun) || IsNoFurther(noun)))
        {
            parties = cast.LastParties;
            hasNamed = true;
        }

        if (subject.Count + beside.Count == 0 && !governor.Exists && Stay(noun, after) is { } stay)
        {
            return stay;
        }

        var isEnding = governor.Verb is { Tense: VerbTense.Infinitive } ending && view.Is(ending.Head, WordUse.End);
        if (!IsMeeting(noun, governor, parties, hasNamed) || AreMediators(parties) || isEnding)
        {
            return null;
        }

        if (view.Is(noun, WordUse.VisitNoun) && parties is [var visitor] && VisitNouns.Goal(view, noun, visitor) is { } goal)
        {
            parties = [visitor with { Part = PartPlayed.Visitor }, goal with { Part = PartPlayed.Host }];
        }

        return new Draft(noun, parties, NounOutlook.Of(view, noun))
        {
            Verb = governor.Verb ?? Predicates.Verb(view, noun),
            Modality = Nouns.Modality(view, noun),
        };
    }

    // "Met Takaichi at the G20 summit": the verb tells of the meeting.
    private bool IsScene(Governor governor, List<Participant> beside) =>
        governor is { Link: >= 0, Verb: { } verb } && view.IsText(governor.Link, "at") && view.Is(verb.Head, WordUse.Meet | WordUse.Speak | WordUse.See)
        && beside.TrueForAll(party => party.Type == EntityType.Organisation) && PartyLists.After(view, verb.Head, cast).Count > 0;

    // "Talks that Trump had arranged with Albanese".
    private List<Participant> Arranged(int noun)
    {
        var with = view.Is(noun + 1, WordUse.Relative) && view.VerbAfter(noun + 1) is { IsPassive: false } verb && view.Is(verb.Head, WordUse.Plan | WordUse.Hold)
            && view.IsText(verb.Head + 1, "with") ? verb.Head + 1 : -1;
        return with < 0 ? [] : [.. subjects.Of(view.VerbAfter(noun + 1)!), .. PartyLists.After(view, with, cast)];
    }

    // "Mediators from Qatar lost hope after two days of talks": of others.
    private bool AreMediators(EquatableArray<Participant> parties) =>
        view.Phrases.Any(phrase => phrase is { Kind: PhraseKind.Party, IsGroup: true } && phrase.Parties == parties && view.WholeTextOf(phrase).StartsWith("mediators", StringComparison.OrdinalIgnoreCase));

    // "Iran's Araghchi in Beijing for talks", "Lavrov in Pyongyang for talks with Kim".
    private Draft? Stay(int noun, List<Participant> others)
    {
        var place = Nouns.Start(view, noun) - 2;
        var isStay = view.IsText(place + 1, "for") && view.IsKind(place, PhraseKind.Place) && view.IsText(place - 1, "in")
            && view.IsKind(place - 2, PhraseKind.Party) && view.Verbs.Count == 0;
        var guests = isStay ? PartyLists.Ending(view, place - 2) : [];
        var hosts = others.Count == 0 && isStay && Locals.CountryAt(view, place) is { } host
            && guests.TrueForAll(guest => ClaimMatch.CountryOf(guest) != host.Id.Value)
                ? [host]
                : others;
        return guests.Count > 0 && hosts.Count > 0
            ? new Draft(noun, Parties.Union(Parties.Playing(guests, PartPlayed.Visitor), Parties.Playing(hosts, PartPlayed.Host)), MeetingStatus.Planned)
            : null;
    }

    // "News conference", "press briefing", "cabinet meeting", "meeting room".
    private bool IsOther(int noun) =>
        view.Is(noun + 1, WordUse.MeetingNoun) && Nouns.IsNoun(view, noun + 1) && view.IsKind(noun + 1, PhraseKind.Word)
        || view.IsText(noun - 1, "news") || view.IsText(noun - 1, "press") || view.IsText(noun - 1, "cabinet") || view.IsText(noun - 1, "earnings")
        || view.IsText(noun - 1, "shareholders") || view.IsText(noun - 1, "investor") || view.IsText(noun - 1, "board");

    // "Envoys' trip": of somebody who is nobody's party.
    private bool HasOwner(int noun)
    {
        if (!view.Is(noun, WordUse.VisitNoun))
        {
            return false;
        }

        for (var i = Nouns.Start(view, noun) - 1; i < noun; i++)
        {
            if (view.TextOf(i) is "'" or "\u2019" or "'s" or "\u2019s")
            {
                return true;
            }
        }

        return false;
    }

    // "There is no plan for a fourth round", "no date was set for another meeting".
    private bool IsNoFurther(int noun) => Governors.Of(view, noun) is { Noun: >= 0 } governor && view.IsNegated(governor.Noun)
        && (view.TextOf(noun - 1) is "further" or "new" or "another" or "second" or "third" or "fourth" or "fifth" or "next");

    // "The seventh round was held in Manila": of those told of before.
    private bool IsEarlierRound(int noun) =>
        view.Is(Nouns.Start(view, noun), WordUse.Determiner) && Nouns.Start(view, noun) <= 1
        && (view.TextOf(noun - 1).EndsWith("th", StringComparison.Ordinal) || view.Is(noun - 1, WordUse.Former)
            || view.TextOf(noun - 1) is "first" or "second" or "third" or "further" or "new" or "next")
        && Predicates.Verbs(view, noun).Exists(verb => view.Is(verb.Head, WordUse.Hold | WordUse.Cancel | WordUse.Postpone) || view.TextOf(verb.Head) is "likely" or "expected" or "due" or "scheduled" or "planned");

    private bool IsMeeting(int noun, Governor governor, EquatableArray<Participant> parties, bool hasNamed)
    {
        if (!Parties.HasActor(view, parties))
        {
            return false;
        }

        if (view.Is(noun, WordUse.VisitNoun))
        {
            return IsVisit(noun, parties);
        }

        var isCarried = governor.Verb is { } verb
            && view.Is(verb.Head, WordUse.Hold | WordUse.Begin | WordUse.End | WordUse.Have | WordUse.Cancel | WordUse.Postpone | WordUse.Join
                | WordUse.Discuss | WordUse.Plan | WordUse.Decline);
        if (parties.Count > 1)
        {
            return view.Is(noun, WordUse.Noun) ? hasNamed || isCarried || governor.Link >= 0
                : isCarried || view.IsText(noun + 1, "with") || view.IsText(noun + 1, "between") || IsCaller(noun + 1, noun) || IsCallOn(noun + 1, noun)
                    || view.Is(noun - 1, WordUse.Phone | WordUse.Video) || (view.IsText(Nouns.Start(view, noun), "their") && governor.Link >= 0)
                    || view.StartsWith(noun, "call") && IsOfTwo(noun, governor);
        }

        // The leaders of a body are several.
        var isGroup = parties[0].Id.Value.EndsWith("leaders", StringComparison.Ordinal) || !Parties.HasActor(parties);
        return view.Is(noun, WordUse.Noun)
            && (isCarried ? isGroup || (parties[0].Type != EntityType.Person && HasPlace(noun)) : isGroup && HasPlace(noun));
    }

    // "Urged Putin in call", "the Trump-Xi call".
    private bool IsOfTwo(int call, Governor governor) =>
        view.IsText(governor.Link, "in") || view.IsKind(call - 1, PhraseKind.Party) && view[call - 1].Parties.Count > 1;

    // "The minister's visit to Paris", "called off a visit to Warsaw".
    private bool IsVisit(int noun, EquatableArray<Participant> parties) =>
        parties.FirstOrDefault(party => party.Type == EntityType.Person) is { } visitor
        && VisitNouns.Goal(view, noun, visitor) is not null;

    private bool HasPlace(int noun)
    {
        for (var i = noun + 1; i < view.Count && !view.IsStop(i); i++)
        {
            if (view.IsKind(i, PhraseKind.Place))
            {
                return true;
            }
        }

        return false;
    }

    private (List<Participant> Parties, bool IsBetween) After(int noun)
    {
        for (var i = noun + 1; i < view.Count && i < noun + Reach; i++)
        {
            var isLink = view.IsText(i, "between") || view.IsText(i, "with") || view.IsText(i, "among") || view.IsText(i, "involving")
                || (view.IsText(i, "of") && (i == noun + 1 || view[i - 1].Kind is PhraseKind.Place or PhraseKind.Date))
                || (view.IsText(i, "by") && !IsMediated(i)) || IsCaller(i, noun) || IsCallOn(i, noun) || IsOfferFrom(i, noun);
            if (isLink && view.TextOf(i - 1) is not ("margins" or "sidelines" or "fringes"))
            {
                var isBetween = view.IsText(i, "between") || view.IsText(i, "among");
                var found = PartyLists.First(view, i + 1) is var party and >= 0
                    ? isBetween || view.IsText(i, "of") ? PartyLists.Between(view, party) : PartyLists.Forward(view, party)
                    : Pronoun(i + 1) ?? (view.IsText(i, "with") ? Locals.After(view, i) : []);
                if (found.Count > 0)
                {
                    found = IsHosted(i) ? [.. Parties.Playing(found, PartPlayed.Host)] : found;
                    return (found, isBetween || view.IsText(i, "of") || (view.IsText(i, "by") && !IsHosted(i)));
                }
            }

            if (!IsInside(i))
            {
                break;
            }
        }

        return ([], false);
    }

    // "A phone call from Macron".
    private bool IsCaller(int at, int noun) => at == noun + 1 && view.IsText(at, "from") && view.StartsWith(noun, "call");

    // "An offer of talks from Lavrov".
    private bool IsOfferFrom(int at, int noun) => at == noun + 1 && view.IsText(at, "from") && Governors.Of(view, noun) is { Noun: >= 0 } governor
        && view.Is(governor.Noun, WordUse.Want);

    // "Paid a call on Macron".
    private bool IsCallOn(int at, int noun) => at == noun + 1 && view.IsText(at, "on") && view.IsText(noun, "call") && view.VerbBefore(noun) is { } verb
        && view.TextOf(verb.Head) is "paid" or "pay" or "pays" or "paying";

    private bool IsHosted(int by) => view.IsText(by, "by") && view.IsText(by - 1, "hosted");

    // "Talks mediated by Oman": of others than Oman.
    private bool IsMediated(int by) =>
        view.TextOf(by - 1) is "mediated" or "brokered" or "facilitated" or "moderated" or "sponsored" or "chaired" or "convened";

    private List<Participant>? Pronoun(int at) =>
        view.IsText(at, "him") || view.IsText(at, "her") || view.IsText(at, "them") ? Antecedents.Object(view, at, cast) : null;

    private bool IsInside(int at) =>
        view[at].Kind is PhraseKind.Place or PhraseKind.Date
        || (view.IsComma(at) && view.VerbAt(at + 1) is { Tense: VerbTense.Participle, IsPassive: true })
        || (view.VerbAt(at) is { Tense: VerbTense.Participle })
        || (view.VerbAt(at) is { IsPassive: true } set && view.Is(set.Head, WordUse.Plan))
        || (view.VerbAt(at) is { Tense: VerbTense.Infinitive } holding && view.Is(holding.Head, WordUse.Hold) && view.VerbBefore(holding.First) is { } due && view.Is(due.Head, WordUse.Plan))
        || (view.VerbAt(at) is { } planned && view.IsText(planned.Head, "due"))
        || (view.Is(at, WordUse.Relative) && view.VerbAt(at + 1) is { } told && view.Is(told.Head, WordUse.Plan) && (told.IsPassive || view.IsText(told.Head, "due")))
        || (view.IsKind(at, PhraseKind.Word)
            && !view.Is(at, WordUse.Boundary & ~WordUse.Preposition)
            && (view.Is(at, WordUse.Auxiliary | WordUse.Filler | WordUse.Preposition | WordUse.MeetingNoun | WordUse.Determiner)
                || view.Is(at, WordUse.Hold | WordUse.Begin | WordUse.Phone | WordUse.Video | WordUse.Group)
                || (view[at].Use == WordUse.None && (view.Is(at - 1, WordUse.Preposition | WordUse.Determiner) || view[at - 1].Use == WordUse.None))));
}
