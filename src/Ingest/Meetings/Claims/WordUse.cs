using System.Collections.Frozen;

namespace Ingest.Meetings.Claims;

/// <summary>What a word can do in a sentence about a meeting; one word may do several.</summary>
[Flags]
internal enum WordUse
{
    None = 0,

    /// <summary>Met, meet, meets.</summary>
    Meet = 1,

    /// <summary>Received, hosts: subject is the host, object the visitor.</summary>
    Host = 1 << 1,
    Visit = 1 << 2,
    Speak = 1 << 3,

    /// <summary>Called, phoned: by telephone.</summary>
    Call = 1 << 4,
    Gather = 1 << 5,

    /// <summary>Held, began, opened: carries a meeting noun.</summary>
    Hold = 1 << 6,

    /// <summary>Meeting, talks, summit.</summary>
    Noun = 1 << 7,

    /// <summary>Call, discussion, visit: a meeting only when its parties stand beside it.</summary>
    WeakNoun = 1 << 8,
    Phone = 1 << 9,
    Video = 1 << 10,
    Speech = 1 << 11,
    Negation = 1 << 12,
    Future = 1 << 13,
    Possible = 1 << 14,
    Cancelled = 1 << 15,
    Postponed = 1 << 16,
    Declined = 1 << 17,
    Ruled = 1 << 18,

    /// <summary>Begins another clause.</summary>
    Boundary = 1 << 19,

    /// <summary>Officials, delegation: makes a party of the country before it.</summary>
    Group = 1 << 20,

    /// <summary>President, minister: part of a name that follows.</summary>
    Title = 1 << 21,
    Auxiliary = 1 << 22,
    Preposition = 1 << 23,

    /// <summary>Stands between a verb and its object without changing either.</summary>
    Filler = 1 << 24,
    And = 1 << 25,
    Pronoun = 1 << 26,
    Join = 1 << 27,
    Past = 1 << 28,
    Rumour = 1 << 29,
    Begun = 1 << 30,
    Travel = 1 << 31,
}

/// <summary>The words of sentences about meetings, the odd ones of machine-paraphrased text among them.</summary>
internal static class MeetingLexicon
{
    private const int LongestWord = 20;

    private static readonly FrozenDictionary<string, WordUse>.AlternateLookup<ReadOnlySpan<char>> Words =
        Build().GetAlternateLookup<ReadOnlySpan<char>>();

    internal static WordUse Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return WordUse.None;
        }

        if (Words.TryGetValue(word, out var use))
        {
            return use;
        }

        var isNegated = word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase);
        if (isNegated)
        {
            var isFuture = word.StartsWith("wo", StringComparison.OrdinalIgnoreCase);
            return WordUse.Negation | WordUse.Auxiliary | (isFuture ? WordUse.Future : WordUse.None);
        }

        return word.StartsWith("then-", StringComparison.OrdinalIgnoreCase) ? WordUse.Title : WordUse.None;
    }

    private static FrozenDictionary<string, WordUse> Build()
    {
        var words = new Dictionary<string, WordUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var (use, names) in MeetingWords.All)
        {
            foreach (var name in names.Split(' '))
            {
                words[name] = words.GetValueOrDefault(name) | use;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
