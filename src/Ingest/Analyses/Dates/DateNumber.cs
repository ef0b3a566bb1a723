using System.Globalization;

namespace Ingest.Analyses.Dates;

/// <summary>Reads number tokens as date expressions use them.</summary>
internal static class DateNumber
{
    internal static DateWord Read(ReadOnlySpan<char> token)
    {
        var digits = token.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
        {
            return token.Length <= 4 ? new DateWord(DateWordKind.Number, Parse(token)) : default;
        }

        if (digits is 0 or > 4)
        {
            return default;
        }

        var first = Parse(token[..digits]);
        var rest = token[digits..];
        return rest switch
        {
            "st" or "nd" or "rd" or "th" => new DateWord(DateWordKind.Ordinal, first),
            "s" or "’s" when digits == 4 => new DateWord(DateWordKind.Decade, first),
            ['-' or '\u2013' or '\u2010' or '\u2011', .. var tail] => AfterHyphen(first, digits, tail),
            ['/', .. var tail] => Slashed(first, tail),
            _ => default,
        };
    }

    /// <summary>Reads `three-year` and `two-day` as a number of units.</summary>
    internal static DateWord ReadCompound(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen <= 0)
        {
            return default;
        }

        var number = DateLexicon.Find(word[..hyphen]);
        return number.Is(DateWordKind.Number) ? UnitAfter(number.Value, word[(hyphen + 1)..]) : default;
    }

    private static DateWord AfterHyphen(int first, int digits, ReadOnlySpan<char> tail)
    {
        if (!char.IsAsciiDigit(tail[0]))
        {
            return UnitAfter(first, tail);
        }

        if (digits == 4)
        {
            return tail is [_, _, '-', _, _] && IsAllDigits(tail[..2]) && IsAllDigits(tail[3..])
                ? new DateWord(DateWordKind.IsoDate, first, (Parse(tail[..2]) * 100) + Parse(tail[3..]))
                : default;
        }

        var isDay = tail.Length <= 2 && IsAllDigits(tail);
        return isDay && Parse(tail) is var last && last > first && last <= 31
            ? new DateWord(DateWordKind.DayRange, first, last)
            : default;
    }

    private static DateWord UnitAfter(int count, ReadOnlySpan<char> tail)
    {
        var hyphen = tail.IndexOf('-');
        var unit = DateLexicon.Find(hyphen < 0 ? tail : tail[..hyphen]);
        return unit.Is(DateWordKind.Unit) ? new DateWord(DateWordKind.Span, unit.Value, count) : default;
    }

    // Day first only where the first number cannot be a month: the American order is the commoner one in feeds.
    private static DateWord Slashed(int first, ReadOnlySpan<char> tail)
    {
        var slash = tail.IndexOf('/');
        if (slash is not (1 or 2) || !IsAllDigits(tail[..slash]))
        {
            return default;
        }

        var year = tail[(slash + 1)..];
        var second = Parse(tail[..slash]);
        var (month, day) = first > 12 ? (second, first) : (first, second);
        return year.Length == 4 && IsAllDigits(year)
            ? new DateWord(DateWordKind.SlashDate, Parse(year), (month * 100) + day)
            : default;
    }

    private static bool IsAllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int Parse(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
