using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Ingest.Feeds.Encodings;

/// <summary>
/// Turns the bytes of an answer into text: by byte order mark, HTTP charset, XML declaration, then by trying.
/// </summary>
internal static class BodyText
{
    /// <summary>An encoding is believed in spite of bytes that do not fit, while this many others fit for each.</summary>
    private const int FitForEachMisfit = 5;

    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014" +
        "\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFEFF\uFFFE\uFFFF");

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

        var declared = DeclaredEncoding.InDocument(body);
        if (DeclaredEncoding.IsAsciiByDefault(contentType) && Ascii.IsValid(body) && !EscapeCoded.Is(body))
        {
            return ("us-ascii", Encoding.ASCII.GetString(body));
        }

        ReadOnlySpan<string?> labels = [DeclaredEncoding.InMediaType(contentType), declared];
        foreach (var label in labels)
        {
            if (label is not null && TryDecode(body, label, warnings) is { } decoded)
            {
                return decoded;
            }
        }

        return WithoutName(body, warnings) ?? InSpiteOfMisfits(body, labels, warnings) ?? Guess(body, warnings);
    }

    private static (string Encoding, string Text)? WithoutName(ReadOnlySpan<byte> body, WarningLog warnings)
    {
        if (EscapeCoded.Is(body) && TryDecode(body, EscapeCoded.Name, warnings) is { } japanese)
        {
            return japanese;
        }

        return Utf8.IsValid(body) ? ("utf-8", Encoding.UTF8.GetString(body)) : null;
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

    /// <summary>One torn character does not make a document another encoding's.</summary>
    private static (string Encoding, string Text)? InSpiteOfMisfits(
        ReadOnlySpan<byte> body,
        ReadOnlySpan<string?> labels,
        WarningLog warnings)
    {
        foreach (var label in (ReadOnlySpan<string?>)[.. labels, "utf-8"])
        {
            if (label is not null
                && EncodingLabel.Find(label) is { IsSingleByte: false } encoding
                && Mended(body, encoding) is { } text)
            {
                warnings.Add("Some bytes do not fit the document's encoding; they were read one by one.");
                return (EncodingLabel.NameOf(label, body), text);
            }
        }

        return null;
    }

    private static string? Mended(ReadOnlySpan<byte> body, Encoding strict)
    {
        var misfits = new ByteFallback();
        var encoding = (Encoding)strict.Clone();
        encoding.DecoderFallback = misfits;
        var text = encoding.GetString(body);
        var fitting = NotAscii(text) - misfits.Count;
        return (long)misfits.Count * FitForEachMisfit <= fitting ? text : null;
    }

    private static int NotAscii(string text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += character >= 0x80 ? 1 : 0;
        }

        return count;
    }

    private static (string Encoding, string Text) Guess(ReadOnlySpan<byte> body, WarningLog warnings)
    {
        var (name, encoding) = EncodingGuess.Of(body);
        warnings.Add($"The bytes fit none of the encodings the document names; they were read as {name}.");
        return (name, encoding.GetString(body));
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
