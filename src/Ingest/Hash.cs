using System.Security.Cryptography;
using System.Text;

namespace Ingest;

/// <summary>Makes ids from what they name: equal parts give equal ids on every machine and in every run.</summary>
public static class Hash
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuv";
    private const int Length = 24;

    /// <summary>
    /// The first 120 bits of the SHA-256 of the parts as 24 characters of base32hex in lower case, so that ids sort
    /// and compare ordinally and fit every key. Parts are kept apart by their lengths: ("ab", "c") is not ("a", "bc").
    /// </summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> prefix = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BitConverter.TryWriteBytes(prefix, bytes.Length);
            sha.AppendData(prefix);
            sha.AppendData(bytes);
        }

        Span<byte> digest = stackalloc byte[32];
        sha.GetHashAndReset(digest);
        return Base32(digest);
    }

    private static string Base32(ReadOnlySpan<byte> digest)
    {
        Span<char> text = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            var bit = i * 5;
            var window = (digest[bit / 8] << 8) | digest[(bit / 8) + 1];
            text[i] = Alphabet[(window >> (11 - (bit % 8))) & 31];
        }

        return new string(text);
    }
}
