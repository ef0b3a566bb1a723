using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Stories;

/// <summary>
/// Writes a signature as `LENGTH:DAY:BASE64` of its little-endian hashes and terms: a tenth of the time and half the
/// size of arrays of numbers. Before that it was `LENGTH:BASE64` of hashes that no longer compare with any.
/// </summary>
public sealed class CopySignatureConverter : JsonConverter<CopySignature>
{
    private const int TermSize = sizeof(uint) + 1;
    private const int Fixed = 2 * CopySignature.Hashes * sizeof(uint);

    public override CopySignature Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = (reader.GetString() ?? throw Fault()).Split(':');
        if (parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var words))
        {
            _ = Base64(parts[1]);
            return new CopySignature([], [], [], words, DateOnly.MinValue);
        }

        if (parts.Length != 3
            || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var length)
            || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var day)
            || day is < 0 or > 3_652_058)
        {
            throw Fault();
        }

        var bytes = Whole(Base64(parts[2]));
        return new CopySignature(
            Hashes(bytes),
            Hashes(bytes.AsSpan(Fixed / 2)),
            Terms(bytes.AsSpan(Fixed)),
            length,
            DateOnly.FromDayNumber(day));
    }

    public override void Write(Utf8JsonWriter writer, CopySignature value, JsonSerializerOptions options)
    {
        var bytes = new byte[Fixed + (value.Terms.Count * TermSize)];
        for (var i = 0; i < value.Words.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), value.Words[i]);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan((Fixed / 2) + (i * sizeof(uint))), value.Anchors[i]);
        }

        for (var i = 0; i < value.Terms.Count; i++)
        {
            var at = Fixed + (i * TermSize);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value.Terms[i].Hash);
            bytes[at + sizeof(uint)] = value.Terms[i].Weight;
        }

        writer.WriteStringValue(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Length}:{value.Day.DayNumber}:{Convert.ToBase64String(bytes)}"));
    }

    private static EquatableArray<uint> Hashes(ReadOnlySpan<byte> bytes)
    {
        var hashes = new uint[CopySignature.Hashes];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        }

        return new(hashes);
    }

    private static EquatableArray<SignatureTerm> Terms(ReadOnlySpan<byte> bytes)
    {
        var terms = new SignatureTerm[bytes.Length / TermSize];
        for (var i = 0; i < terms.Length; i++)
        {
            var at = bytes[(i * TermSize)..];
            terms[i] = new SignatureTerm(BinaryPrimitives.ReadUInt32LittleEndian(at), at[sizeof(uint)]);
        }

        return new(terms);
    }

    private static byte[] Whole(byte[] bytes) => bytes.Length >= Fixed ? bytes : throw Fault();

    private static byte[] Base64(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? bytes[..count] : throw Fault();
    }

    private static JsonException Fault() => new("A signature is LENGTH:DAY:BASE64.");
}
