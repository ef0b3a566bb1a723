using System.Globalization;

namespace Ingest.Analyses.Dates;

/// <summary>Makes spans of days and their TIMEX3 values.</summary>
internal static class CalendarSpan
{
    internal static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateSpan Day(DateOnly day) => new(day, day, DatePrecision.Day);

    internal static DateSpan Week(DateOnly day)
    {
        var monday = day.AddDays(1 - Weekday(day));
        return new DateSpan(monday, monday.AddDays(6), DatePrecision.Week);
    }

    internal static DateSpan Weekend(DateOnly day)
    {
        var saturday = day.AddDays(6 - Weekday(day));
        return new DateSpan(saturday, saturday.AddDays(1), DatePrecision.Weekend);
    }

    internal static DateSpan Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new DateSpan(first, first.AddMonths(1).AddDays(-1), DatePrecision.Month);
    }

    internal static DateSpan Quarter(int year, int quarter)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return new DateSpan(first, first.AddMonths(3).AddDays(-1), DatePrecision.Quarter);
    }

    internal static DateSpan Year(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);

    /// <summary>The 1980s are 1980 to 1989.</summary>
    internal static DateSpan Decade(int year)
    {
        var first = new DateOnly(year / 10 * 10, 1, 1);
        return new DateSpan(first, first.AddYears(10).AddDays(-1), DatePrecision.Decade);
    }

    /// <summary>
    /// Northern seasons by calendar month: spring 0 is March to May, winter 3 begins in December of the year.
    /// </summary>
    internal static DateSpan Season(int year, int season)
    {
        var first = new DateOnly(year, 3, 1).AddMonths(season * 3);
        return new DateSpan(first, first.AddMonths(3).AddDays(-1), DatePrecision.Season);
    }

    /// <summary>Monday is 1, Sunday is 7.</summary>
    internal static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    internal static string Value(DateSpan span) => span.Precision switch
    {
        DatePrecision.Week => WeekValue(span.From),
        DatePrecision.Weekend => WeekValue(span.From) + "-WE",
        DatePrecision.Month => span.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Quarter => Invariant($"{span.From.Year:D4}-Q{(span.From.Month + 2) / 3}"),
        DatePrecision.Season => Invariant($"{span.From.Year:D4}-{SeasonCode(span.From.Month)}"),
        DatePrecision.Year => Invariant($"{span.From.Year:D4}"),
        DatePrecision.Decade => Invariant($"{span.From.Year / 10:D3}"),
        _ when span.From != span.To => $"{Format(span.From)}/{Format(span.To)}",
        _ => Format(span.From),
    };

    /// <summary>Of an unknown number of units where the count is 0.</summary>
    internal static string Duration(int count, TimeUnit unit) => unit == TimeUnit.Fortnight
        ? Duration(count * 2, TimeUnit.Week)
        : Duration(count > 0 ? count.ToString(CultureInfo.InvariantCulture) : "X", unit);

    internal static string HalfMore(int count, TimeUnit unit) => unit == TimeUnit.Fortnight
        ? Duration((count * 2) + 1, TimeUnit.Week)
        : Duration(Invariant($"{count}.5"), unit);

    private static string Duration(string number, TimeUnit unit) => unit switch
    {
        TimeUnit.Second => $"PT{number}S",
        TimeUnit.Minute => $"PT{number}M",
        TimeUnit.Hour => $"PT{number}H",
        TimeUnit.Day => $"P{number}D",
        TimeUnit.Week => $"P{number}W",
        TimeUnit.Month => $"P{number}M",
        TimeUnit.Quarter => $"P{number}Q",
        TimeUnit.Year => $"P{number}Y",
        TimeUnit.Decade => $"P{number}DE",
        _ => $"P{number}CE",
    };

    private static string WeekValue(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return Invariant($"{ISOWeek.GetYear(time):D4}-W{ISOWeek.GetWeekOfYear(time):D2}");
    }

    private static string SeasonCode(int month) => month switch
    {
        3 => "SP",
        6 => "SU",
        9 => "FA",
        _ => "WI",
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
