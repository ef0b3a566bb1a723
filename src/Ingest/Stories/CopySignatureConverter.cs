using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Stories;

/// <summary>Writes a signature as `LENGTH:BASE64` of its little-endian hashes: a tenth of the time and half the size of an array of numbers.</summary>
public sealed class CopySignatureConverter : JsonConverter<CopySignature>
{
    public override CopySignature Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException("A signature is a string, not null.");
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !int.TryParse(text.AsSpan(0, colon), CultureInfo.InvariantCulture, out var length))
        {
            throw new JsonException("A signature is LENGTH:BASE64.");
        }

        var bytes = Bytes(text[(colon + 1)..]);
        var words = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)));
        }

        return new CopySignature(new(words), length);
    }

    public override void Write(Utf8JsonWriter writer, CopySignature value, JsonSerializerOptions options)
    {
        var bytes = new byte[value.Words.Count * sizeof(ulong)];
        for (var i = 0; i < value.Words.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), value.Words[i]);
        }

        writer.WriteStringValue(
            string.Create(CultureInfo.InvariantCulture, $"{value.Length}:{Convert.ToBase64String(bytes)}"));
    }

    private static byte[] Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count)
            ? bytes[..count]
            : throw new JsonException("A signature is LENGTH:BASE64.");
    }
}
