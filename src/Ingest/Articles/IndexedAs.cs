namespace Ingest.Articles;

/// <summary>The rows of the index that stand for a record: all that is needed to delete them.</summary>
/// <param name="Id">Of the article or meeting.</param>
/// <param name="At">The instant that orders it.</param>
public sealed record IndexedAs(string Id, DateTimeOffset At, EquatableArray<Facet> Facets);
