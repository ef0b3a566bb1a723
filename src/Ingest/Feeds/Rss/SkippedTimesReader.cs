using System.Globalization;
using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Rss;

/// <summary>Reads when a channel asks not to be read.</summary>
internal static class SkippedTimesReader
{
    /// <summary>Null where the channel names no hour and no day that can be read.</summary>
    public static SkippedTimes? Of(MarkupElement channel)
    {
        var hours = Bits(channel, "skiphours", "hour", HourOf);
        var days = Bits(channel, "skipdays", "day", DayOf);
        return hours == 0 && days == 0 ? null : new SkippedTimes(hours, days);
    }

    private static int Bits(MarkupElement channel, string list, string item, Func<string, int?> read)
    {
        if (channel.Find(Space.Plain, list) is not { } element)
        {
            return 0;
        }

        var bits = 0;
        foreach (var part in element.Elements(Space.Plain, item))
        {
            bits |= part.Text() is { } text && read(text) is { } number ? 1 << number : 0;
        }

        return bits;
    }

    /// <summary>RSS 0.91 counts from 1 to 24, later versions from 0 to 23: 24 is midnight.</summary>
    private static int? HourOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24
            ? hour % 24
            : null;

    private static int? DayOf(string text) =>
        Enum.TryParse<DayOfWeek>(text, ignoreCase: true, out var day) && Enum.IsDefined(day) && !char.IsDigit(text[0])
            ? (int)day
            : null;
}
