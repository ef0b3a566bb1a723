namespace Ingest.Feeds;

/// <summary>When a feed asks not to be read (skipHours and skipDays of RSS 2.0), in UTC.</summary>
/// <param name="Hours">Bit 0 is the hour from midnight to one.</param>
/// <param name="Days">Bit 0 is Sunday.</param>
public sealed record SkippedTimes(int Hours, int Days)
{
    private const int HoursOfAWeek = 24 * 7;

    public bool Contains(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        return (Hours & (1 << utc.Hour)) != 0 || (Days & (1 << (int)utc.DayOfWeek)) != 0;
    }

    /// <summary>The same time, or the first full hour after it that is not skipped; a feed that skips all skips none.</summary>
    public DateTimeOffset PutOff(DateTimeOffset time)
    {
        if (!Contains(time))
        {
            return time;
        }

        var hour = new DateTimeOffset(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        for (var i = 1; i <= HoursOfAWeek; i++)
        {
            if (!Contains(hour.AddHours(i)))
            {
                return hour.AddHours(i);
            }
        }

        return time;
    }
}
