using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Makes parties of groups: officials from Ukraine, the ministers of France and Poland, the two leaders, the pair.</summary>
internal static class GroupPhrases
{
    private const int Nested = 7;

    internal static void Resolve(PhraseList phrases, int at)
    {
        if (ResolveOf(phrases, at))
        {
            return;
        }

        var isBoth = phrases.TextOf(at - 1) is "two" or "Two" or "both" or "Both" or "2"
            || (phrases.IsText(at, "sides") && phrases.IsText(at - 1, "the"));
        if (isBoth && Two(phrases.Cast, phrases.TextOf(at)) is { Count: > 0 } parties)
        {
            phrases.Merge(at, at, phrases.IsText(at, "governments") ? States(parties) : parties, isGroup: true);
        }
    }

    /// <summary>"The two European leaders": the two persons told of before, where the group has no name of its own.</summary>
    internal static void ResolveTwo(PhraseList phrases, int at)
    {
        if (phrases[at].Parties is [{ Type: EntityType.Organisation }] && phrases.Cast.LastPersons is { Count: > 1 } last)
        {
            phrases.Merge(at, at, [.. last.TakeLast(2)], isGroup: true);
        }
    }

    private static EquatableArray<Participant> States(EquatableArray<Participant> parties) =>
    [
        .. parties.Select(party => party.Type == EntityType.Person ? Cast.StateOf(party.Country) : party)
            .OfType<Participant>()
            .DistinctBy(state => state.Id),
    ];

    /// <summary>"The pair", "the two", "both men": those told of before.</summary>
    internal static void ResolvePair(PhraseList phrases, int at)
    {
        var isMen = phrases.TextOf(at) is "men" or "visitors" or "guests";
        var isMeant = isMen
            ? phrases.IsText(at - 1, "two") || phrases.IsText(at - 1, "both")
            : phrases.IsText(at - 1, "the") && !phrases.Is(at + 1, WordUse.Group) && !phrases.IsText(at + 1, "men") && IsAlone(phrases, at);
        if (isMeant && phrases.IsSingle(at) && (Before(phrases, at) ?? Two(phrases.Cast)) is { Count: > 0 } parties)
        {
            phrases.Merge(at, at, parties, isGroup: true);
        }
    }

    // "Tusk was in Washington alongside Duda, where the pair were received": the two of the sentence.
    private static EquatableArray<Participant>? Before(PhraseList phrases, int at)
    {
        var persons = new List<Participant>();
        for (var i = 0; i < at; i++)
        {
            if (persons.Count == 0 && phrases.TextOf(i) is "He" or "he" or "She" or "she" && phrases.Cast.LastPerson is { } last)
            {
                persons.Add(last);
            }

            persons.AddRange(phrases[i].Kind == PhraseKind.Party ? phrases[i].Parties.Where(party => party.Type == EntityType.Person) : []);
        }

        var all = persons.DistinctBy(person => person.Id).ToEquatableArray();
        return all.Count == 2 ? all : null;
    }

    private static bool IsAlone(PhraseList phrases, int at) =>
        at + 1 >= phrases.Count || (phrases.TextOf(at + 1) is "last" or "also" or "then" or "later" or "first" && phrases.Is(at + 2, WordUse.Verb)) || phrases.Is(at + 1, WordUse.Verb | WordUse.Auxiliary | WordUse.Relative | WordUse.Preposition)
            || phrases.IsKind(at + 1, PhraseKind.Mark);

    private static EquatableArray<Participant> Two(Cast cast) =>
        cast.LastPersons.Count == 2 ? cast.LastPersons : cast.LastParties.Count == 2 ? cast.LastParties : [];

    // "The two leaders" are no two whom the sentence before named by the way.
    private static EquatableArray<Participant> Two(Cast cast, ReadOnlySpan<char> group) =>
        group is "leaders" or "presidents" && cast.LastLeaders.Count == 2 && Two(cast).Count == 0 ? cast.LastLeaders
        : group is "leaders" or "presidents" && cast.LastLeaders.Count == 2 && Two(cast).Any(party => party.Type != EntityType.Person || IsLesser(party)) ? cast.LastLeaders : Two(cast);

