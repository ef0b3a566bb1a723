namespace Ingest.Analyses;

/// <summary>A span that says when, resolved against the day of publication.</summary>
/// <param name="Start">First UTF-16 code unit in the analysed text.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Type">TIMEX3 type: DATE, TIME, DURATION or SET.</param>
/// <param name="Value">TIMEX3 value, for instance 2025-02-18, 2025-02-18T10:00, 2025-W08, 2025-02, P3D, PAST_REF.</param>
/// <param name="Span">The calendar days it covers. Null for sets, vague references, times of the clock that name no day, and durations, but for the last hour or minutes.</param>
public sealed record DateExpression(int Start, int Length, string Type, string Value, DateSpan? Span);
