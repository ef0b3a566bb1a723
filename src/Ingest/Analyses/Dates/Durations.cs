namespace Ingest.Analyses.Dates;

/// <summary>Lengths of time, and moments told by them: three days, two weeks ago, every Monday.</summary>
internal static class Durations
{
    internal static FoundDate FromCount(DateReader reader, int at)
    {
        var word = reader.WordAt(at);
        var unitAt = UnitAfter(reader, at);
        if (unitAt < 0)
        {
            if (AndAHalf(reader, at) is { IsFound: true } half)
            {
                return half;
            }

            return reader.Is(at, "recent") ? FoundDate.Vague(1, -1) : default;
        }

        var unit = reader.WordAt(unitAt).Unit;
        var count = word.Is(DateWordKind.A) && unitAt > at + 1 ? 0 : word.Value;
        var length = unitAt + 1 - at;
        if (LineDates.Shifted(reader, unitAt + 1, count, unit) is { IsFound: true } shifted)
        {
            return shifted.Longer(length);
        }

        if (reader.Is(unitAt + 1, "ago"))
        {
            var ago = Ago(reader.Reference, count, unit).Longer(length + 1);
            return ago.Basis == DateBasis.Words ? ago.By(DateBasis.Publication) : ago;
        }

        if (count > 0 && IsHalfAfter(reader, unitAt + 1))
        {
            return new FoundDate(length + 3, "DURATION", CalendarSpan.HalfMore(count, unit), null);
        }

        if (word.Is(DateWordKind.A) && reader.TextAt(at - 1) is "once" or "twice" or "times")
        {
            return FoundDate.Set(length, CalendarSpan.Duration(count, unit));
        }

        return reader.Is(at, "recent")
            ? FoundDate.Vague(length, -1)
            : FoundDate.Duration(length, count, unit);
    }

    internal static FoundDate FromSpan(DateWord word) => FoundDate.Duration(1, word.Count, word.Unit);

    /// <summary>"For months", "after weeks of talks": an unknown number of units.</summary>
    internal static FoundDate FromPlural(DateReader reader, int at)
    {
        var unit = reader.WordAt(at).Unit;
        if (reader.TextAt(at) is not [.., 's'] || reader.IsCapital(at) || unit == TimeUnit.Quarter)
        {
            return default;
        }

        if (reader.Is(at + 1, "ago"))
        {
            return FoundDate.Vague(2, -1);
        }

        var isLength = reader.TextAt(at - 1) is "for" or "in" or "within" or "after" or "over" or "take" or "takes"
                or "took" or "taken" or "last" or "lasted" or "spent" or "by"
            || reader.TextAt(at + 1) is "later" or "earlier";
        return isLength ? FoundDate.Duration(1, 0, unit) : default;
    }

    internal static FoundDate FromEvery(DateReader reader, int at)
    {
        var next = reader.WordAt(at + 1);
        if (next.Is(DateWordKind.Weekday))
        {
            return FoundDate.Set(2, FormattableString.Invariant($"XXXX-WXX-{next.Value}"));
        }

        if (next.Is(DateWordKind.PartOfDay))
        {
            return FoundDate.Set(2, "XXXX-XX-XX" + FoundDate.CodeOfPart(next.Value));
        }

        if (next.Is(DateWordKind.Unit))
        {
            return FoundDate.Set(2, CalendarSpan.Duration(1, next.Unit));
        }

        var unit = reader.WordAt(at + 2);
        return next.Is(DateWordKind.Number) && unit.Is(DateWordKind.Unit)
            ? FoundDate.Set(3, CalendarSpan.Duration(next.Value, unit.Unit))
            : default;
    }

    // "An hour and a half".
    private static bool IsHalfAfter(DateReader reader, int at) =>
        reader.Is(at, "and") && reader.WordAt(at + 1).Is(DateWordKind.A) && reader.Is(at + 2, "half");

    // "Two and a half years".
    private static FoundDate AndAHalf(DateReader reader, int at)
    {
        var unit = reader.WordAt(at + 4);
        return IsHalfAfter(reader, at + 1) && reader.WordAt(at).Is(DateWordKind.Number) && unit.Is(DateWordKind.Unit)
            ? new FoundDate(5, "DURATION", CalendarSpan.HalfMore(reader.WordAt(at).Value, unit.Unit), null)
            : default;
    }

    /// <summary>
    /// The token that holds the unit of a count: "three weeks", "a few days", "a couple of hours". -1 for none.
    /// </summary>
    internal static int UnitAfter(DateReader reader, int at)
    {
        var next = at + 1;
        if (reader.WordAt(at).Is(DateWordKind.A) && reader.WordAt(next).Is(DateWordKind.Vague))
        {
            next++;
        }

        if (reader.Is(next, "of") && reader.Is(next - 1, "couple"))
        {
            next++;
        }

        var unit = reader.WordAt(next);
        return unit.Is(DateWordKind.Unit) && unit.Unit != TimeUnit.Quarter ? next : -1;
    }

    private static FoundDate Ago(DateOnly reference, int count, TimeUnit unit)
    {
        if (count is 0 or > 900)
        {
            return FoundDate.Vague(0, -1);
        }

        return unit switch
        {
            TimeUnit.Day => FoundDate.Of(0, CalendarSpan.Day(reference.AddDays(-count))),
            TimeUnit.Week => FoundDate.Of(0, CalendarSpan.Week(reference.AddDays(-7 * count))),
            TimeUnit.Fortnight => FoundDate.Of(0, CalendarSpan.Week(reference.AddDays(-14 * count))),
            TimeUnit.Month => FoundDate.Of(0, CalendarSpan.Month(reference.AddMonths(-count))),
            TimeUnit.Year => FoundDate.Of(0, CalendarSpan.Year(reference.Year - count)),
            TimeUnit.Decade when count < 100 => FoundDate.Of(0, CalendarSpan.Year(reference.Year - (10 * count))),
            TimeUnit.Hour => FoundDate.Of(0, CalendarSpan.Day(reference.AddDays(-count / 24))),
            TimeUnit.Second or TimeUnit.Minute => FoundDate.Of(0, CalendarSpan.Day(reference)),
            _ => FoundDate.Vague(0, -1),
        };
    }
}
