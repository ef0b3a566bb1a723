using System.Globalization;
using Ingest.Feeds.Dates;

namespace Ingest.Feeds;

/// <summary>
/// Reads the dates feeds write: RFC 822, RFC 3339, ISO 8601, asctime, Unix time, the ways of many languages.
/// </summary>
public static class FeedDate
{
    private const int LongestDate = 100;

    /// <summary>The year one stands where a program had none to write.</summary>
    private const int OldestYear = 2;

    /// <summary>
    /// In UTC; a time without a zone is taken as UTC, a day without a time as its midnight. Null where the text
    /// cannot be read: nothing is guessed.
    /// </summary>
    public static DateTimeOffset? TryParse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > LongestDate)
        {
            return null;
        }

        if (UnixTime(text) is { } instant)
        {
            return instant;
        }

        var isoDay = IsoDay.Read(text, out var taken);
        var reader = new DateReader(isoDay is null ? text : text[taken..]) { HasDay = isoDay is not null };
        return reader.TryRead() && (isoDay ?? reader.Date()) is var (year, month, day) && IsDay(year, month, day)
            ? At(new DateTime(year, month, day), reader.TimeOfDay, reader.Region, reader.Offset)
            : null;
    }

    /// <summary>Seconds since 1970 written with ten digits (2001 to 2286), or milliseconds with thirteen.</summary>
    private static DateTimeOffset? UnixTime(ReadOnlySpan<char> text)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && text[0] != '0';
        return (isNumber, text.Length) switch
        {
            (true, 10) => DateTimeOffset.FromUnixTimeSeconds(number),
            (true, 13) => DateTimeOffset.FromUnixTimeMilliseconds(number),
            _ => null,
        };
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= OldestYear and <= 9999
        && month is >= 1 and <= 12
        && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static DateTimeOffset? At(DateTime day, TimeSpan time, TimeZoneInfo? region, TimeSpan offset)
    {
        var local = day.Ticks + time.Ticks;
        var ticks = local - (region?.GetUtcOffset(new DateTime(local)) ?? offset).Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
    }
}
