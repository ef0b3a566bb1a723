using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>
/// Writes facets as one string, `Kind value value Kind value`: kinds begin with a capital, values never do and hold no
/// space. A third of the size of an array of objects, for the sixty facets that every article has.
/// </summary>
public sealed class FacetsConverter : JsonConverter<EquatableArray<Facet>>
{
    public override EquatableArray<Facet> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException("Facets are a string, not null.");
        var facets = new List<Facet>();
        FacetKind? kind = null;
        foreach (var word in text.AsSpan().Split(' '))
        {
            var value = text.AsSpan()[word];
            if (value.IsEmpty)
            {
                continue;
            }

            if (char.IsAsciiLetterUpper(value[0]))
            {
                kind = Enum.Parse<FacetKind>(value);
                continue;
            }

            facets.Add(new(kind ?? throw new JsonException("Facets begin with a kind."), value.ToString()));
        }

        return facets.ToEquatableArray();
    }

    public override void Write(Utf8JsonWriter writer, EquatableArray<Facet> value, JsonSerializerOptions options)
    {
        var text = new System.Text.StringBuilder(value.Count * 10);
        FacetKind? kind = null;
        foreach (var facet in value)
        {
            if (facet.Kind != kind)
            {
                text.Append(facet.Kind).Append(' ');
                kind = facet.Kind;
            }

            text.Append(facet.Value).Append(' ');
        }

        writer.WriteStringValue(text.ToString());
    }
}
