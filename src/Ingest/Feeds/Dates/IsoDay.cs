using System.Globalization;

namespace Ingest.Feeds.Dates;

/// <summary>Reads the ways of ISO 8601 to name a day other than year, month and day.</summary>
internal static class IsoDay
{
    private const int LongestYear = 366;

    /// <summary>
    /// A day of the year (2025-034, 2025034), of a week (2025-W06-1, 2025W061, 2025-W06) or, standing alone, a year
    /// of two digits with its day (25134) or month (-2502, -25-02). Null where the text does not begin so.
    /// </summary>
    /// <param name="taken">How many characters name the day.</param>
    public static (int Year, int Month, int Day)? Read(ReadOnlySpan<char> text, out int taken)
    {
        taken = text.Length;
        return text switch
        {
            ['-', _, _, _, _] => Month(text[1..3], text[3..5]),
            ['-', _, _, '-', _, _] => Month(text[1..3], text[4..6]),
            [_, _, _, _, _] => ShortOrdinal(text),
            [_, _, _, _, '-', 'W' or 'w', ..] => Week(text, 6, isParted: true, out taken),
            [_, _, _, _, 'W' or 'w', ..] => Week(text, 5, isParted: false, out taken),
            [_, _, _, _, '-', _, _, _, ..] when IsEnd(text, 8) => Ordinal(text, 5, out taken),
            [_, _, _, _, _, _, _, ..] when IsEnd(text, 7) => Ordinal(text, 4, out taken),
            _ => null,
        };
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int at) =>
        text.Length == at || text[at] is 'T' or 't' or ' ' or 'Z' or 'z';

    private static (int, int, int)? Month(ReadOnlySpan<char> year, ReadOnlySpan<char> month) =>
        Number(year) is { } y && Number(month) is { } m ? (2000 + y, m, 1) : null;

    /// <summary>A day below one hundred is not taken: such a number looks like a year with a digit too many.</summary>
    private static (int, int, int)? ShortOrdinal(ReadOnlySpan<char> text) =>
        Number(text[..2]) is { } year && Number(text[2..]) is >= 100 and { } day ? DayOf(2000 + year, day) : null;

    private static (int, int, int)? Ordinal(ReadOnlySpan<char> text, int at, out int taken)
    {
        taken = at + 3;
        return Number(text[..4]) is { } year && Number(text.Slice(at, 3)) is { } day ? DayOf(year, day) : null;
    }

    private static (int, int, int)? DayOf(int year, int day)
    {
        if (year is < 1 or > 9999 || day is < 1 or > LongestYear)
        {
            return null;
        }

        var date = new DateOnly(year, 1, 1).DayNumber + day - 1;
        return date <= DateOnly.MaxValue.DayNumber && DateOnly.FromDayNumber(date) is var found && found.Year == year
            ? (found.Year, found.Month, found.Day)
            : null;
    }

    /// <summary>The first day of the week where none is named.</summary>
    private static (int, int, int)? Week(ReadOnlySpan<char> text, int at, bool isParted, out int taken)
    {
        taken = at + 2;
        if (text.Length < taken || Number(text[..4]) is not (>= 1 and <= 9998) || Number(text.Slice(at, 2)) is not { } week)
        {
            return null;
        }

        var rest = text[taken..];
        var weekday = 1;
        var digit = isParted ? 1 : 0;
        if (rest.Length > digit && char.IsAsciiDigit(rest[digit]) && (!isParted || rest[0] == '-'))
        {
            weekday = rest[digit] - '0';
            taken += digit + 1;
        }

        return DayOfWeek(Number(text[..4])!.Value, week, weekday);
    }

    private static (int, int, int)? DayOfWeek(int year, int week, int weekday)
    {
        if (week < 1 || week > ISOWeek.GetWeeksInYear(year) || weekday is < 1 or > 7)
        {
            return null;
        }

        var day = ISOWeek.ToDateTime(year, week, weekday == 7 ? System.DayOfWeek.Sunday : (DayOfWeek)weekday);
        return (day.Year, day.Month, day.Day);
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
