using System.Collections.Frozen;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>
/// Makes parties of offices without a name: the French president, Russia's foreign minister, officials from Ukraine.
/// </summary>
internal static class RolePhrases
{
    private static readonly FrozenSet<string> Offices = FrozenSet.ToFrozenSet(
        [
            "president", "minister", "chancellor", "king", "queen", "premier", "leader", "envoy", "ambassador",
            "adviser", "advisor", "secretary", "prince", "emir", "sultan", "pope", "negotiator", "counterpart", "ruler", "monarch",
        ],
        StringComparer.OrdinalIgnoreCase);

    internal static void Resolve(List<Phrase> phrases, TextTokens tokens, Cast cast)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Is(WordUse.Group) && phrases[i].Kind == PhraseKind.Word)
            {
                ResolveGroupOf(phrases, tokens, i);
                ResolveBoth(phrases, tokens, cast, i);
            }

            if (phrases[i].Kind == PhraseKind.Word && phrases[i].Is(WordUse.Title) && phrases[i].Parties.Count == 0)
            {
                ResolveOffice(phrases, tokens, cast, i);
            }
        }
    }

    // "Officials from Ukraine and Russia", "foreign ministers of France, Germany and Poland".
    private static void ResolveGroupOf(List<Phrase> phrases, TextTokens tokens, int at)
    {
        if (at + 2 >= phrases.Count || !IsWord(phrases[at + 1], tokens, "of", "from"))
        {
            return;
        }

        var parties = new List<Participant>();
        var next = IsWord(phrases[at + 2], tokens, "the", "the") ? at + 3 : at + 2;
        while (next < phrases.Count && IsCountry(phrases[next]))
        {
            parties.AddRange(phrases[next].Parties);
            next = AfterJoin(phrases, tokens, next + 1);
        }

        if (parties.Count == 0)
        {
            return;
        }

        var last = LastCountry(phrases, next);
        phrases[at] = new Phrase(PhraseKind.Party, phrases[at].Start, phrases[last].End)
        {
            Parties = [.. parties.DistinctBy(party => party.Id)],
            IsGroup = true,
        };
        phrases.RemoveRange(at + 1, last - at);
    }

    // "The two leaders", "both sides": those of the meeting told before.
    private static void ResolveBoth(List<Phrase> phrases, TextTokens tokens, Cast cast, int at)
    {
        var isBoth = at > 0
            && (IsWord(phrases[at - 1], tokens, "two", "both") || IsWord(phrases[at - 1], tokens, "Two", "Both"));
        if (isBoth && phrases[at].Kind == PhraseKind.Word && cast.LastParties.Count == 2)
        {
            phrases[at] = new Phrase(PhraseKind.Party, phrases[at].Start, phrases[at].End)
            {
                Parties = cast.LastParties,
                IsGroup = true,
            };
        }
    }

    private static int LastCountry(List<Phrase> phrases, int next)
    {
        var last = next - 1;
        while (!IsCountry(phrases[last]))
        {
            last--;
        }

        return last;
    }

    private static int AfterJoin(List<Phrase> phrases, TextTokens tokens, int at)
    {
        var next = at;
        while (next < phrases.Count && IsWord(phrases[next], tokens, ",", "and"))
        {
            next++;
        }

        return next;
    }

    private static bool IsCountry(Phrase phrase) =>
        phrase.Parties is [{ Type: EntityType.Country or EntityType.Organisation }]
        && phrase.Kind is PhraseKind.Party or PhraseKind.Place;

    private static void ResolveOffice(List<Phrase> phrases, TextTokens tokens, Cast cast, int at)
    {
        var first = at;
        var last = at;
        while (last + 1 < phrases.Count && phrases[last + 1] is { Kind: PhraseKind.Word, Parties.Count: 0 } next
            && next.Is(WordUse.Title))
        {
            last++;
        }

        var office = Text(tokens, tokens.Tokens[phrases[last].End - 1]);
        if (!Offices.Contains(office))
        {
            return;
        }

        var party = Before(phrases, at) is { } country
            ? cast.HolderOf(office, country.Country ?? country.Id.Value) ?? country
            : Bare(phrases, tokens, cast, at, office);
        if (party is null)
        {
            return;
        }

        if (Before(phrases, at) is not null)
        {
            first = at - 1;
        }

        if (NamedAfter(phrases, tokens, last) is { } named)
        {
            party = named;
            last += 2;
        }

        phrases[first] = new Phrase(PhraseKind.Party, phrases[first].Start, phrases[last].End)
        {
            Parties = [party],
            IsGroup = party.Type == EntityType.Country,
        };
        phrases.RemoveRange(first + 1, last - first);
    }

    // "The Iraqi foreign minister, Ibrahim al-Jaafari".
    private static Participant? NamedAfter(List<Phrase> phrases, TextTokens tokens, int last) =>
        last + 2 < phrases.Count
        && IsWord(phrases[last + 1], tokens, ",", ",")
        && phrases[last + 2] is { Kind: PhraseKind.Party, Parties: [{ Type: EntityType.Person } person] }
            ? person
            : null;

    private static Participant? Before(List<Phrase> phrases, int at) =>
        at > 0 && phrases[at - 1].Parties is [{ Type: EntityType.Country } country]
        && phrases[at - 1].Kind is PhraseKind.Owner or PhraseKind.Word
            ? country
            : null;

    private static Participant? Bare(List<Phrase> phrases, TextTokens tokens, Cast cast, int at, string office)
    {
        var isThe = at > 0 && IsWord(phrases[at - 1], tokens, "the", "The") && phrases[at].End - phrases[at].Start == 1;
        return isThe && char.IsLower(office[0]) ? cast.HolderOf(office, phrases[at].Start) : null;
    }

    private static bool IsWord(Phrase phrase, TextTokens tokens, string one, string other) =>
        phrase.End - phrase.Start == 1
        && tokens.Of(tokens.Tokens[phrase.Start]) is var text
        && (text.SequenceEqual(one) || text.SequenceEqual(other));

    private static string Text(TextTokens tokens, Token token) => tokens.Text.Substring(token.Start, token.Length);
}
