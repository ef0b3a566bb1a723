using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Pipeline.Storage;

/// <summary>How records are written into blobs, rows and messages.</summary>
public static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Records are never part of a page: letters stay letters, and a blob is readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] ToBytes<T>(T record) => JsonSerializer.SerializeToUtf8Bytes(record, Options);

    public static string ToText<T>(T record) => JsonSerializer.Serialize(record, Options);

    /// <exception cref="JsonException">The content is not such a record.</exception>
    public static T Read<T>(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize<T>(content, Options) ?? throw new JsonException($"null is no {typeof(T).Name}.");

    /// <exception cref="JsonException">The content is not such a record.</exception>
    public static T Read<T>(string content) =>
        JsonSerializer.Deserialize<T>(content, Options) ?? throw new JsonException($"null is no {typeof(T).Name}.");
}
