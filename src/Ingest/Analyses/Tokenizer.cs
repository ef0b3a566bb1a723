namespace Ingest.Analyses;

/// <summary>Cuts a text into words, numbers, marks and sentences in one pass.</summary>
public static class Tokenizer
{
    public static TextTokens Tokenize(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var sentences = new List<Sentence>((text.Length / 100) + 2);
        var end = SentenceEnd.None;
        var first = 0;
        for (var at = 0; (at = SkipSpace(text, at, ref end)) < text.Length;)
        {
            var (length, kind) = TokenScanner.Scan(text, at);
            if (tokens.Count > first && StartsSentence(text, tokens[^1], at, length, end))
            {
                Close(tokens, sentences, first);
                first = tokens.Count;
                end = SentenceEnd.None;
            }

            tokens.Add(new Token(at, length, kind, sentences.Count));
            end = EndAfter(text, tokens[^1], end);
            at += length;
        }

        if (tokens.Count > first)
        {
            Close(tokens, sentences, first);
        }

        return new TextTokens(text, tokens, sentences);
    }

    private static int SkipSpace(string text, int at, ref SentenceEnd end)
    {
        while (at < text.Length && TokenScanner.IsSpace(text[at]))
        {
            if (text[at] is '\n' or '\r' or '\u2028' or '\u2029')
            {
                end = SentenceEnd.Line;
            }

            at++;
        }

        return at;
    }

    private static bool StartsSentence(string text, Token last, int at, int length, SentenceEnd end)
    {
        var first = text[at];
        return end switch
        {
            SentenceEnd.None => false,
            SentenceEnd.Line => true,
            SentenceEnd.Abbreviation => Abbreviations.IsSentenceStart(text.AsSpan(at, length)),
            _ when last.End == at => char.IsUpper(first),
            _ => !char.IsLower(first),
        };
    }

    private static SentenceEnd EndAfter(string text, Token token, SentenceEnd before)
    {
        var first = text[token.Start];
        if (token.Kind == TokenKind.Word)
        {
            return text[token.End - 1] == '.' && !Abbreviations.IsTitle(text.AsSpan(token.Start, token.Length))
                ? SentenceEnd.Abbreviation
                : SentenceEnd.None;
        }

        if (token.Kind == TokenKind.Mark && first is '.' or '!' or '?' or '\u2026' or '\u3002')
        {
            return SentenceEnd.Mark;
        }

        var closes = before == SentenceEnd.Mark && token.Kind == TokenKind.Mark && IsCloser(first);
        return closes ? SentenceEnd.Mark : SentenceEnd.None;
    }

    private static bool IsCloser(char mark) => mark is '"' or '\'' or '\u2019' or '\u201D' or ')' or ']' or '\u00BB';

    private static void Close(List<Token> tokens, List<Sentence> sentences, int first)
    {
        var start = tokens[first].Start;
        sentences.Add(new Sentence(start, tokens[^1].End - start, first, tokens.Count - first));
    }

    private enum SentenceEnd
    {
        None,
        Mark,
        Abbreviation,
        Line,
    }
}
