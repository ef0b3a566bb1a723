using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest;

/// <summary>An id: a string with a type of its own, so that one kind of id is never taken for another.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf Create(string value);
}

/// <summary>Writes an id as a plain JSON string.</summary>
public sealed class IdConverter<TId> : JsonConverter<TId>
    where TId : struct, IId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Create(reader.GetString() ?? throw new JsonException($"A {typeof(TId).Name} is a string, not null."));

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
