using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>One value by which articles or meetings are found.</summary>
/// <param name="Value">As the index writes it: see <see cref="FacetValue"/>.</param>
public readonly record struct Facet(FacetKind Kind, string Value);

/// <summary>The kinds of facets; the names stand in partition keys.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FacetKind>))]
public enum FacetKind
{
    /// <summary>Every article, under one value.</summary>
    All,
    Person,
    Organisation,
    Country,
    Place,
    Event,
    Term,
    Source,

    /// <summary>Every meeting, under one value.</summary>
    Meeting,

    /// <summary>Meetings by participant.</summary>
    Participant,
}
