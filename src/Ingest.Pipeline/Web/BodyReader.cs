using System.IO.Compression;

namespace Ingest.Pipeline.Web;

/// <summary>Reads the body of an answer and unpacks it, both within limits.</summary>
public static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;
    private const int LargestFirstBuffer = 1024 * 1024;
    private const int AlwaysExpandable = 64 * 1024;
    private const int MaxLayers = 3;

    /// <summary>The unpacked body; or, where it goes beyond a limit, one sentence that says so.</summary>
    /// <exception cref="InvalidDataException">The compression is damaged.</exception>
    public static async Task<(ReadOnlyMemory<byte> Body, string? Refusal)> ReadAsync(
        HttpContent content,
        FetchOptions options,
        CancellationToken cancellationToken)
    {
        var length = content.Headers.ContentLength;
        if (length > options.MaxBody)
        {
            return (default, TooLarge(options));
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var body = await ReadAsync(stream, length, options.MaxBody, cancellationToken);
        return body is null
            ? (default, TooLarge(options))
            : await UnpackAsync(body.Value, [.. content.Headers.ContentEncoding], options, cancellationToken);
    }

    /// <summary>Null where there are more than <paramref name="limit"/> bytes.</summary>
    private static async Task<ArraySegment<byte>?> ReadAsync(
        Stream stream,
        long? length,
        int limit,
        CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the read which finds the end has room.
        var buffer = new byte[1 + Math.Min(length ?? FirstBuffer, LargestFirstBuffer)];
        var count = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(count), cancellationToken);
            count += read;
            if (count > limit)
            {
                return null;
            }

            if (read == 0)
            {
                return new ArraySegment<byte>(buffer, 0, count);
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
            }
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Body, string? Refusal)> UnpackAsync(
        ArraySegment<byte> body,
        string[] codings,
        FetchOptions options,
        CancellationToken cancellationToken)
    {
        foreach (var coding in codings.Append("gzip").Reverse().Take(MaxLayers))
        {
            await using var packed = new MemoryStream(body.Array!, body.Offset, body.Count, writable: false);
            await using var unpacked = Unpacking(coding, packed, body);
            if (unpacked is null)
            {
                continue;
            }

            var expandable = Math.Max((long)body.Count * options.MaxExpansion, AlwaysExpandable);
            var limit = (int)Math.Min(expandable, options.MaxBody);
            var expanded = await ReadAsync(unpacked, null, limit, cancellationToken);
            if (expanded is null)
            {
                return (default, limit < options.MaxBody ? ExpandsTooFar(options) : TooLarge(options));
            }

            body = expanded.Value;
        }

        return (body, null);
    }

    /// <summary>
    /// Null where the body is not packed that way. Gzip is known by its magic bytes: hosts announce what they do not
    /// send, and send .gz files unannounced.
    /// </summary>
    private static Stream? Unpacking(string coding, Stream packed, ReadOnlySpan<byte> body) =>
        coding.ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" when body is [0x1f, 0x8b, ..] => new GZipStream(packed, CompressionMode.Decompress),
            "DEFLATE" when IsZlib(body) => new ZLibStream(packed, CompressionMode.Decompress),
            "DEFLATE" => new DeflateStream(packed, CompressionMode.Decompress),
            "BR" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };

    /// <summary>RFC 1950 section 2.2. RFC 9110 demands this frame for deflate, some hosts leave it out.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> body) =>
        body is [var method, var flags, ..] && (method & 0x0f) == 8 && ((method << 8) | flags) % 31 == 0;

    private static string TooLarge(FetchOptions options) =>
        $"The answer is larger than {options.MaxBody / 1024.0 / 1024.0:0.##} MiB.";

    private static string ExpandsTooFar(FetchOptions options) =>
        $"The answer expands to more than {options.MaxExpansion} times its size.";
}
