using System.Buffers;
using System.Text;

namespace Ingest.Feeds.Encodings;

/// <summary>Reads the names that an answer and its document give their encoding.</summary>
internal static class DeclaredEncoding
{
    private const int DeclarationWindow = 1024;

    private static readonly SearchValues<char> s_valueEnd = SearchValues.Create(" \t\r\n\"';?,");

    /// <summary>The charset parameter of a media type.</summary>
    public static string? InMediaType(string? contentType)
    {
        var at = contentType?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : ValueAfterEquals(contentType.AsSpan(at + "charset".Length));
    }

    /// <summary>
    /// The encoding in the XML declaration at the beginning of the bytes, also where these are EBCDIC (XML 1.0,
    /// appendix F).
    /// </summary>
    public static string? InDocument(ReadOnlySpan<byte> body)
    {
        var window = body[..Math.Min(body.Length, DeclarationWindow)];
        var isEbcdic = window is [0x4C, 0x6F, 0xA7, 0x94, ..];
        var head = (isEbcdic ? EncodingLabel.Ebcdic : Encoding.Latin1).GetString(window).AsSpan();
        var start = head.IndexOf("<?xml");
        if (start < 0)
        {
            return null;
        }

        head = head[start..];
        var end = head.IndexOf('>');
        head = end < 0 ? head : head[..end];
        var at = head.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        return (at < 0 ? null : ValueAfterEquals(head[(at + "encoding".Length)..]))
            ?? (isEbcdic ? EncodingLabel.Ebcdic.WebName : null);
    }

    /// <summary>
    /// Whether the answer is text/* without a charset. Its default is ASCII (RFC 2046, section 4.1.2); only where the
    /// bytes are no ASCII may the document itself speak (RFC 7303, section 3.2).
    /// </summary>
    public static bool IsAsciiByDefault(string? contentType) =>
        contentType?.TrimStart().StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true
        && InMediaType(contentType) is null;

    private static string? ValueAfterEquals(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text is not ['=', ..])
        {
            return null;
        }

        text = text[1..].Trim(" \t\r\n\"'");
        var end = text.IndexOfAny(s_valueEnd);
        return (end < 0 ? text : text[..end]) is { Length: > 0 } value ? value.ToString() : null;
    }
}
