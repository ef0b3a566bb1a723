namespace Ingest.Analyses.Dates;

/// <summary>Dates that begin with last, this or next.</summary>
internal static class ShiftedDates
{
    internal static FoundDate From(DateReader reader, int at)
    {
        if (IsNoShift(reader, at))
        {
            return default;
        }

        var shift = reader.WordAt(at).Value;
        var next = reader.WordAt(at + 1);
        var found = next.Kind switch
        {
            DateWordKind.Weekday => Weekday(reader, at, shift, next.Value),
            DateWordKind.Weekend => Weekend(reader, at, shift),
            DateWordKind.Unit => Unit(reader, at, shift, next.Unit),
            DateWordKind.Month => Month(reader, shift, next.Value),
            DateWordKind.Season => Season(reader, shift, next.Value),
            DateWordKind.PartOfDay => PartOfDay(reader, at, shift, next.Value),
            DateWordKind.Number or DateWordKind.Vague => Counted(reader, at),
            DateWordKind.Shift when reader.Is(at + 1, "past") => Past(reader, at + 1),
            _ => default,
        };
        if (!found.IsFound)
        {
            return reader.TextAt(at) is "current" ? FoundDate.Vague(1, 0) : default;
        }

        return found.Basis == DateBasis.Words ? found.By(DateBasis.Publication) : found;
    }

    // "Will last two days" and "the final week of the campaign" shift nothing; "final week" alone is a spun "last
    // week".
    private static bool IsNoShift(DateReader reader, int at)
    {
        if (reader.Is(at, "last"))
        {
            return reader.TextAt(at - 1) is "will" or "to" or "could" or "would" or "may" or "can" or "might"
                or "should";
        }

        return reader.Is(at, "final") && reader.Is(at - 1, "the") && !reader.Is(at + 1, "hour");
    }

    private static FoundDate Weekday(DateReader reader, int at, int shift, int weekday)
    {
        var reference = reader.Reference;
        var day = shift switch
        {
            < 0 => RelativeDates.Weekday(reference.AddDays(-1), weekday, ahead: false),
            > 0 => RelativeDates.Weekday(reference.AddDays(1), weekday, ahead: true),
            _ => RelativeDates.Weekday(reference, weekday, reader.TenseAt(at) != Tense.Past),
        };
        var part = reader.WordAt(at + 2);
        var found = part.Is(DateWordKind.PartOfDay)
            ? FoundDate.PartOfDay(3, day, part.Value)
            : FoundDate.Of(2, CalendarSpan.Day(day));
        return found.By(DateBasis.Nearness);
    }

    // "This past week" is a week of the calendar, "the past week" seven days.
    private static FoundDate Past(DateReader reader, int at)
    {
        var next = reader.WordAt(at + 1);
        if (next.Is(DateWordKind.Unit) && Period(reader.Reference, -1, next.Unit) is { } span)
        {
            return FoundDate.Of(3, span);
        }

        return From(reader, at).Longer(1);
    }

    // On a Saturday "next weekend" is not the one that has begun; of "this weekend" a Tuesday can speak in the past.
    private static FoundDate Weekend(DateReader reader, int at, int shift)
    {
        var isOver = shift == 0 && CalendarSpan.Weekday(reader.Reference) <= 4 && reader.TenseAt(at) == Tense.Past;
        return FoundDate.Of(2, CalendarSpan.Weekend(reader.Reference.AddDays(7 * (isOver ? -1 : shift))));
    }

    private static FoundDate Unit(DateReader reader, int at, int shift, TimeUnit unit)
    {
        var isPlural = reader.TextAt(at + 1) is [.., 's'];
        if (isPlural && shift != 0)
        {
            return FoundDate.Vague(2, shift);
        }

        if (unit <= TimeUnit.Hour && shift < 0)
        {
            var today = new DateSpan(reader.Reference, reader.Reference, DatePrecision.Hour);
            return FoundDate.Duration(2, 1, unit) with { Span = today };
        }

        if (unit <= TimeUnit.Hour || reader.Is(at, "past"))
        {
            return FoundDate.Duration(2, 1, unit);
        }

        return Period(reader.Reference, shift, unit) is { } span ? FoundDate.Of(2, span) : default;
    }

    /// <summary>The week, month, quarter or year so many after the one of a day. Null for other units.</summary>
    internal static DateSpan? Period(DateOnly reference, int shift, TimeUnit unit) => unit switch
    {
        TimeUnit.Week => CalendarSpan.Week(reference.AddDays(7 * shift)),
        TimeUnit.Month => CalendarSpan.Month(reference.AddMonths(shift)),
        TimeUnit.Quarter => QuarterOf(reference.AddMonths(3 * shift)),
        TimeUnit.Year => CalendarSpan.Year(reference.Year + shift),
        _ => null,
    };

    private static DateSpan QuarterOf(DateOnly day) => CalendarSpan.Quarter(day.Year, (day.Month + 2) / 3);

    private static FoundDate Month(DateReader reader, int shift, int month)
    {
        var reference = reader.Reference;
        var year = shift switch
        {
            < 0 => month < reference.Month ? reference.Year : reference.Year - 1,
            > 0 => month > reference.Month ? reference.Year : reference.Year + 1,
            _ => reference.Year,
        };
        return FoundDate.Of(2, CalendarSpan.Month(new DateOnly(year, month, 1)));
    }

    private static FoundDate Season(DateReader reader, int shift, int season)
    {
        var reference = reader.Reference;
        var current = CalendarSpan.Season(reference.Year, season);
        var year = shift switch
        {
            < 0 => current.To < reference ? reference.Year : reference.Year - 1,
            > 0 => current.From > reference ? reference.Year : reference.Year + 1,
            _ => reference.Year,
        };
        return FoundDate.Of(2, CalendarSpan.Season(year, season));
    }

    private static FoundDate PartOfDay(DateReader reader, int at, int shift, int part)
    {
        var isThis = shift == 0 && !reader.Is(at, "current");
        var isLastNight = shift < 0 && part == 3 && reader.Is(at, "last");
        return isThis || isLastNight ? FoundDate.PartOfDay(2, reader.Reference.AddDays(shift), part) : default;
    }

    private static FoundDate Counted(DateReader reader, int at)
    {
        var unitAt = Durations.UnitAfter(reader, at + 1);
        return unitAt < 0
            ? default
            : FoundDate.Duration(unitAt + 1 - at, reader.WordAt(at + 1).Value, reader.WordAt(unitAt).Unit);
    }
}
