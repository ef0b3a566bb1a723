using System.Globalization;
using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Rss;

/// <summary>Reads how long a channel asks to be left alone.</summary>
internal static class TimeToLive
{
    private const int MostMinutes = 60 * 24 * 366;

    /// <summary>ttl in minutes, else sy:updatePeriod by sy:updateFrequency. Null where neither can be read.</summary>
    public static TimeSpan? Of(MarkupElement channel)
    {
        var minutes = Number(Fields.FirstText(channel, (Space.Plain, "ttl")));
        if (minutes is > 0 and <= MostMinutes)
        {
            return TimeSpan.FromMinutes(minutes.Value);
        }

        var frequency = Number(Fields.FirstText(channel, (Space.Syndication, "updatefrequency"))) ?? 1;
        return Period(Fields.FirstText(channel, (Space.Syndication, "updateperiod"))) is { } period && frequency > 0
            ? period / frequency
            : null;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Period(string? word) => word?.Trim() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => null,
    };
}
