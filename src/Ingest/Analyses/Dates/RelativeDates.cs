using System.Globalization;

namespace Ingest.Analyses.Dates;

/// <summary>
/// Dates told from the day of publication: on Tuesday, last week, yesterday evening, earlier this month.
/// </summary>
internal static class RelativeDates
{
    internal static FoundDate FromWeekday(DateReader reader, int at)
    {
        var date = reader.TextAt(at + 1) is "," ? at + 2 : at + 1;
        if (DateAfterWeekday(reader, date) is { IsFound: true } whole)
        {
            return whole.Longer(date - at);
        }

        if (reader.WordAt(at).Is(DateWordKind.ShortWeekday) && reader.TextAt(at) is not [.., '.'])
        {
            return default;
        }

        var weekday = reader.WordAt(at).Value;
        if (DayOfShiftedWeek(reader, at, weekday) is { IsFound: true } shifted)
        {
            return shifted;
        }

        var day = EndOfRange(reader, at, weekday)
            ?? Weekday(reader.Reference, weekday, reader.TenseAt(at) == Tense.Future);
        return WithPart(reader, at + 1, day).By(DateBasis.Nearness);
    }

    internal static FoundDate FromDay(DateReader reader, int at)
    {
        var day = reader.Reference.AddDays(reader.WordAt(at).Value);
        if (reader.Is(at, "tonight"))
        {
            return FoundDate.PartOfDay(1, day, 3).By(DateBasis.Publication);
        }

        return WithPart(reader, at + 1, day).By(DateBasis.Publication);
    }

    internal static FoundDate FromPart(DateReader reader, int at)
    {
        // "Later in the day": the day told last, where it lies near, else that of publication.
        if (reader.Is(at, "later") && reader.Is(at + 1, "in") && reader.Is(at + 2, "the") && reader.Is(at + 3, "day"))
        {
            var told = reader.Line is { Precision: DatePrecision.Day } line && Math.Abs(line.From.DayNumber - reader.Reference.DayNumber) < 7 ? line.From : reader.Reference;
            return FoundDate.Of(4, CalendarSpan.Day(told)).By(DateBasis.Context);
        }

        var next = reader.WordAt(at + 1);
        if (next.Is(DateWordKind.Month) && AbsoluteDates.FromMonth(reader, at + 1) is { IsFound: true } month)
        {
            return month.Longer(1);
        }

        if (next.Is(DateWordKind.Shift) && ShiftedDates.From(reader, at + 1) is { Type: "DATE" } shifted)
        {
            return shifted.Longer(1);
        }

        var isWeekday = next.Is(DateWordKind.Weekday) && !reader.Is(at, "earlier") && !reader.Is(at, "later");
        if (isWeekday && FromWeekday(reader, at + 1) is { IsFound: true } weekday)
        {
            return weekday.Longer(1);
        }

        return next.Is(DateWordKind.Number) && AbsoluteDates.FromNumber(reader, at + 1) is { IsFound: true } year
            ? year.Longer(1)
            : default;
    }

    internal static FoundDate FromThe(DateReader reader, int at)
    {
        if (LineDates.FromThe(reader, at) is { IsFound: true } told)
        {
            return told;
        }

        var next = reader.WordAt(at + 1);
        return next.Kind switch
        {
            DateWordKind.Weekend when reader.Is(at + 2, "of") => OfDay(reader, at + 3, day => FoundDate.Of(3, CalendarSpan.Weekend(day))),
            DateWordKind.PartOfDay when reader.Is(at + 2, "of") => OfDay(reader, at + 3, day => FoundDate.PartOfDay(3, day, next.Value)),
            DateWordKind.Weekend when !reader.Is(at + 1, "weekends") => FoundDate.Of(2, Weekend(reader, at)).By(DateBasis.Nearness),
            DateWordKind.Unit when reader.Is(at + 2, "before") => Before(reader, next.Unit),
            DateWordKind.Ordinal => FromOrdinal(reader, at),
            DateWordKind.Season when AbsoluteDates.FromSeason(reader, at + 1) is { IsFound: true } season => season.Longer(1),
            DateWordKind.Decade => AbsoluteDates.FromNumber(reader, at + 1).Longer(1),
            DateWordKind.Shift when ShiftedDates.From(reader, at + 1) is { IsFound: true } shifted => shifted.Longer(1),
            _ when reader.TextAt(at + 1) is "future" => FoundDate.Vague(2, 1),
            _ when reader.TextAt(at + 1) is "end" or "beginning" or "start" or "middle" => PartOfPeriod(reader, at),
            _ => default,
        };
    }

