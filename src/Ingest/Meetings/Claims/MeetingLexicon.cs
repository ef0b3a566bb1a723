using System.Collections.Frozen;

namespace Ingest.Meetings.Claims;

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

        word = word is [_, .., '.'] ? word[..^1] : word;

        if (Words.TryGetValue(word, out var use))
        {
            return use;
        }

        if (IsNegated(word))
        {
            return WordUse.Negation | Auxiliary(word);
        }

        return word.StartsWith("then-", StringComparison.OrdinalIgnoreCase) ? WordUse.Title : WordUse.None;
    }

    private static bool IsNegated(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 't' or 'T' && word[^2] is '\'' or '\u2019' && word[^3] is 'n' or 'N';

    // Won't, isn't, hasn't, didn't, can't, wouldn't.
    private static WordUse Auxiliary(ReadOnlySpan<char> word) => char.ToLowerInvariant(word[0]) switch
    {
        'd' => WordUse.Do,
        'h' => WordUse.Have,
        'c' or 's' or 'm' => WordUse.May,
        'w' when word.Length == 5 && word[1] is 'o' => WordUse.Will,
        'w' when word[2] is 'u' => WordUse.Would,
        _ => WordUse.Be,
    };

    private static FrozenDictionary<string, WordUse> Build()
    {
        var words = new Dictionary<string, WordUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var (act, verbs) in MeetingWords.Verbs)
        {
            foreach (var (word, form) in verbs.Split(' ').SelectMany(VerbForms.Of))
            {
                words[word] = words.GetValueOrDefault(word) | act | form;
            }
        }

        foreach (var (use, names) in MeetingWords.Others)
        {
            foreach (var name in names.Split(' '))
            {
                words[name] = words.GetValueOrDefault(name) | use;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
