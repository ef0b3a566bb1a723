using Ingest.Feeds.Dates;

namespace Ingest.Feeds;

/// <summary>Reads the dates feeds write: RFC 822, RFC 3339, ISO 8601, asctime, the ways of many languages.</summary>
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

        var isoDay = IsoDay.Read(text, out var taken);
        var reader = new DateReader(isoDay is null ? text : text[taken..]) { HasDay = isoDay is not null };
        return reader.TryRead() && (isoDay ?? reader.Date()) is var (year, month, day) && IsDay(year, month, day)
            ? At(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc), reader.TimeOfDay - reader.Offset)
            : null;
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= OldestYear and <= 9999
        && month is >= 1 and <= 12
        && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static DateTimeOffset? At(DateTime day, TimeSpan time)
    {
        var ticks = day.Ticks + time.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
    }
}
