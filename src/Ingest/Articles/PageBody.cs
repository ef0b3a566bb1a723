using System.Text;
using Ingest.Feeds;
using Ingest.Feeds.Encodings;

namespace Ingest.Articles;

/// <summary>Turns the bytes of an HTML page into text.</summary>
public static class PageBody
{
    private const int Window = 4096;

    /// <summary>By byte order mark, charset of the answer, meta element, then by trying, as for feeds.</summary>
    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        var declared = DeclaredEncoding.InMediaType(contentType) is null ? DeclaredIn(body) : null;
        var mediaType = declared is null ? contentType : $"text/html; charset={declared}";
        return BodyText.Decode(body, mediaType, WarningLog.Silent).Text;
    }

    /// <summary>The charset of a meta element, in either of its two spellings.</summary>
    private static string? DeclaredIn(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, Window)]);
        var meta = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
        return meta < 0 ? null : DeclaredEncoding.InMediaType(head[meta..].Replace('>', ';').Replace('/', ';'));
    }
}
