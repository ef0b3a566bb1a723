using System.Globalization;

namespace Ingest.Analyses.Dates;

/// <summary>Times of the clock, with the day that stands beside them: 10 a.m. on Tuesday, Sunday at 9:15 p.m., noon.</summary>
internal static class ClockTimes
{
    private const int Noon = 12 * 60;

    /// <summary>A clock first, then its day; without one, the day that was told of last.</summary>
    internal static FoundDate From(DateReader reader, int at)
    {
        var (count, minutes) = Read(reader, at);
        if (count == 0)
        {
            return default;
        }

        var next = at + count;
        var dayAt = reader.TextAt(next) is "on" or "," ? next + 1 : next;
        if (DayFrom(reader, dayAt) is { IsFound: true, Span: { } span } day && IsOneDay(span))
        {
            return Of(dayAt + day.Count - at, span.From, minutes) with { Span = CalendarSpan.Day(span.From), Basis = day.Basis };
        }

        return Of(count, NearDay(reader, at), minutes).By(DateBasis.Context);
    }

    // "On Sunday ... polls closed at 22:30": the day told last where it lies near and on the side that the verb tells.
    private static DateOnly NearDay(DateReader reader, int at)
    {
        if (reader.Line is not { Precision: DatePrecision.Day } line || !IsOneDay(line))
        {
            return reader.Reference;
        }

        var days = line.From.DayNumber - reader.Reference.DayNumber;
        var isToldOf = days > 0 ? reader.TenseAt(at) != Tense.Past : reader.TenseAt(at) == Tense.Past;
        return isToldOf && Math.Abs(days) <= 7 ? line.From : reader.Reference;
    }

    /// <summary>A day followed by its clock: "Sunday at 9:15 p.m.". The day as it was where no clock follows.</summary>
    internal static FoundDate After(DateReader reader, int at, FoundDate day)
    {
        if (day is not { Type: "DATE", Span: { Precision: DatePrecision.Day } span } || !IsOneDay(span))
        {
            return day;
        }

        var next = at + day.Count;
        var clockAt = reader.TextAt(next) is "at" or "," or "around" or "about" ? next + 1 : next;
        var (count, minutes) = Read(reader, clockAt);
        return count == 0 ? day : Of(clockAt + count - at, span.From, minutes) with { Span = span, Basis = day.Basis };
    }

    /// <summary>The day that an expression which begins here names.</summary>
    internal static FoundDate DayFrom(DateReader reader, int at)
    {
        var word = reader.WordAt(at);
        return word.Kind switch
        {
            DateWordKind.Weekday or DateWordKind.ShortWeekday => RelativeDates.FromWeekday(reader, at),
            DateWordKind.Day => RelativeDates.FromDay(reader, at),
            DateWordKind.Month when reader.DayAt(at + 1) > 0 => AbsoluteDates.FromMonth(reader, at),
            DateWordKind.Number or DateWordKind.Ordinal when reader.DayAt(at) > 0 => AbsoluteDates.FromNumber(reader, at),
            DateWordKind.The => LineDates.FromThe(reader, at),
            _ => default,
        };
    }

    private static (int Count, int Minutes) Read(DateReader reader, int at)
    {
        var word = reader.WordAt(at);
        if (word.Is(DateWordKind.NamedHour))
        {
            return reader.IsCapital(at) && at > reader.First ? default : (1, word.Value);
        }

        var isClock = word.Is(DateWordKind.Clock);
        if (isClock && word.Count > 0)
        {
            return (1 + ZoneAfter(reader, at + 1), word.Value);
        }

        if (IsHour(word) && HalfOfDay(reader.TextAt(at + 1)) is >= 0 and var half)
        {
            var minutes = isClock ? word.Value : word.Value * 60;
            return minutes is >= 60 and < 13 * 60
                ? (2 + ZoneAfter(reader, at + 2), DateNumber.OnDay(minutes, half))
                : default;
        }

        return isClock ? Plain(reader, at, word.Value) : default;
    }

    private static bool IsHour(DateWord word) => word.Kind is DateWordKind.Clock or DateWordKind.Number;

    // "22:30" is a time beside a zone or after "at"; elsewhere it may be a score.
    private static (int Count, int Minutes) Plain(DateReader reader, int at, int minutes)
    {
        var zone = ZoneAfter(reader, at + 1);
        var isTold = zone > 0 || reader.TextAt(at - 1) is "at" or "At" or "until" or "till" or "by" or "from" or "From"
            or "around" or "about" or "before" or "after" or "since";
        return isTold ? (1 + zone, minutes) : default;
    }

    // -1 where the word says neither.
    private static int HalfOfDay(ReadOnlySpan<char> word) => word switch
    {
        "a.m." or "a.m" or "am" or "AM" or "A.M." or "A.M" => 0,
        "p.m." or "p.m" or "pm" or "PM" or "P.M." or "P.M" => 1,
        _ => -1,
    };

    private static int ZoneAfter(DateReader reader, int at)
    {
        if (reader.Is(at + 1, "time") && (reader.IsCapital(at) || reader.Is(at, "local")))
        {
            return 2;
        }

        var isZone = reader.TextAt(at) is "GMT" or "UTC" or "EST" or "EDT" or "ET" or "CET" or "CEST" or "BST" or "IST"
            or "PST" or "PDT" or "PT" or "CST" or "CDT" or "MSK" or "JST" or "EET" or "EEST" or "AEST" or "AEDT";
        return isZone ? 1 : 0;
    }

    private static bool IsOneDay(DateSpan span) => span.From == span.To;

    // Midnight ends the day that is told.
    private static FoundDate Of(int count, DateOnly day, int minutes) => new(
        count,
        "TIME",
        string.Create(CultureInfo.InvariantCulture, $"{CalendarSpan.Format(day)}T{minutes / 60:D2}:{minutes % 60:D2}"),
        null);

    /// <summary>The minutes of a word that names an hour.</summary>
    internal static IEnumerable<(string Word, int Minutes)> NamedHours =>
        [("noon", Noon), ("midday", Noon), ("midnight", 2 * Noon)];
}
