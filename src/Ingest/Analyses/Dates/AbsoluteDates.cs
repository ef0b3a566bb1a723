namespace Ingest.Analyses.Dates;

/// <summary>Dates that name their month, day or year: 17 February 2025, Feb. 17, January 2022, 2025-02-17.</summary>
internal static class AbsoluteDates
{
    private const int FarInDays = 120;

    // "1000s" counts things.
    private const int EarliestDecade = 1100;
    private const int LatestDecade = 2200;

    internal static FoundDate FromMonth(DateReader reader, int at)
    {
        if (reader.Is(at + 1, "Day"))
        {
            return Holidays.From(reader, at);
        }

        var month = reader.WordAt(at).Value;
        var range = reader.WordAt(at + 1);
        if (range.Is(DateWordKind.DayRange))
        {
            return Days(reader, at, at + 2, (month, range.Value, range.Count));
        }

        var day = reader.DayAt(at + 1);
        if (day == 0)
        {
            return MonthAlone(reader, at, month);
        }

        var last = DayAfterDash(reader, at + 2);
        var isRange = last > day && !reader.WordAt(at + 4).Is(DateWordKind.Month);
        return isRange
            ? Days(reader, at, at + 4, (month, day, last))
            : Days(reader, at, at + 2, (month, day, day));
    }

    /// <summary>"Spring 2023", "autumn of 2021". A season without a year says too little.</summary>
    internal static FoundDate FromSeason(DateReader reader, int at)
    {
        var yearAt = reader.Is(at + 1, "of") ? at + 2 : at + 1;
        var year = reader.YearAt(yearAt);
        return year > 0
            ? FoundDate.Of(yearAt + 1 - at, CalendarSpan.Season(year, reader.WordAt(at).Value))
            : default;
    }

    internal static FoundDate FromNumber(DateReader reader, int at)
    {
        var word = reader.WordAt(at);
        return word.Kind switch
        {
            DateWordKind.IsoDate or DateWordKind.SlashDate => Numeric(word),
            DateWordKind.Decade when word.Value is >= EarliestDecade and < LatestDecade => FoundDate.Of(1, CalendarSpan.Decade(word.Value)),
            DateWordKind.DayRange when reader.WordAt(at + 1).Is(DateWordKind.Month) =>
                Days(reader, at, at + 2, (reader.WordAt(at + 1).Value, word.Value, word.Count)),
            DateWordKind.Number or DateWordKind.Ordinal => FromDay(reader, at),
            _ => default,
        };
    }

    /// <summary>The day in the year that brings it nearest to the reference. Null where no such day exists.</summary>
    internal static DateOnly? Nearest(DateOnly reference, int month, int day)
    {
        DateOnly? best = null;
        for (var year = reference.Year - 1; year <= reference.Year + 1; year++)
        {
            if (Make(year, month, day) is not { } candidate)
            {
                continue;
            }

            if (best is null || Distance(candidate, reference) < Distance(best.Value, reference))
            {
                best = candidate;
            }
        }

        return best;
    }

    private static int Distance(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);

    private static DateOnly? Make(int year, int month, int day) =>
        day >= 1 && month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static FoundDate FromDay(DateReader reader, int at)
    {
        var day = reader.DayAt(at);
        if (day == 0)
        {
            return YearAlone(reader, at);
        }

        var month = reader.Is(at + 1, "of") ? at + 2 : at + 1;
        if (reader.WordAt(month).Is(DateWordKind.Month))
        {
            return Days(reader, at, month + 1, (reader.WordAt(month).Value, day, day));
        }

        var last = DayAfterDash(reader, at + 1);
        return last > day && reader.WordAt(at + 3).Is(DateWordKind.Month)
            ? Days(reader, at, at + 4, (reader.WordAt(at + 3).Value, day, last))
            : default;
    }

    private static int DayAfterDash(DateReader reader, int at)
    {
        var isDash = reader.TextAt(at) is "-" or "\u2013" or "\u2014" or "to" or "and" or "through";
        return isDash ? reader.DayAt(at + 1) : 0;
    }

    internal static FoundDate Days(DateReader reader, int at, int next, (int Month, int First, int Last) days)
    {
        var yearAt = reader.TextAt(next) is "," ? next + 1 : next;
        var year = reader.YearAt(yearAt);
        var from = year > 0 ? Make(year, days.Month, days.First) : DayNear(reader, at, days.Month, days.First);
        if (from is not { } first || days.Last > DateTime.DaysInMonth(first.Year, first.Month))
        {
            return default;
        }

        var span = new DateSpan(first, first.AddDays(days.Last - days.First), DatePrecision.Day);
        return year > 0
            ? FoundDate.Of(yearAt + 1 - at, span)
            : FoundDate.Of(next - at, span).By(DateBasis.Nearness);
    }

