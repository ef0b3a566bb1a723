namespace Ingest.Pipeline.Language;

/// <summary>Cuts a text into documents that the service takes: at the end of a paragraph, else of a sentence, else of a word.</summary>
internal static class LanguageChunks
{
    // A cut so early would make more documents, and more records, than it is worth.
    private const int Shortest = LanguageLimits.DocumentLength / 2;

    /// <summary>In text order; what is blank is left out.</summary>
    internal static List<LanguageChunk> Cut(string text)
    {
        var chunks = new List<LanguageChunk>();
        for (var start = 0; start < text.Length;)
        {
            var length = LengthAt(text, start);
            if (!text.AsSpan(start, length).IsWhiteSpace())
            {
                chunks.Add(new LanguageChunk(start, text.Substring(start, length)));
            }

            start += length;
        }

        return chunks;
    }

    private static int LengthAt(string text, int start)
    {
        if (text.Length - start <= LanguageLimits.DocumentLength)
        {
            return text.Length - start;
        }

        var window = text.AsSpan(start, LanguageLimits.DocumentLength);
        foreach (var end in (ReadOnlySpan<string>)["\n", ". ", " "])
        {
            var at = window.LastIndexOf(end);
            if (at >= Shortest)
            {
                return at + end.Length;
            }
        }

        return char.IsHighSurrogate(window[^1]) ? window.Length - 1 : window.Length;
    }
}

/// <summary>A stretch of a text that is sent as one document.</summary>
/// <param name="Start">First UTF-16 code unit in the text.</param>
internal sealed record LanguageChunk(int Start, string Text);
