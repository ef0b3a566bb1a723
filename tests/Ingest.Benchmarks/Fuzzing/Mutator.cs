using System.Text;
using Ingest.Benchmarks.News;

namespace Ingest.Benchmarks.Fuzzing;

/// <summary>Breaks a document in ways that the web does, and in ways that nobody does.</summary>
internal sealed class Mutator(Dice dice, IReadOnlyList<byte[]> corpus)
{
    public const int LargestInput = 256 * 1024;

    private const int MostChanges = 8;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "?>", "<!DOCTYPE x [", "]>", "&", "&#x",
            "&#99999999;", "&lt;", "&nbsp", "<item>", "</item>", "<entry>", "<channel>", "</channel>", "<title>",
            "<link", "<content:encoded>", "xmlns=\"", "xmlns:a='", "xml:base=\"http://[\"", "xml:base='..'", "=\"", "'",
            "\0", "\u0085", "\uFEFF", "\uD7FF\u0300", "<html><head><link rel=alternate type=application/rss+xml href=",
            "encoding=\"utf-16\"", "encoding='iso-2022-jp'", "\u001B$B", "\u001B(B", "{\"items\":[", "[[[[", "\"", "}",
            "<script>", "</script>", "<style", "<p>", "</p>", "<div", "<a href='", "type=\"xhtml\"", "mode='base64'",
            "<updated>", "2025-W53-7T24:00:00", "<pubDate>Mon, 30 Feb 99999", "<guid isPermaLink=true>", "http://",
            "javascript:", "<urlset><url><news:news>", "<rdf:RDF", "rdf:about='", "<ttl>9999999999", "<skipHours><hour>",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F], [0x80], [0x4C, 0x6F, 0xA7, 0x94], [0x1F, 0x8B],
    ];

    public byte[] Make()
    {
        var document = dice.Pick(corpus).ToList();
        var changes = 1 + dice.Below(MostChanges);
        for (var i = 0; i < changes && document.Count <= LargestInput; i++)
        {
            Change(document);
        }

        return document.Count <= LargestInput ? [.. document] : [.. document[..LargestInput]];
    }

    private void Change(List<byte> document)
    {
        var at = dice.Below(document.Count + 1);
        var length = Math.Min(dice.Below(1 << dice.Below(10)), document.Count - at);
        switch (dice.Below(9))
        {
            case 0:
                document.RemoveRange(at, length);
                break;
            case 1:
                document.RemoveRange(at, document.Count - at);
                break;
            case 2:
                document.InsertRange(at, Noise(length));
                break;
            case 3:
                document.InsertRange(at, document.Slice(at, length));
                break;
            case 4:
                Repeat(document, at, document.Slice(at, Math.Min(length, 40)));
                break;
            case 5:
                Repeat(document, at, dice.Pick(Pieces));
                break;
            case 6:
                document.InsertRange(at, Part(dice.Pick(corpus)));
                break;
            default:
                document.InsertRange(at, dice.Pick(Pieces));
                break;
        }
    }

    private void Repeat(List<byte> document, int at, IReadOnlyCollection<byte> piece)
    {
        var times = dice.Below(1 << dice.Below(13));
        var room = LargestInput / Math.Max(1, piece.Count);
        document.InsertRange(at, Enumerable.Repeat(piece, Math.Min(times, room)).SelectMany(bytes => bytes).ToArray());
    }

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)dice.Below(256);
        }

        return bytes;
    }

    private byte[] Part(byte[] other)
    {
        var start = dice.Below(other.Length);
        return other[start..(start + dice.Below(other.Length - start + 1))];
    }
}