    // What is told of half a year away is told in the tense of its direction.
    private static DateOnly? DayNear(DateReader reader, int at, int month, int day)
    {
        if (Nearest(reader.Reference, month, day) is not { } nearest || Distance(nearest, reader.Reference) < FarInDays)
        {
            return Nearest(reader.Reference, month, day);
        }

        return (reader.TenseAt(at), nearest < reader.Reference) switch
        {
            (Tense.Future, true) => Make(nearest.Year + 1, month, day),
            (Tense.Past, false) => Make(nearest.Year - 1, month, day),
            _ => nearest,
        };
    }

    private static FoundDate MonthAlone(DateReader reader, int at, int month)
    {
        var yearAt = reader.TextAt(at + 1) is "," or "of" ? at + 2 : at + 1;
        var year = reader.YearAt(yearAt);
        if (year > 0)
        {
            return FoundDate.Of(yearAt + 1 - at, CalendarSpan.Month(new DateOnly(year, month, 1)));
        }

        return IsCertainMonth(reader, at)
            ? FoundDate.Of(1, CalendarSpan.Month(MonthNear(reader, at, month))).By(DateBasis.Nearness)
            : default;
    }

    // April, May, June and August are names, March and May are verbs: those need a word of time before them.
    private static bool IsCertainMonth(DateReader reader, int at)
    {
        var isAmbiguous = reader.TextAt(at).Length <= "August".Length
            && (reader.WordAt(at).Value is 3 or 4 or 5 or 6 or 8 || reader.TextAt(at).Length <= 3);
        var before = reader.WordAt(at - 1).Kind;
        return !isAmbiguous
            || before is DateWordKind.Shift or DateWordKind.Part
            || reader.TextAt(at - 1) is "in" or "In" or "since" or "Since" or "until" or "till" or "by" or "of" or "for"
                or "from" or "during" or "to" or "before" or "after";
    }

    private static DateOnly MonthNear(DateReader reader, int at, int month)
    {
        var nearest = Nearest(reader.Reference, month, 1) ?? new DateOnly(reader.Reference.Year, month, 1);
        var isAhead = nearest > reader.Reference && nearest.Month != reader.Reference.Month;
        return isAhead && reader.TenseAt(at) == Tense.Past ? nearest.AddYears(-1) : nearest;
    }

    private static FoundDate Numeric(DateWord word)
    {
        var (month, day) = (word.Count / 100, word.Count % 100);
        return word.Value >= 1 && Make(word.Value, month, day) is { } made
            ? FoundDate.Of(1, CalendarSpan.Day(made))
            : default;
    }

    private static FoundDate YearAlone(DateReader reader, int at)
    {
        if (reader.TextAt(at + 1) is "B.C." or "BC" or "BCE")
        {
            return FoundDate.Reference(2, "BC" + reader.WordAt(at).Value.ToString("D4", null));
        }

        var year = reader.YearAt(at);
        if (year is < 1800 or > 2100 || !IsYear(reader, at))
        {
            return default;
        }

        return FoundDate.Of(1, CalendarSpan.Year(year));
    }

    private static bool IsYear(DateReader reader, int at)
    {
        if (IsRange(reader, at) || IsCaption(reader, at))
        {
            return true;
        }

        var isNamed = reader.TextAt(at - 1) is "the" or "The" && reader.YearAt(at) % 100 != 0;
        if (isNamed || IsBeforeYear(reader.TextAt(at - 1)))
        {
            return (isNamed && !reader.IsCapital(at + 1) && reader.TextAt(at + 1).Length > 0) || !IsCounted(reader, at + 1);
        }

        return false;
    }

    // "2014-2020", "2014 to 2020".
    private static bool IsRange(DateReader reader, int at) =>
        (IsDash(reader.TextAt(at + 1)) && reader.YearAt(at + 2) > reader.YearAt(at))
        || (IsDash(reader.TextAt(at - 1)) && reader.YearAt(at - 2) is > 0 and var from && from < reader.YearAt(at));

    // "Rome, 2015."
    private static bool IsCaption(DateReader reader, int at) =>
        reader.TextAt(at - 1) is ","
        && reader.TokenKindAt(at - 2) == TokenKind.Word
        && (at + 1 >= reader.End || reader.TextAt(at + 1) is "." or ")" or ";");

    private static bool IsDash(ReadOnlySpan<char> text) => text is "-" or "\u2013" or "\u2014";

    private static bool IsBeforeYear(ReadOnlySpan<char> word) =>
        word is "in" or "In" or "since" or "Since" or "until" or "Until" or "by" or "By" or "of" or "from" or "From"
            or "during" or "During" or "early" or "late" or "and" or "to" or "(" or "before" or "Before" or "after"
            or "After" or "between" or "Between" or "fiscal";

    private static bool IsCounted(DateReader reader, int at)
    {
        var next = reader.TextAt(at);
        var isPlural = next.Length > 3 && next[^1] == 's' && char.IsLower(next[0]) && next is not "was" and not "has";
        return isPlural || next is "people" or "%" or "percent" or "km" or "men" or "women";
    }
}
