using System.Text.Json.Serialization;

namespace Ingest.Actors;

/// <summary>Names an actor: a slug such as `sergey-lavrov` or `ru` (states by ISO 3166 code), made from the canonical name where the catalogue knows none.</summary>
[JsonConverter(typeof(IdConverter<ActorId>))]
public readonly record struct ActorId(string Value) : IId<ActorId>
{
    public static ActorId Create(string value) => new(value);

    public override string ToString() => Value;
}