    internal static FoundDate FromReference(DateReader reader, int at)
    {
        var sign = reader.WordAt(at).Value;
        return sign > 0 && reader.TextAt(at + 1) is "after" or "before" ? default : FoundDate.Vague(1, sign);
    }

    // "Tuesday evening", "yesterday".
    private static FoundDate WithPart(DateReader reader, int at, DateOnly day)
    {
        var part = reader.WordAt(at);
        return part.Is(DateWordKind.PartOfDay)
            ? FoundDate.PartOfDay(2, day, part.Value)
            : FoundDate.Of(1, CalendarSpan.Day(day));
    }

    /// <summary>The nearest such day, the reference itself included.</summary>
    internal static DateOnly Weekday(DateOnly reference, int weekday, bool ahead)
    {
        var days = (weekday - CalendarSpan.Weekday(reference) + 7) % 7;
        return reference.AddDays(ahead || days == 0 ? days : days - 7);
    }

    // "From Monday to Thursday": the Thursday after that Monday.
    private static DateOnly? EndOfRange(DateReader reader, int at, int weekday)
    {
        var isEnd = reader.LastEnd == at - 1
            && reader.TextAt(at - 1) is "to" or "until" or "till" or "through" or "-" or "\u2013"
            && reader.WordAt(at - 2).Is(DateWordKind.Weekday);
        return isEnd && reader.Line is { Precision: DatePrecision.Day } line
            ? Weekday(line.To.AddDays(1), weekday, ahead: true)
            : null;
    }

    private static FoundDate DateAfterWeekday(DateReader reader, int at)
    {
        var word = reader.WordAt(at);
        if (word.Is(DateWordKind.The) && reader.DayAt(at + 1) > 0)
        {
            return AbsoluteDates.FromNumber(reader, at + 1) is { IsFound: true } whole ? whole.Longer(1) : default;
        }

        return word.Kind switch
        {
            DateWordKind.Month when reader.DayAt(at + 1) > 0 => AbsoluteDates.FromMonth(reader, at),
            DateWordKind.IsoDate => AbsoluteDates.FromNumber(reader, at),
            DateWordKind.Number or DateWordKind.Ordinal when reader.DayAt(at) > 0 =>
                AbsoluteDates.FromNumber(reader, at),
            _ => default,
        };
    }

    // "Tuesday next week", "Tuesday of last week".
    private static FoundDate DayOfShiftedWeek(DateReader reader, int at, int weekday)
    {
        var shift = reader.Is(at + 1, "of") ? at + 2 : at + 1;
        if (!reader.WordAt(shift).Is(DateWordKind.Shift) || !reader.Is(shift + 1, "week"))
        {
            return default;
        }

        var week = CalendarSpan.Week(reader.Reference.AddDays(7 * reader.WordAt(shift).Value));
        return FoundDate.Of(shift + 2 - at, CalendarSpan.Day(week.From.AddDays(weekday - 1))).By(DateBasis.Publication);
    }

    // On a weekend day "the weekend" is the present one.
    private static DateSpan Weekend(DateReader reader, int at)
    {
        var isPresent = CalendarSpan.Weekday(reader.Reference) >= 6 || reader.TenseAt(at) == Tense.Future;
        return CalendarSpan.Weekend(reader.Reference.AddDays(isPresent ? 0 : -7));
    }

