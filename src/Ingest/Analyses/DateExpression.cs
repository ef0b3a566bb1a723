using System.Text.Json.Serialization;

namespace Ingest.Analyses;

/// <summary>A span that says when, resolved against the day of publication.</summary>
/// <param name="Start">First UTF-16 code unit in the analysed text.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Type">TIMEX3 type: DATE, TIME, DURATION or SET.</param>
/// <param name="Value">TIMEX3 value, for instance 2025-02-18, 2025-02-18T10:00, 2025-W08, 2025-02, P3D, PAST_REF.</param>
/// <param name="Span">The calendar days it covers. Null for sets, vague references, times of the clock that name no day, and durations, but for the last hour or minutes.</param>
public sealed record DateExpression(int Start, int Length, string Type, string Value, DateSpan? Span, DateBasis Basis)
{
    /// <summary>
    /// 0 to 1: how sure span and value are, as the share that is right among labelled dates that follow from the same.
    /// </summary>
    public double Confidence => Basis switch
    {
        DateBasis.Words => 0.96,
        DateBasis.Publication => 0.94,
        DateBasis.Nearness => 0.97,
        DateBasis.Context => 0.78,
        _ => 0.94,
    };
}

/// <summary>What the value of a date expression follows from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DateBasis>))]
public enum DateBasis
{
    /// <summary>The words alone: 18 February 2025, three days, every Monday.</summary>
    Words,

    /// <summary>The day of publication: yesterday, two weeks ago, next month.</summary>
    Publication,

    /// <summary>The tense, and which one lies nearest to publication: on Monday, Feb. 17, in May.</summary>
    Nearness,

    /// <summary>The date that the text told before: the next day, that year, at 10 a.m.</summary>
    Context,

    /// <summary>None follows: recently, the future.</summary>
    Vague,
}
