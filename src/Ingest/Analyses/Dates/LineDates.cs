namespace Ingest.Analyses.Dates;

/// <summary>
/// Dates counted from the one that the text told last, not from the day of publication: the next day, two days later,
/// the following week, that year.
/// </summary>
internal static class LineDates
{
    /// <summary>The next day, the day before, the following week, the same month.</summary>
    internal static FoundDate FromThe(DateReader reader, int at)
    {
        var isNear = (reader.Is(at + 1, "next") || reader.Is(at + 1, "previous"))
            && (reader.Is(at + 2, "day") || reader.WordAt(at + 2).Is(DateWordKind.PartOfDay));
        if (reader.Is(at + 1, "following") || isNear)
        {
            return Beside(reader, at, reader.Is(at + 1, "previous") ? -1 : 1);
        }

        if (reader.Is(at + 1, "same"))
        {
            return Same(reader, at + 1) is { IsFound: true } same ? same.Longer(1) : default;
        }

        return reader.Is(at + 1, "day") ? DayBeside(reader, at) : default;
    }

    /// <summary>"That day", "the same year": begins at the word before the unit.</summary>
    internal static FoundDate Same(DateReader reader, int at)
    {
        var unit = reader.WordAt(at + 1);
        if (unit.Is(DateWordKind.PartOfDay))
        {
            return LineDay(reader) is { } day ? Told(FoundDate.PartOfDay(2, day, unit.Value)) : default;
        }

        if (unit.Is(DateWordKind.Season))
        {
            return reader.Line is { } line ? Told(2, CalendarSpan.Season(line.From.Year, unit.Value)) : default;
        }

        var isOne = unit.Is(DateWordKind.Unit) && reader.TextAt(at + 1) is not [.., 's'];
        return isOne && Counted(reader.Line, 0, unit.Unit) is { } span ? Told(2, span) : default;
    }

    /// <summary>
    /// "Two days later", "a year earlier", of which the count takes so many tokens; "a day earlier than planned" is no day.
    /// </summary>
    internal static FoundDate Shifted(DateReader reader, int at, int count, TimeUnit unit)
    {
        var isLater = reader.Is(at, "later");
        if (count is 0 or > 900 || !(isLater || reader.Is(at, "earlier")) || reader.Is(at + 1, "than"))
        {
            return default;
        }

        // Without a line "a year earlier" is earlier than now; "later" needs to know than what.
        var from = reader.Line ?? (isLater ? null : CalendarSpan.Day(reader.Reference));
        return Counted(from, isLater ? count : -count, unit) is { } span ? Told(1, span) : default;
    }

    private static FoundDate Beside(DateReader reader, int at, int shift)
    {
        var word = reader.WordAt(at + 2);
        return word.Kind switch
        {
            DateWordKind.Unit when Counted(reader.Line, shift, word.Unit) is { } span => Told(3, span),
            DateWordKind.Weekday when LineDay(reader) is { } day =>
                Told(3, CalendarSpan.Day(RelativeDates.Weekday(day.AddDays(1), word.Value, ahead: true))),
            DateWordKind.PartOfDay when LineDay(reader) is { } day => Told(FoundDate.PartOfDay(3, day.AddDays(shift), word.Value)),
            _ => default,
        };
    }

    // "The day before" and "the day after tomorrow"; "the day before the vote" says nothing that can be counted.
    private static FoundDate DayBeside(DateReader reader, int at)
    {
        var isAfter = reader.Is(at + 2, "after");
        if (!isAfter && !reader.Is(at + 2, "before"))
        {
            return default;
        }

        var shift = isAfter ? 1 : -1;
        var next = reader.WordAt(at + 3);
        if (next.Is(DateWordKind.Day) && next.Value == shift)
        {
            return FoundDate.Of(4, CalendarSpan.Day(reader.Reference.AddDays(2 * shift))).By(DateBasis.Publication);
        }

        var isOfThing = reader.IsCapital(at + 3) || reader.TextAt(at + 3) is "the" or "a" or "an" or "his" or "her"
            or "its" or "their" or "this" or "that" or "these";
        return !isOfThing && Counted(reader.Line, shift, TimeUnit.Day) is { } span ? Told(3, span) : default;
    }

    private static FoundDate Told(int count, DateSpan span) => Told(FoundDate.Of(count, span));

    private static FoundDate Told(FoundDate date) => date.By(DateBasis.Context);

    private static DateOnly? LineDay(DateReader reader) => Counted(reader.Line, 0, TimeUnit.Day)?.From;

    // A unit finer than what is told cannot be counted: two days after 2020.
    private static DateSpan? Counted(DateSpan? line, int count, TimeUnit unit)
    {
        if (line is not { } told || told.Precision > Coarsest(unit))
        {
            return null;
        }

        var day = count < 0 ? told.From : told.To;
        return unit switch
        {
            TimeUnit.Day => CalendarSpan.Day(day.AddDays(count)),
            TimeUnit.Fortnight => ShiftedDates.Period(day, 2 * count, TimeUnit.Week),
            TimeUnit.Year when count != 0 && told.Precision == DatePrecision.Quarter =>
                ShiftedDates.Period(day, 4 * count, TimeUnit.Quarter),
            TimeUnit.Decade => CalendarSpan.Year(day.Year + (10 * count)),
            _ => ShiftedDates.Period(day, count, unit),
        };
    }

    private static DatePrecision Coarsest(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => DatePrecision.Day,
        TimeUnit.Week or TimeUnit.Fortnight => DatePrecision.Week,
        TimeUnit.Month => DatePrecision.Month,
        TimeUnit.Quarter => DatePrecision.Quarter,
        TimeUnit.Year or TimeUnit.Decade => DatePrecision.Year,
        _ => DatePrecision.Unknown,
    };
}
