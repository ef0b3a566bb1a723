using System.Text.Json.Serialization;

namespace Ingest.Analyses;

/// <summary>The calendar days that a date expression covers.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; equals <paramref name="From"/> for one day.</param>
/// <param name="Precision">How exactly the words say it, which the number of days alone does not tell.</param>
public sealed record DateSpan(DateOnly From, DateOnly To, DatePrecision Precision);

/// <summary>How exactly words say when.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DatePrecision>))]
public enum DatePrecision
{
    Unknown,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Year,
    Decade,
}
