using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>Names an article for ever: the hash of its canonical URL where that is unique within the feed document, else of feed and entry key.</summary>
[JsonConverter(typeof(IdConverter<ArticleId>))]
public readonly record struct ArticleId(string Value) : IId<ArticleId>
{
    public static ArticleId Create(string value) => new(value);

    public override string ToString() => Value;
}
