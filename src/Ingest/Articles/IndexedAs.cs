using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>The rows of the index that stand for a record: all that is needed to delete them.</summary>
/// <param name="Id">Of the article or meeting.</param>
/// <param name="At">The instant that orders it.</param>
public sealed record IndexedAs(
    string Id,
    DateTimeOffset At,
    [property: JsonConverter(typeof(FacetsConverter))] EquatableArray<Facet> Facets)
{
    /// <summary>Equal for equal rows: by it a reader knows a row that an earlier state left behind.</summary>
    public string Stamp() =>
        Hash.Of($"{At.UtcTicks}", string.Join(' ', Facets.Select(facet => $"{facet.Kind}={facet.Value}")))[..8];
}
