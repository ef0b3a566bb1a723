using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Ingest.Feeds;

/// <summary>
/// Turns the bytes of an answer into text: by byte order mark, HTTP charset, XML declaration, then by trying.
/// </summary>
internal static class BodyText
{
    private const int DeclarationWindow = 1024;

    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014" +
        "\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFEFF\uFFFE\uFFFF");

    private static readonly SearchValues<char> s_valueEnd = SearchValues.Create(" \t\r\n\"';?,");

    public static (string Text, string Encoding) Decode(
        ReadOnlySpan<byte> body,
        string? contentType,
        WarningLog warnings)
    {
        var (encoding, text) = Choose(body, contentType, warnings);
        return (Clean(text, warnings), encoding);
    }

    private static (string Encoding, string Text) Choose(
        ReadOnlySpan<byte> body,
        string? contentType,
        WarningLog warnings)
    {
        if (UnicodeForm.Of(body) is { } form)
        {
            return (form.Name, form.Encoding.GetString(body[form.MarkLength..]));
        }

        var declared = DeclaredIn(body);
        foreach (var label in (ReadOnlySpan<string?>)[CharsetOf(contentType), declared])
        {
            if (label is not null && TryDecode(body, label, warnings) is { } decoded)
            {
                return decoded;
            }
        }

        return Utf8.IsValid(body)
            ? ("utf-8", Encoding.UTF8.GetString(body))
            : Guess(body, warnings);
    }

    private static (string Encoding, string Text) Guess(ReadOnlySpan<byte> body, WarningLog warnings)
    {
        warnings.Add("The bytes fit none of the encodings the document names; they were read as windows-1252.");
        return ("windows-1252", EncodingLabel.Windows1252.GetString(body));
    }

    private static (string Encoding, string Text)? TryDecode(ReadOnlySpan<byte> body, string label, WarningLog warnings)
    {
        var encoding = EncodingLabel.Find(label);
        if (encoding is null)
        {
            warnings.Add("The document names an encoding that is not known; another was used.");
            return null;
        }

        if (encoding.CodePage is 1200 or 1201 or 12000 or 12001)
        {
            warnings.Add("The document calls itself UTF-16 or UTF-32 and is not; another encoding was used.");
            return null;
        }

        try
        {
            return (EncodingLabel.NameOf(label, body), encoding.GetString(body));
        }
        catch (DecoderFallbackException)
        {
            warnings.Add("The bytes do not fit the encoding the document names; another was used.");
            return null;
        }
    }

    /// <summary>The charset parameter of a media type.</summary>
    public static string? CharsetOf(string? contentType)
    {
        var at = contentType?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : ValueAfterEquals(contentType.AsSpan(at + "charset".Length));
    }

    /// <summary>The encoding in the XML declaration at the beginning of the bytes.</summary>
    private static string? DeclaredIn(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationWindow)]).AsSpan();
        var start = head.IndexOf("<?xml");
        if (start < 0)
        {
            return null;
        }

        head = head[start..];
        var end = head.IndexOf('>');
        head = end < 0 ? head : head[..end];
        var at = head.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : ValueAfterEquals(head[(at + "encoding".Length)..]);
    }

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

    /// <summary>Line ends as XML reads them, and without the characters it forbids.</summary>
    private static string Clean(string text, WarningLog warnings)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        text = text.TrimStart('\uFEFF');
        if (!text.AsSpan().ContainsAny(s_controls))
        {
            return text;
        }

        warnings.Add("The document holds control characters; they were left out.");
        var clean = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var cut = rest.IndexOfAny(s_controls);
            clean.Append(cut < 0 ? rest : rest[..cut]);
            rest = cut < 0 ? [] : rest[(cut + 1)..];
        }

        return clean.ToString();
    }
}
