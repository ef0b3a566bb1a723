using System.Globalization;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>
/// Days between what a sentence tells and another meeting that it counts from: "met Trump on Monday, three days after
/// Trump's summit with Putin".
/// </summary>
internal static class Intervals
{
    private const int Week = 7;
    private const int Most = 100;
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <param name="anchor">The noun or verb that names the other meeting.</param>
    /// <returns>
    /// Days from the one to the other, negative where the other came first; null where no interval stands before it.
    /// </returns>
    internal static int? Of(SentenceView view, int anchor)
    {
        var link = Nouns.Start(view, anchor) - 1;
        var sign = view.IsText(link, "after") ? -1 : view.IsText(link, "before") ? 1 : 0;
        if (sign == 0)
        {
            return null;
        }

        var (number, unit) = Words(view, link - 1);
        var length = unit is "days" or "day" ? 1 : unit is "weeks" or "week" ? Week : 0;
        return length != 0 && Count(number) is { } count ? sign * length * count : null;
    }

    /// <returns>Null where the day from which is counted is not known.</returns>
    internal static DateSpan? Shift(DateSpan? from, int days) =>
        from is { Precision: DatePrecision.Day }
            ? new DateSpan(from.From.AddDays(days), from.To.AddDays(days), from.Precision)
            : null;

    // They may be one phrase or two.
    private static (string Number, string Unit) Words(SentenceView view, int last)
    {
        var text = view.WholeTextOf(last);
        var space = text.IndexOf(' ');
        return space < 0 ? (view.TextOf(last - 1).ToString(), text.ToString()) : (text[..space].ToString(), text[(space + 1)..].ToString());
    }

    private static int? Count(string number)
    {
        var word = Array.FindIndex(Numbers, other => other.Equals(number, StringComparison.OrdinalIgnoreCase));
        return number is "a" or "A" ? 1
            : word >= 0 ? word
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < Most ? count
            : null;
    }
}
