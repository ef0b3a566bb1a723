namespace Ingest.Analyses.Dates;

/// <summary>
/// Finds date expressions and resolves them against the day of publication, in one pass over the tokens.
/// </summary>
public static class DateFinder
{
    private static readonly DateOnly Earliest = new(1500, 1, 1);
    private static readonly DateOnly Latest = new(2500, 1, 1);

    /// <summary>In text order, not overlapping.</summary>
    public static EquatableArray<DateExpression> Find(TextTokens tokens, DateOnly reference)
    {
        var reader = new DateReader(tokens, Clamp(reference));
        var found = new List<DateExpression>();
        foreach (var sentence in tokens.Sentences)
        {
            reader.Enter(sentence);
            FindIn(reader, found);
        }

        return [.. found];
    }

    // Feeds date articles to the year 1 and 9999: a reference day must leave room to count from.
    private static DateOnly Clamp(DateOnly reference)
    {
        if (reference < Earliest)
        {
            return Earliest;
        }

        return reference > Latest ? Latest : reference;
    }

    private static void FindIn(DateReader reader, List<DateExpression> found)
    {
        for (var at = reader.First; at < reader.End;)
        {
            var date = ClockTimes.After(reader, at, From(reader, at));
            if (!date.IsFound)
            {
                at++;
                continue;
            }

            var start = reader.TokenAt(at).Start;
            at += date.Count;
            reader.Note(date.Span, at);
            var length = reader.TokenAt(at - 1).End - start;
            found.Add(new DateExpression(start, length, date.Type, date.Value, date.Span, date.Basis));
        }
    }

    private static FoundDate From(DateReader reader, int at)
    {
        var word = reader.WordAt(at);
        return word.Kind switch
        {
            DateWordKind.None => default,
            DateWordKind.Month => AbsoluteDates.FromMonth(reader, at),
            DateWordKind.Weekday or DateWordKind.ShortWeekday => RelativeDates.FromWeekday(reader, at),
            DateWordKind.Number => FromNumber(reader, at),
            DateWordKind.Vague or DateWordKind.A => Durations.FromCount(reader, at),
            DateWordKind.Ordinal when word.Value <= 4 && reader.Is(at + 1, "quarter") =>
                RelativeDates.Quarter(reader, at, 2, word.Value),
            DateWordKind.Ordinal or DateWordKind.DayRange or DateWordKind.IsoDate or DateWordKind.SlashDate
                or DateWordKind.Decade => AbsoluteDates.FromNumber(reader, at),
            DateWordKind.Day => RelativeDates.FromDay(reader, at),
            DateWordKind.Shift => ShiftedDates.From(reader, at),
            DateWordKind.Part => RelativeDates.FromPart(reader, at),
            DateWordKind.The => RelativeDates.FromThe(reader, at),
            DateWordKind.Every => Durations.FromEvery(reader, at),
            DateWordKind.Often => Often(reader, at, word),
            DateWordKind.Reference => RelativeDates.FromReference(reader, at),
            DateWordKind.Span => Durations.FromSpan(word),
            DateWordKind.Unit => Durations.FromPlural(reader, at),
            DateWordKind.Per => Durations.FromEvery(reader, at),
            DateWordKind.Clock or DateWordKind.NamedHour => ClockTimes.From(reader, at),
            DateWordKind.Year => FoundDate.Of(1, CalendarSpan.Year(word.Value)),
            DateWordKind.Quarter => RelativeDates.Quarter(reader, at, 1, word.Value),
            DateWordKind.Season => AbsoluteDates.FromSeason(reader, at),
            DateWordKind.That => FromThat(reader, at),
            DateWordKind.Holiday => Holidays.From(reader, at),
            _ => default,
        };
    }

    private static FoundDate FromNumber(DateReader reader, int at)
    {
        if (ClockTimes.From(reader, at) is { IsFound: true } clock)
        {
            return clock;
        }

        return Durations.FromCount(reader, at) is { IsFound: true } duration
            ? duration
            : AbsoluteDates.FromNumber(reader, at);
    }

    private static FoundDate FromThat(DateReader reader, int at)
    {
        if (reader.Is(at, "that"))
        {
            return LineDates.Same(reader, at);
        }

        return reader.Is(at + 1, "days") ? FoundDate.Vague(2, 0) : default;
    }

    private static FoundDate Often(DateReader reader, int at, DateWord word) =>
        reader.IsCapital(at) ? default : FoundDate.Set(1, CalendarSpan.Duration(1, word.Unit));
}
