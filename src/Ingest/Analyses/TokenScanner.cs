using System.Globalization;

namespace Ingest.Analyses;

/// <summary>Finds where the token that begins at a place ends, looking only ahead.</summary>
internal static class TokenScanner
{
    private const int LongestAbbreviation = 8;

    internal static (int Length, TokenKind Kind) Scan(string text, int at)
    {
        if (IsAddress(text, at))
        {
            return (AddressEnd(text, at) - at, TokenKind.Word);
        }

        if (char.IsLetter(text[at]))
        {
            return (WordEnd(text, at) - at, TokenKind.Word);
        }

        if (char.IsDigit(text[at]))
        {
            return (NumberEnd(text, at) - at, TokenKind.Number);
        }

        return (MarkLength(text, at), TokenKind.Mark);
    }

    internal static bool IsSpace(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || (c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    private static bool IsAddress(string text, int at)
    {
        if (text[at] is not ('h' or 'w' or 'H' or 'W'))
        {
            return false;
        }

        var rest = text.AsSpan(at);
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static int AddressEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && !IsSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '\u201D'))
        {
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or ',' or ')' or ';' or ':' or '!' or '?' or '\'' or '\u2019')
        {
            end--;
        }

        return end;
    }

    private static int WordEnd(string text, int start)
    {
        var at = start;
        var part = start;
        while (at < text.Length)
        {
            if (IsWordPart(text[at]))
            {
                at++;
            }
            else if (IsInner(text, at, part))
            {
                part = ++at;
            }
            else
            {
                break;
            }
        }

        return IsAbbreviationDot(text, start, at) ? at + 1 : at;
    }

    private static bool IsInner(string text, int at, int part)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var next = text[at + 1];
        return text[at] switch
        {
            '\'' or '\u2019' => char.IsLetter(next) && !IsClitic(text, at),
            '-' or '\u2010' or '\u2011' => char.IsLetterOrDigit(next),
            '&' => at - part <= 2 && char.IsUpper(text[part]) && char.IsUpper(next) && !IsLowerAt(text, at + 2),
            '.' when at - part == 1 => char.IsLetter(next) || (next == '-' && IsLetterAt(text, at + 2)),
            '.' => at > part && char.IsLower(next),
            _ => false,
        };
    }

    // The dot belongs to the word in U.S., in initials and in known abbreviations; "etc." keeps it, "talks." does not.
    private static bool IsAbbreviationDot(string text, int start, int at)
    {
        if (at >= text.Length || text[at] != '.' || (at + 1 < text.Length && text[at + 1] == '.'))
        {
            return false;
        }

        var word = text.AsSpan(start, at - start);
        word = word[(word.LastIndexOf('-') + 1)..];
        if (word.Length <= 2)
        {
            return word.Length == 1
                ? char.IsUpper(word[0]) && word[0] != 'I'
                : Abbreviations.Contains(word, IsDigitAfterSpace(text, at + 1));
        }

        return word.Length <= LongestAbbreviation
            && (word[^2] == '.' || word[^3] == '.' || Abbreviations.Contains(word, IsDigitAfterSpace(text, at + 1)));
    }

    private static int NumberEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            var inner = c switch
            {
                '.' or ',' or ':' or '/' => char.IsDigit(text[at - 1]) && char.IsDigit(next),
                '-' or '\u2010' or '\u2011' or '\u2013' => char.IsDigit(next) || (c != '\u2013' && char.IsLetter(next)),
                _ => IsWordPart(c),
            };
            if (!inner)
            {
                break;
            }

            at++;
        }

        return at;
    }

    private static int MarkLength(string text, int at)
    {
        if (text[at] is '\'' or '\u2019' && IsClitic(text, at))
        {
            return 2;
        }

        return at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
    }

    private static bool IsClitic(string text, int at) =>
        at > 0
        && (IsWordPart(text[at - 1]) || (at > 1 && text[at - 1] == ' ' && IsWordPart(text[at - 2])))
        && at + 1 < text.Length
        && text[at + 1] is 's' or 'S'
        && (at + 2 >= text.Length || !IsWordPart(text[at + 2]));

    private static bool IsWordPart(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : IsWideWordPart(c);

    private static bool IsWideWordPart(char c) =>
        char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format;

    private static bool IsLetterAt(string text, int at) => at < text.Length && char.IsLetter(text[at]);

    private static bool IsLowerAt(string text, int at) => at < text.Length && char.IsLower(text[at]);

    private static bool IsDigitAfterSpace(string text, int at) =>
        at + 1 < text.Length && text[at] is ' ' or '\u00A0' && char.IsDigit(text[at + 1]);
}
