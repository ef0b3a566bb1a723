using System.Collections.Frozen;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>Makes parties of offices: the French president, Russia's foreign minister, the chairman of his party, Mr Y.</summary>
internal static class RolePhrases
{
    private const int LongestTitle = 8;

    private static readonly FrozenSet<string> Offices = FrozenSet.ToFrozenSet(
        [
            "president", "minister", "chancellor", "king", "queen", "premier", "leader", "envoy", "ambassador", "chief", "chairman",
            "adviser", "advisor", "secretary", "prince", "emir", "sultan", "pope", "negotiator", "counterpart", "ruler", "monarch",
            "chairwoman", "director", "head", "commissioner", "general", "pontiff", "president-elect", "mediator", "representative",
            "speaker", "spokesman", "spokeswoman", "aide", "vice-president", "vice-premier", "vice-minister", "deputy", "highness", "majesty", "excellency", "number", "commander", "governor", "emissary", "diplomat",
        ],
        StringComparer.OrdinalIgnoreCase);

    internal static void Resolve(PhraseList phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases.IsKind(i, PhraseKind.Party) && phrases[i].IsGroup && phrases.TextOf(i - 1) is "two" or "both")
            {
                GroupPhrases.ResolveTwo(phrases, i);
            }
            else if (phrases.IsKind(i, PhraseKind.Party))
            {
                i = NameAfterGroup(phrases, i) ?? CountryAfterName(phrases, i) ?? i;
            }
            else if (phrases.Is(i, WordUse.Group))
            {
                GroupPhrases.Resolve(phrases, i);
            }

