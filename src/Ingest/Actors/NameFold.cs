using System.Text;

namespace Ingest.Actors;

/// <summary>
/// Makes spellings of one name equal: case, diacritics, apostrophes and dots go, and so do the habits of
/// transliteration that differ between outlets (Sergei and Sergey, Zelensky and Zelenskiy, Aleksandr and Alexandr,
/// Yevgeny and Evgeny).
/// </summary>
internal static class NameFold
{
    private const int LongestWord = 64;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private static readonly char[] Plain = MakePlain();

    /// <summary>Of an empty phrase.</summary>
    internal const ulong Empty = 0x9E3779B97F4A7C15;

    /// <summary>The hash of a phrase followed by one more word.</summary>
    internal static ulong Append(ulong phrase, ulong word) => (phrase ^ word) * 0x9FB21C651E98DF25 ^ (phrase >> 29);

    /// <summary>Equal for words that fold to the same; a word beyond 64 characters counts by its beginning.</summary>
    internal static ulong Word(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var length = Fold(word[..Math.Min(word.Length, LongestWord)], folded);
        var hash = Offset;
        var start = length > 3 && folded[0] == 'y' && folded[1] == 'e' ? 1 : 0;
        foreach (var c in folded[start..FoldEnding(folded, length)])
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>Lower case, without diacritics.</summary>
    internal static char Letter(char c) => c < Plain.Length ? Plain[c] : char.ToLowerInvariant(c);

    /// <summary>
    /// A name as part of an id: lower-case ASCII letters and digits with single hyphens; empty when it has none.
    /// </summary>
    internal static string Slug(ReadOnlySpan<char> name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var raw in name)
        {
            var c = Letter(raw);
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c is not ('\'' or '\u2019' or '.') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var raw in word)
        {
            var c = Letter(raw);
            if (c is '\0' or '\'' or '\u2019' or '.')
            {
                continue;
            }

            if (c == 's' && length > 0 && folded[length - 1] == 'k')
            {
                folded[length - 1] = 'x';
            }
            else
            {
                folded[length++] = c;
            }
        }

        return length;
    }

    private static int FoldEnding(Span<char> folded, int length)
    {
        var end = length;
        while (end > 2 && folded[end - 1] is 'i' or 'y' or 'j')
        {
            end--;
        }

        if (end == length)
        {
            return length;
        }

        folded[end] = 'y';
        return end + 1;
    }

    private static char[] MakePlain()
    {
        var plain = new char[0x2000];
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = char.ToLowerInvariant((char)i);
        }

        Map(plain, 0xC0, 0x24F);
        Map(plain, 0x1E00, 0x1EFF);
        foreach (var pair in "øoØołlŁlđdĐdıiİiæaÆaœoŒoßsðdÐdþtÞtħhəeƏe".Chunk(2))
        {
            plain[pair[0]] = pair[1];
        }

        for (var mark = 0x300; mark < 0x370; mark++)
        {
            plain[mark] = '\0';
        }

        plain[0xAD] = '\0';
        return plain;
    }

    private static void Map(char[] plain, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var decomposed = ((char)i).ToString().Normalize(NormalizationForm.FormD);
            plain[i] = char.ToLowerInvariant(decomposed[0]);
        }
    }
}
