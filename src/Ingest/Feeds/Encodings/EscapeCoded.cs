namespace Ingest.Feeds.Encodings;

/// <summary>
/// Japanese in bytes that all look like ASCII, changing alphabets by escape sequences (ISO-2022-JP, RFC 1468).
/// </summary>
internal static class EscapeCoded
{
    public const string Name = "iso-2022-jp";

    public static bool Is(ReadOnlySpan<byte> body) =>
        body.IndexOf((byte)0x1B) is var at and >= 0
        && body[at..] is [_, (byte)'$', (byte)'B' or (byte)'@', ..] or [_, (byte)'(', (byte)'J' or (byte)'B', ..];
}
