using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Finds in a sentence the words that tell of a meeting together with who meets.</summary>
internal static class Triggers
{
    private const WordUse Verbs = WordUse.Meet | WordUse.Gather | WordUse.Host | WordUse.Visit | WordUse.Speak | WordUse.Call
        | WordUse.Discuss | WordUse.Join | WordUse.Travel | WordUse.See | WordUse.Urge | WordUse.Sign;

    /// <summary>A word without which no sentence tells of a meeting.</summary>
    internal const WordUse Any = Verbs | WordUse.MeetingNoun | WordUse.Exclude;

    /// <summary>A word without which no sentence tells of a meeting or of who stays away from one.</summary>
    internal const WordUse Telling = Any | WordUse.Urge | WordUse.Decline | WordUse.Cancel | WordUse.Negation;

    internal static List<Draft> Find(SentenceView view, Cast cast)
    {
        var drafts = new List<Draft>();
        var subjects = new Subjects(view, cast);
        var verbs = new VerbTriggers(view, cast, subjects);
        var nouns = new NounTriggers(view, cast, subjects);
        for (var i = 0; i < view.Count; i++)
        {
            if (!view.IsKind(i, PhraseKind.Word) || !(view.Is(i, Any) || (view.Is(i, WordUse.Be) && view.TextOf(i + 2) is "guest")))
            {
                continue;
            }

            var verb = view.VerbAt(i) is { } found && found.Head == i && (view.Is(i, Verbs) || view.IsText(i, "been") || view.TextOf(i) is "was" or "is") ? verbs.Find(found) : null;
            if ((verb ?? (view.Is(i, WordUse.MeetingNoun) ? nouns.Find(i) : null)) is { } draft && (Parties.HasActor(view, draft.Parties) || IsOwnSummit(view, draft))
                && !IsMatch(view, draft) && !IsInterview(view, draft) && !IsOfNobody(view, draft))
            {
                drafts.AddRange(Apart(view, draft));
            }
        }

        drafts.AddRange(new HourTriggers(view, cast, subjects).Find());
        drafts.RemoveAll(draft => IsWhatWasAgreed(view, draft, drafts));
        drafts.RemoveAll(draft => IsApposition(view, draft.Anchor) && drafts.Exists(told => told.Anchor < draft.Anchor));
        return drafts.Count > 0 ? WithoutWays(drafts) : Journeys(view, new JourneyTriggers(view, cast, subjects));
    }

    // "Agreed to resume talks when they met": an outcome of the meeting that the verb tells of.
    private static bool IsWhatWasAgreed(SentenceView view, Draft draft, List<Draft> drafts) =>
        draft.Status == MeetingStatus.Planned && view.Is(draft.Anchor, WordUse.MeetingNoun) && Governors.Of(view, draft.Anchor).Verb is { Tense: VerbTense.Infinitive } verb
        && view.TextOf(verb.Head) is "resume" or "continue" or "restart" or "restore"
        && drafts.Exists(met => met.Status == MeetingStatus.Held && view.Is(met.Anchor, WordUse.Meet) && met.Parties.Select(party => party.Id).ToHashSet().SetEquals(draft.Parties.Select(party => party.Id)));

    // "Met in Bali, their first meeting in a year".
    private static bool IsApposition(SentenceView view, int noun)
    {
        var first = view.Is(noun, WordUse.MeetingNoun) ? Nouns.Start(view, noun) : noun;
        return first < noun && view.IsComma(first - 1) && view.TextOf(first) is "their" or "the" && view.TextOf(first + 1) is "first" or "second" or "third" or "latest" or "only";
    }

    // "Will visit Riyadh for talks with X": the visit is the way to the talks.
    private static List<Draft> WithoutWays(List<Draft> drafts) =>
        drafts.FindAll(draft => !Parties.IsVisit(draft.Parties)
            || !drafts.Exists(other => !Parties.IsVisit(other.Parties) && other.Parties.Any(party => party.Id == draft.Parties[0].Id)));

    // "Will travel to Paris for a meeting": of whom, it does not say.
    private static List<Draft> Journeys(SentenceView view, JourneyTriggers journeys) =>
    [
        .. view.Verbs
            .Where(verb => view.Is(verb.Head, WordUse.Travel) && verb.IsFinite)
            .Select(verb => journeys.Travel(verb, isAlone: true))
            .OfType<Draft>(),
    ];

    // "No leaders of the two countries had met".
    private static bool IsOfNobody(SentenceView view, Draft draft) =>
        draft.Verb is { } verb && view.Is(verb.Head, WordUse.Meet | WordUse.Speak) && view.IsText(0, "No") && (view.Is(1, WordUse.Group) || (view.IsKind(1, PhraseKind.Party) && view[1].IsGroup));