    private static bool IsLesser(Participant party) => MeetingLevels.Of(party.Office) is MeetingLevel.Officials or MeetingLevel.Ministers;

    // "Officials from Ukraine and Russia", "representatives of the Ministers of Foreign Affairs of Iran and Egypt".
    private static bool ResolveOf(PhraseList phrases, int at)
    {
        if (phrases.TextOf(at + 1) is not ("of" or "from" or "for"))
        {
            return false;
        }

        if (TwoCountries(phrases, at + 2) is { Count: > 0 } two)
        {
            phrases.Merge(at, phrases.IsText(at + 2, "both") ? at + 3 : at + 4, two, isGroup: true);
            return true;
        }

        var next = FirstCountry(phrases, at + 2);
        var parties = new List<Participant>();
        var (last, isByCity) = (-1, false);
        while (PartyOf(phrases, next) is { } party)
        {
            parties.Add(party);
            isByCity |= !IsCountry(phrases, next);
            last = next;
            next = AfterJoin(phrases, next + 1);
        }

        var states = parties.DistinctBy(party => party.Id).ToEquatableArray();
        if (last < 0 || (isByCity && states.Count == 1))
        {
            return false;
        }

        var holders = phrases.Cast.Holders(states, phrases.Text(Math.Max(at - 1, 0), at));
        phrases.Merge(at, Members(phrases, last), [.. holders], isGroup: true);
        return true;
    }

    // "Leaders of the BRICS countries", "ministers from NATO's 32 member states".
    private static int Members(PhraseList phrases, int last)
    {
        for (var i = last + 1; i <= last + 3; i++)
        {
            if (IsMembers(phrases, i))
            {
                return i;
            }

            if (!phrases.IsText(i, "member") && phrases.TextOf(i) is not [>= '0' and <= '9', ..])
            {
                break;
            }
        }

        return last;
    }

    private static bool IsMembers(PhraseList phrases, int at) =>
        phrases.TextOf(at) is "countries" or "states" or "nations" or "members" or "bloc" or "alliance" && phrases.IsSingle(at);

    // "Negotiators from Washington and Beijing": each city for its state, where there are several.
    private static Participant? PartyOf(PhraseList phrases, int at) =>
        IsCountry(phrases, at) ? phrases[at].Parties[0]
        : phrases.IsKind(at, PhraseKind.Place) && phrases[at].Place is { } city ? Cast.StateOf(city)
        : null;

    // "The defence ministers of the two countries", "commanders from both sides".
    private static EquatableArray<Participant> TwoCountries(PhraseList phrases, int at)
    {
        var countries = phrases.IsText(at, "both") ? at + 1 : phrases.IsText(at, "the") && phrases.IsText(at + 1, "two") ? at + 2 : -1;
        return countries > 0
            && phrases.TextOf(countries) is "countries" or "nations" or "states" or "sides" or "blocs" or "organisations" or "organizations" or "communities" ? States(Two(phrases.Cast)) : [];
    }

    private static int FirstCountry(PhraseList phrases, int from)
    {
        for (var i = from; i < from + Nested; i++)
        {
            if (PartyOf(phrases, i) is not null)
            {
                return i;
            }

            var isInside = phrases.Is(i, WordUse.Title | WordUse.Group | WordUse.Determiner) || phrases.IsText(i, "of")
                || phrases.IsText(i, "and") || phrases.IsText(i, "affairs");
            if (!isInside)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int AfterJoin(PhraseList phrases, int at)
    {
        var next = at;
        while (phrases.IsText(next, ",") || phrases.IsText(next, "and") || (next > at && phrases.IsText(next, "the")))
        {
            next++;
        }

        return next > at ? next : -1;
    }

    private static bool IsCountry(PhraseList phrases, int at) =>
        at >= 0 && at < phrases.Count
        && phrases[at].Parties is [{ Type: EntityType.Country or EntityType.Organisation } party]
        && (party.Type == EntityType.Country || MeetingScope.IsBody(party) || party.Name.Contains(' ', StringComparison.Ordinal) || !party.Name.AsSpan().ContainsAnyInRange('a', 'z'))
        && phrases[at].Kind is PhraseKind.Party or PhraseKind.Place or PhraseKind.Owner;
}