            if (National(phrases, i) is { } person)
            {
                phrases.Merge(i, i, [person], isGroup: false);
            }
            else if (phrases.Is(i, WordUse.Title) && phrases[i].Parties.Count == 0)
            {
                i = Office(phrases, i);
            }
            else if (phrases.IsText(i, "pair") || phrases.IsText(i, "duo") || phrases.IsText(i, "two") || phrases.TextOf(i) is "men" or "visitors" or "guests")
            {
                GroupPhrases.ResolvePair(phrases, i);
            }
        }
    }

    // "The American last met": the last one named of that state.
    private static Participant? National(PhraseList phrases, int at) =>
        phrases.Is(at, WordUse.Title) && phrases[at].Parties is [{ Type: EntityType.Country } state] && phrases.IsText(at - 1, "the") && phrases.TextOf(at) is [.., 'n']
            && (phrases.Is(at + 1, WordUse.Verb | WordUse.Auxiliary | WordUse.Preposition) || phrases.IsText(at + 1, ",") || phrases.IsText(at + 1, ".") || (phrases.Is(at + 1, WordUse.Filler) && phrases.Is(at + 2, WordUse.Verb)))
                ? phrases.Cast.Recent.Find(person => person.Country == ClaimMatch.CountryOf(state))
                : null;

    // "His Latvian counterpart, Karlis Ozols,".
    private static int? NameAfterGroup(PhraseList phrases, int at)
    {
        var name = phrases.IsText(at + 1, ",") ? at + 2 : at + 1;
        if (!phrases[at].IsGroup || !Offices.GetAlternateLookup<ReadOnlySpan<char>>().Contains(phrases.TextOf(at))
            || phrases.PersonAt(name) is not { } person)
        {
            return null;
        }

        phrases.Merge(at, name, [person], isGroup: false);
        return at;
    }

    // "Foreign Minister Ilja Brandt of Estonia".
    private static int? CountryAfterName(PhraseList phrases, int at)
    {
        var state = phrases.IsText(at + 2, "the") ? at + 3 : at + 2;
        var isOf = phrases.PersonAt(at) is not null && phrases.IsText(at + 1, "of") && phrases.IsKind(state, PhraseKind.Party)
            && phrases[state].Parties is [{ Type: EntityType.Country }];
        if (!isOf)
        {
            return null;
        }

        var person = phrases[at].Parties[0];
        phrases.Merge(at, state, [person with { Country = person.Country ?? ClaimMatch.CountryOf(phrases[state].Parties[0]) }], isGroup: false);
        return at;
    }

    private static int Office(PhraseList phrases, int at)
    {
        var last = at;
        while (phrases.Is(last + 1, WordUse.Title) && phrases[last + 1].Parties.Count == 0)
        {
            last++;
        }

        var office = phrases.TextOf(last).ToString();
        office = Offices.Contains(office) ? office : phrases.BeginningOf(last).ToString();
        if (StateAfter(phrases, last) is { } state
            && (Offices.Contains(office) || Offices.GetAlternateLookup<ReadOnlySpan<char>>().Contains(phrases.BeginningOf(at))))
        {
            var name = HolderAfter(phrases, state) ?? state;
            var held = name == state && phrases[state].Parties is [{ } country0] && ClaimMatch.CountryOf(country0) is { } code0 ? phrases.Cast.HolderOf(phrases.TextOf(at).ToString(), code0) : null;
            phrases.Merge(at, name, held is null ? phrases[name].Parties : [held], isGroup: name == state && held is null);
            return at;
        }

        if (!Offices.Contains(office))
        {
            return at;
        }

        if (NamedAfter(phrases, last) is { } named)
        {
            var of = Before(phrases, at);
            var start = of is null && !phrases.IsKind(at - 1, PhraseKind.Owner) ? at : at - 1;
            var person = phrases[named].Parties[0];
            var code = of is null ? null : ClaimMatch.CountryOf(of);
            phrases.Merge(start, named, [person with { Country = person.Country ?? code }], isGroup: false);
            return start;
        }

        var country = Before(phrases, at);
        var holder = phrases[last].Holder;
        var party = country is null
            ? Bare(phrases, (at, last), office) ?? holder
            : phrases.Cast.HolderOf(office, country.Country ?? country.Id.Value) ?? holder ?? country;
        if (party is null)
        {
            return at;
        }

        var first = country is null ? at : at - 1;
        phrases.Merge(first, last, [party], isGroup: party.Type == EntityType.Country);
        return first;
    }

    /// <summary>
    /// Where the name stands that a title announces: "the Iraqi foreign minister, Ibrahim al-Jaafari", "the chairman of
    /// the Democratic Party, Agus Yudhoyono". Null where no name follows.
    /// </summary>
    private static int? NamedAfter(PhraseList phrases, int last)
    {
        var at = last + 1;
        if (phrases.IsText(at, "of") || phrases.IsText(at, "for"))
        {
            while (at < phrases.Count && at < last + LongestTitle && !phrases.IsText(at, ",") && phrases.PersonAt(at) is null
                && !phrases.Is(at, WordUse.Verb & ~(WordUse.Plain | WordUse.Third)))
            {
                at++;
            }
        }

        var isComma = phrases.IsText(at, ",");
        var name = isComma ? at + 1 : at;
        var isClosed = phrases.IsText(name + 1, ",") || name + 1 >= phrases.Count || phrases.IsText(name + 1, ".") || phrases.IsText(name + 1, "in");
        return phrases.PersonAt(name) is not null && isComma && (isClosed || at == last + 1) ? name : null;
    }

    // "The Minister of Foreign Affairs of Iraq, H.E. Dr Ibrahim al-Jaafari".
    private static int? HolderAfter(PhraseList phrases, int state)
    {
        if (!phrases.IsText(state + 1, ","))
        {
            return null;
        }

        var at = state + 2;
        while (at < state + 5 && phrases.PersonAt(at) is null && phrases.BeginningOf(at) is [>= 'A' and <= 'Z', ..])
        {
            at++;
        }

        return phrases.PersonAt(at) is null ? null : at;
    }

    // "The Minister of Foreign Affairs of Iraq".
    private static int? StateAfter(PhraseList phrases, int last)
    {
        if (!phrases.IsText(last + 1, "of") && !phrases.IsText(last + 1, "for"))
        {
            return null;
        }

        for (var at = last + 2; at < phrases.Count && at < last + LongestTitle; at++)
        {
            if (phrases[at] is { Kind: PhraseKind.Party, IsGroup: false, Parties: [{ Type: EntityType.Country }] })
            {
                return phrases.IsText(at - 1, "of") || (phrases.IsText(at - 1, "the") && phrases.IsText(at - 2, "of")) ? at : null;
            }

            var isInside = phrases.Is(at, WordUse.Title | WordUse.Determiner) || phrases.IsText(at, "of") || phrases.IsText(at, "and")
                || phrases.IsText(at, "affairs") || phrases.IsText(at, "trade");
            if (!isInside)
            {
                return null;
            }
        }

        return null;
    }

    private static Participant? Before(PhraseList phrases, int at)
    {
        if (phrases.IsText(at - 1, "its"))
        {
            return StateBefore(phrases, at - 1);
        }

        return at > 0 && phrases[at - 1].Parties is [{ Type: EntityType.Country } country]
            && (phrases[at - 1].Kind is PhraseKind.Owner or PhraseKind.Word || (phrases[at - 1].Kind == PhraseKind.Party && !phrases[at - 1].IsGroup))
                ? country
                : null;
    }

    // "Seoul said its foreign minister would": of the state that the sentence begins with.
    private static Participant? StateBefore(PhraseList phrases, int its) => its > 0 ? phrases[0] switch
    {
        { Kind: PhraseKind.Party, IsGroup: false, Parties: [{ Type: EntityType.Country } country] } => country,
        { Kind: PhraseKind.Place, Place: { Type: EntityType.Place } capital } => Cast.StateOf(capital),
        _ => null,
    }
    : null;

    // "The president", "the Foreign Secretary": who was last called so, else who of the article holds that office.
    private static Participant? Bare(PhraseList phrases, (int First, int Last) title, string office)
    {
        if (office is "Highness" or "Majesty" or "Excellency")
        {
            return phrases.Cast.LastPerson;
        }

        var isLong = title.Last > title.First || !phrases.IsSingle(title.First);
        if (!isLong && !phrases.IsText(title.First - 1, "the"))
        {
            return null;
        }

        if (office is "monarch" or "ruler")
        {
            string[] crowns = ["King", "Queen", "Emperor", "Emir", "Sultan"];
            return crowns.Select(crown => phrases.Cast.HolderOf(crown, phrases[title.First].Start)).FirstOrDefault(crowned => crowned is not null);
        }

        var held = office.Equals("pontiff", StringComparison.OrdinalIgnoreCase) ? "pope" : office;
        if (!isLong && phrases.Cast.LastPerson is { } topic && phrases.Cast.IsCalled(topic, held, phrases[title.First].Start))
        {
            return topic;
        }

        return isLong ? phrases.Cast.HolderOf(phrases.Text(title.First, title.Last)) : phrases.Cast.HolderOf(held, phrases[title.First].Start);
    }
}
