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

    /// <summary>Up to the closing quote, or, where another tag opens before it, up to the end of this one.</summary>
    private static int QuotedLength(ReadOnlySpan<char> value, char quote, WarningLog warnings)
    {
        var tagEnd = -1;
        var at = 0;
        while (at < value.Length)
        {
            var step = value[at..].IndexOfAny(quote, '<', '>');
            if (step < 0)
            {
                break;
            }

            at += step;
            if (value[at] == quote)
            {
                return at;
            }

            if (value[at] == '<' && tagEnd >= 0)
            {
                warnings.Add("A quote that does not end was closed at the end of its tag.");
                return tagEnd;
            }

            tagEnd = value[at] == '>' && tagEnd < 0 ? at : tagEnd;
            at++;
        }

        return tagEnd >= 0 ? tagEnd : value.Length;
    }
}
