using System.Buffers;

namespace Ingest.Feeds.Markup;

/// <summary>Finds where the value of an attribute ends, also where its quotes do not.</summary>
internal static class AttributeValue
{
    private static readonly SearchValues<char> s_bareEnd = SearchValues.Create(" \t\n\r><");

    /// <summary>The value at the start of the text, and how much of the text it took with its quotes.</summary>
    public static ReadOnlySpan<char> Read(ReadOnlySpan<char> text, WarningLog warnings, out int taken)
    {
        if (text is ['"' or '\'', ..])
        {
            var length = QuotedLength(text[1..], text[0], warnings);
            var isClosed = length + 1 < text.Length && text[length + 1] == text[0];
            taken = length + (isClosed ? 2 : 1);
            return text.Slice(1, length);
        }

        warnings.Add("An attribute value without quotes was read up to the next space.");
        var end = text.IndexOfAny(s_bareEnd);
        taken = end < 0 ? text.Length : end;
        return text[..taken];
    }

    /// <summary>Up to the closing quote, or to the end of the tag where that quote closes nothing of this tag.</summary>
    private static int QuotedLength(ReadOnlySpan<char> value, char quote, WarningLog warnings)
    {
        var close = value.IndexOf(quote);
        var inside = close < 0 ? value : value[..close];
        var tagEnd = inside.IndexOf('>');
        if (tagEnd < 0 || (close >= 0 && (!inside[tagEnd..].Contains('<') || Closes(value, close))))
        {
            return inside.Length;
        }

        warnings.Add("A quote that does not end was closed at the end of its tag.");
        return tagEnd;
    }

    /// <summary>A quote after an equals sign, or before a letter, opens another value or quotes a text.</summary>
    private static bool Closes(ReadOnlySpan<char> value, int close) =>
        (close == 0 || value[close - 1] != '=')
        && (close + 1 == value.Length || value[close + 1] is '>' or '/' or '?' or ' ' or '\t' or '\n' or '\r');
}
