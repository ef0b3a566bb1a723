namespace Ingest.Analyses.Dates;

/// <summary>A date expression that begins at a known token.</summary>
/// <param name="Count">How many tokens it takes. 0 means that there is none.</param>
/// <param name="Type">Null where there is none.</param>
internal readonly record struct FoundDate(int Count, string Type, string Value, DateSpan? Span)
{
    internal DateBasis Basis { get; init; }

    internal bool IsFound => Count > 0;

    internal static FoundDate Of(int count, DateSpan span) => new(count, "DATE", CalendarSpan.Value(span), span);

    internal static FoundDate Duration(int count, int number, TimeUnit unit) =>
        new(count, "DURATION", CalendarSpan.Duration(number, unit), null);

    internal static FoundDate Set(int count, string value) => new(count, "SET", value, null);

    internal static FoundDate Reference(int count, string value) => new(count, "DATE", value, null);

    /// <param name="sign">Below 0 for the past, 0 for now, above for the future.</param>
    internal static FoundDate Vague(int count, int sign) => Reference(count, sign switch
    {
        < 0 => "PAST_REF",
        0 => "PRESENT_REF",
        _ => "FUTURE_REF",
    }).By(DateBasis.Vague);

    internal static FoundDate PartOfDay(int count, DateOnly day, int part) =>
        new(count, "TIME", CalendarSpan.Format(day) + CodeOfPart(part), CalendarSpan.Day(day));

    internal static string CodeOfPart(int part) => part switch
    {
        0 => "TMO",
        1 => "TAF",
        2 => "TEV",
        _ => "TNI",
    };

    internal FoundDate By(DateBasis basis) => this with { Basis = basis };

    /// <summary>Of none, none.</summary>
    internal FoundDate Longer(int tokens) => Type is null ? default : this with { Count = Count + tokens };
}
