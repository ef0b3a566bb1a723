using System.Globalization;
using System.Text;

namespace Ingest.Mails;

/// <summary>Makes text from outside fit for one line of a mail.</summary>
public static class CleanText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// The text on one line, white space single and none at the ends, without control and invisible formatting
    /// characters (those that turn the direction of writing included), cut between characters as a reader sees them.
    /// The two joiners stay, because scripts and emoji need them; half a surrogate pair becomes U+FFFD.
    /// </summary>
    /// <param name="limit">UTF-16 code units, the mark of a cut included.</param>
    public static string OneLine(string text, int limit)
    {
        var line = new StringBuilder(Math.Min(text.Length, limit));
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = line.Length > 0;
            }
            else if (IsVisible(rune))
            {
                line.Append(space ? " " : "").Append(rune);
                space = false;
            }
        }

        return Cut(line.ToString(), limit);
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => false,
        UnicodeCategory.Format => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner,
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF,
        _ => true,
    };

    private static string Cut(string line, int limit)
    {
        if (line.Length <= limit)
        {
            return line;
        }

        var end = 0;
        var word = 0;
        while (end + StringInfo.GetNextTextElementLength(line, end) < limit)
        {
            word = line[end] == ' ' ? end : word;
            end += StringInfo.GetNextTextElementLength(line, end);
        }

        return line[..(word > limit / 2 ? word : end)] + "…";
    }
}
