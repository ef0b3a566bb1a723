using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>Names one state of an article: the hash of its title and clean text.</summary>
[JsonConverter(typeof(IdConverter<RevisionId>))]
public readonly record struct RevisionId(string Value) : IId<RevisionId>
{
    public static RevisionId Create(string value) => new(value);

    public override string ToString() => Value;
}
