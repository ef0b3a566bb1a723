namespace Ingest.Pipeline.Language;

/// <summary>An entity as the service gives it; the set of categories is open.</summary>
/// <param name="Category">Person, Organization, Location, Event and others.</param>
/// <param name="Subcategory">GPE, CountryRegion and others, by the version of the service. Null without one.</param>
/// <param name="Offset">First UTF-16 code unit in the document.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record RecognizedEntity(
    string Category,
    string? Subcategory,
    int Offset,
    int Length,
    double Confidence);
