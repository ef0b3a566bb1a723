using System.Text;

namespace Ingest.Feeds.Encodings;

/// <summary>A form of Unicode that the first bytes of a document give away.</summary>
internal sealed record UnicodeForm(string Name, Encoding Encoding, int MarkLength)
{
    private static readonly Encoding s_utf16Big = new UnicodeEncoding(bigEndian: true, byteOrderMark: false);
    private static readonly Encoding s_utf32Big = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    /// <summary>
    /// By byte order mark, or by the zero bytes around a leading `&lt;`, space or brace. Null where neither tells.
    /// </summary>
    public static UnicodeForm? Of(ReadOnlySpan<byte> body) => body switch
    {
        [0x00, 0x00, 0xFE, 0xFF, ..] => new("utf-32be", s_utf32Big, 4),
        [0xFF, 0xFE, 0x00, 0x00, ..] => new("utf-32le", Encoding.UTF32, 4),
        [0xFE, 0xFF, ..] => new("utf-16be", s_utf16Big, 2),
        [0xFF, 0xFE, ..] => new("utf-16le", Encoding.Unicode, 2),
        [0xEF, 0xBB, 0xBF, ..] => new("utf-8", Encoding.UTF8, 3),
        [0x00, 0x00, 0x00, not 0x00, ..] => new("utf-32be", s_utf32Big, 0),
        [not 0x00, 0x00, 0x00, 0x00, ..] => new("utf-32le", Encoding.UTF32, 0),
        [0x00, not 0x00, 0x00, not 0x00, ..] => new("utf-16be", s_utf16Big, 0),
        [not 0x00, 0x00, not 0x00, 0x00, ..] => new("utf-16le", Encoding.Unicode, 0),
        _ => null,
    };
}