    // "The year before".
    private static FoundDate Before(DateReader reader, TimeUnit unit) =>
        ShiftedDates.Period(reader.Reference, -1, unit) is { } span ? FoundDate.Of(3, span).By(DateBasis.Publication) : default;

    // "The end of the year", "the beginning of this week".
    private static FoundDate PartOfPeriod(DateReader reader, int at)
    {
        var period = at + 3;
        if (!reader.Is(at + 2, "of"))
        {
            return default;
        }

        var unit = reader.WordAt(period + 1);
        if (reader.WordAt(period).Is(DateWordKind.The) && unit.Is(DateWordKind.Unit))
        {
            return ShiftedDates.Period(reader.Reference, 0, unit.Unit) is { } span ? FoundDate.Of(5, span).By(DateBasis.Publication) : default;
        }

        return reader.WordAt(period).Is(DateWordKind.Shift) && ShiftedDates.From(reader, period) is { Span: not null } shifted
            ? shifted.Longer(3)
            : default;
    }

    // "The evening of 18 October", "the weekend of June 18".
    private static FoundDate OfDay(DateReader reader, int at, Func<DateOnly, FoundDate> make) =>
        ClockTimes.DayFrom(reader, at) is { IsFound: true, Span: { } span } day && span.From == span.To
            ? make(span.From).Longer(day.Count)
            : default;

    private static FoundDate FromOrdinal(DateReader reader, int at)
    {
        var ordinal = reader.WordAt(at + 1).Value;
        if (ordinal <= 4 && reader.Is(at + 2, "quarter"))
        {
            return Quarter(reader, at, 3, ordinal);
        }

        if (Holidays.From(reader, at + 1) is { IsFound: true } holiday)
        {
            return holiday.Longer(1);
        }

        if (reader.Is(at + 2, "century") && ordinal > 1)
        {
            return FoundDate.Reference(3, (ordinal - 1).ToString("D2", CultureInfo.InvariantCulture));
        }

        if (AbsoluteDates.FromNumber(reader, at + 1) is { IsFound: true } date)
        {
            return date.Longer(1);
        }

        var isDay = reader.DayAt(at + 1) > 0 && reader.TextAt(at - 1) is "on" or "On";
        return isDay && EndsHere(reader, at + 2) ? DayOfMonth(reader, at, ordinal) : default;
    }

    private static bool EndsHere(DateReader reader, int at) =>
        at >= reader.End
        || reader.TokenAt(at).Kind == TokenKind.Mark
        || reader.TextAt(at) is "in" or "at" or "to" or "for" or "and" or "with" or "after" or "before" or "but";

    private static FoundDate DayOfMonth(DateReader reader, int at, int day)
    {
        var isAhead = reader.TenseAt(at) == Tense.Future;
        for (var months = 0; months <= 2; months++)
        {
            var month = CalendarSpan.Month(reader.Reference.AddMonths(isAhead ? months : -months)).From;
            if (day > DateTime.DaysInMonth(month.Year, month.Month))
            {
                continue;
            }

            var found = month.AddDays(day - 1);
            if (isAhead ? found >= reader.Reference : found <= reader.Reference)
            {
                return FoundDate.Of(2, CalendarSpan.Day(found)).By(DateBasis.Nearness);
            }
        }

        return default;
    }

    /// <summary>A quarter named in so many tokens, with the year after it, else the one that is near.</summary>
    internal static FoundDate Quarter(DateReader reader, int at, int length, int quarter)
    {
        var yearAt = reader.Is(at + length, "of") ? at + length + 1 : at + length;
        var year = reader.YearAt(yearAt);
        if (year > 0)
        {
            return FoundDate.Of(yearAt + 1 - at, CalendarSpan.Quarter(year, quarter));
        }

        var current = CalendarSpan.Quarter(reader.Reference.Year, quarter);
        var isPast = current.From > reader.Reference && reader.TenseAt(at) == Tense.Past;
        return FoundDate.Of(length, isPast ? CalendarSpan.Quarter(reader.Reference.Year - 1, quarter) : current).By(DateBasis.Nearness);
    }
}
