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
            "am" or "AM" or "pm" or "PM" when first is >= 1 and <= 12 =>
                new DateWord(DateWordKind.Clock, OnDay(first * 60, rest[0] is 'a' or 'A' ? 0 : 1), 1),
            [':' or '.', .. var tail] when digits <= 2 => Clock(first, tail),
            ['-' or '\u2013' or '\u2010' or '\u2011', .. var tail] => AfterHyphen(first, digits, tail),
            ['/', .. var tail] => Slashed(first, tail),
            _ => default,
        };
    }

    /// <summary>Minutes of the day from those of its first or second half: 12:05 a.m. is 5.</summary>
    internal static int OnDay(int minutes, int half) => (minutes % (12 * 60)) + (half * 12 * 60);

    /// <summary>Reads words that a hyphen joins: three-year, twenty-five, month-long, mid-May, fourth-quarter.</summary>
    internal static DateWord ReadCompound(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen <= 0)
        {
            return default;
        }

        var first = DateLexicon.Find(word[..hyphen]);
        var rest = word[(hyphen + 1)..];
        return first.Kind switch
        {
            DateWordKind.Number => Counted(first.Value, rest),
            DateWordKind.Unit when rest is "long" => new DateWord(DateWordKind.Span, first.Value, word[hyphen - 1] is 's' ? 0 : 1),
            DateWordKind.Part => PartOf(rest),
            DateWordKind.Ordinal when first.Value <= 4 && rest is "quarter" => new DateWord(DateWordKind.Quarter, first.Value),
            _ => default,
        };
    }

    private static DateWord Counted(int count, ReadOnlySpan<char> rest)
    {
        var one = DateLexicon.Find(rest);
        return count >= 20 && one.Is(DateWordKind.Number) && one.Value < 10
            ? new DateWord(DateWordKind.Number, count + one.Value)
            : UnitAfter(count, rest);
    }

    private static DateWord PartOf(ReadOnlySpan<char> rest)
    {
        if (rest.Length == 4 && IsAllDigits(rest))
        {
            return new DateWord(DateWordKind.Year, Parse(rest));
        }

        var month = DateLexicon.Find(rest);
        return month.Is(DateWordKind.Month) ? month : default;
    }

    // "10:30", "10.30pm".
    private static DateWord Clock(int hour, ReadOnlySpan<char> tail)
    {
        if (tail.Length < 2 || !IsAllDigits(tail[..2]) || Parse(tail[..2]) is not (< 60 and var minute) || hour > 24)
        {
            return default;
        }

        var minutes = (hour * 60) + minute;
        return tail[2..] switch
        {
            [] => new DateWord(DateWordKind.Clock, minutes),
            "am" or "AM" when hour is >= 1 and <= 12 => new DateWord(DateWordKind.Clock, OnDay(minutes, 0), 1),
            "pm" or "PM" when hour is >= 1 and <= 12 => new DateWord(DateWordKind.Clock, OnDay(minutes, 1), 1),
            _ => default,
        };
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