    // "The Quad summit will not go ahead", but "on the sidelines of the G20 summit".
    private static bool IsOwnSummit(SentenceView view, Draft draft) =>
        draft.Parties is [var body] && MeetingScope.IsBody(body) && view.StartsWith(draft.Anchor, "summit") && Governors.Of(view, draft.Anchor).Link < 0
        && Predicates.Verbs(view, draft.Anchor).Exists(verb => view.Is(verb.Head, WordUse.Hold | WordUse.Cancel | WordUse.Postpone | WordUse.Begin));

    // "Sat down with a reporter for an interview".
    private static bool IsInterview(SentenceView view, Draft draft)
    {
        for (var i = draft.Anchor + 1; i < view.Count && !view.IsStop(i); i++)
        {
            if (view.TextOf(i) is "interview" or "interviews" && (view.Is(i - 1, WordUse.Determiner) || view.IsText(i - 1, "for")))
            {
                return view.IsText(i - 1, "for") || view.IsText(i - 2, "for");
            }
        }

        return false;
    }

    private static bool IsMatch(SentenceView view, Draft draft) =>
        draft.Parties.All(party => party.Type != EntityType.Person || party.Office is null) && (Sports.IsAbout(view, draft.Parties) || IsOfTeams(view, draft));

    // "Brazil meet Morocco": a state alone is several only on the field.
    private static bool IsOfTeams(SentenceView view, Draft draft) =>
        draft is { Verb: { Tense: VerbTense.Present } verb, Parties.Count: 2 } && view.IsText(draft.Anchor, "meet")
        && view.IsKind(verb.First - 1, PhraseKind.Party) && view[verb.First - 1] is { IsGroup: false, Parties.Count: 1 }
        && !view.Is(verb.First - 2, WordUse.And);

    // "Spoke by phone with Phumtham and with Hun Manet".
    private static bool IsWithEach(SentenceView view, Draft draft)
    {
        for (var i = draft.Anchor + 1; i + 1 < view.Count && !view.IsStop(i) && (view.VerbAt(i) is null || view.VerbAt(i) == draft.Verb); i++)
        {
            if (view.Is(i, WordUse.And) && view.TextOf(i + 1) is "with" or "to" && PartyLists.First(view, i + 2) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // "Modi also met Oli and Dissanayake", "received the kings of Spain, Jordan and Bahrain": guests of several states one after the other.
    private static bool IsRound(SentenceView view, Draft draft)
    {
        var others = draft.Parties.Skip(1).ToList();
        var isOfOne = draft is { Verb: { IsPassive: false, IsFinite: true } verb } && view.Is(verb.Head, WordUse.Meet | WordUse.Host) && draft.Anchor == verb.Head
            && (view.IsText(verb.Head - 1, "also") || (others.Count > 2 && view.Is(verb.Head, WordUse.Meet))) && PartyLists.Ending(view, verb.First - 1).Count < 2;
        return isOfOne && others.Count > 1 && others.TrueForAll(party => party.Type == EntityType.Person)
            && others.Select(ClaimMatch.CountryOf).Append(ClaimMatch.CountryOf(draft.Parties[0])).Distinct().Count() == others.Count + 1;
    }

    private static bool IsSeparately(SentenceView view, int verb)
    {
        for (var i = verb + 1; i < view.Count && view.VerbAt(i) is null && !view.IsStop(i); i++)
        {
            if (view.IsText(i, "separately") || (view.IsText(i, "one") && view.TextOf(i + 1) is "after" or "by") || (view.IsText(i, "in") && view.IsText(i + 1, "turn")))
            {
                return true;
            }
        }

        return false;
    }

    // "Spoke to Trump and Zelenskyy" tells of two talks, "held bilateral meetings with A, B and C" of three.
    private static IEnumerable<Draft> Apart(SentenceView view, Draft draft)
    {
        var isSpoken = view.Is(draft.Anchor, WordUse.Speak) && view.IsText(draft.Anchor + 1, "to");
        var with = draft.Anchor + 1;
        while (view.Is(with, WordUse.Preposition) && !view.IsText(with, "with") || (with < view.Count && view[with].Kind is PhraseKind.Place or PhraseKind.Date))
        {
            with++;
        }

        var isSeveral = view.IsText(with, "with") && (view.TextOf(draft.Anchor) is "meetings" or "bilaterals"
            || (view.TextOf(draft.Anchor) is "talks" or "calls" && view.IsText(draft.Anchor - 1, "separate")));
        var isSeparate = view.Is(draft.Anchor, WordUse.Meet | WordUse.Host) && IsSeparately(view, draft.Anchor);
        return (isSpoken || isSeveral || IsWithEach(view, draft) || isSeparate || IsRound(view, draft)) && draft.Parties.Count > 2
            ? draft.Parties.Skip(1).Select(other => draft with { Parties = [draft.Parties[0], other] })
            : [draft];
    }
}
