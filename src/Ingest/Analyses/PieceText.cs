using Ingest.Actors;
using Ingest.Articles;

namespace Ingest.Analyses;

/// <summary>
/// A text as pieces: tokens cut at their hyphens, so that the names in "Russia-U.S. talks" can be seen.
/// </summary>
internal sealed class PieceText
{
    private const string Hyphens = "-\u2010\u2011";
    private readonly PieceSentence[] _sentences;
    private Piece[] _pieces;

    /// <param name="captions">Stretches of the text that the source names as captions, in its order.</param>
    internal PieceText(TextTokens tokens, IReadOnlyList<TextSpan> captions)
    {
        Text = tokens.Text;
        _pieces = new Piece[tokens.Tokens.Count + 16];
        _sentences = new PieceSentence[tokens.Sentences.Count];
        for (var i = 0; i < _sentences.Length; i++)
        {
            _sentences[i] = CutSentence(tokens, tokens.Sentences[i]);
        }

        PartMarker.Mark(this, _sentences, captions);
    }

    internal string Text { get; }

    internal int Count { get; private set; }

    internal ReadOnlySpan<PieceSentence> Sentences => _sentences;

    internal ref readonly Piece this[int index] => ref _pieces[index];

    internal ReadOnlySpan<char> Of(int piece) => Text.AsSpan(_pieces[piece].Start, _pieces[piece].Length);

    /// <summary>What of the text is not body, in text order; neighbours of one kind are one.</summary>
    internal List<MarkedPart> Parts()
    {
        var parts = new List<MarkedPart>();
        foreach (var sentence in _sentences)
        {
            if (sentence.Part == TextPart.Body || sentence.End == sentence.First)
            {
                continue;
            }

            var (start, end) = (_pieces[sentence.First].Start, _pieces[sentence.End - 1].End);
            var joins = parts.Count > 0 && parts[^1].Part == sentence.Part && !Text.AsSpan(parts[^1].End, start - parts[^1].End).Contains('\n');
            var first = joins ? parts[^1].Start : start;
            if (joins)
            {
                parts.RemoveAt(parts.Count - 1);
            }

            parts.Add(new MarkedPart(first, end - first, sentence.Part));
        }

        return parts;
    }

    /// <summary>The piece before another in its sentence. A mark without characters where there is none.</summary>
    internal Piece Before(int piece) => piece == 0 || _pieces[piece].IsFirst ? default : _pieces[piece - 1];

    /// <summary>The piece that follows another in its sentence. A mark without characters where there is none.</summary>
    internal Piece After(int piece) => piece + 1 >= Count || _pieces[piece + 1].IsFirst ? default : _pieces[piece + 1];

    /// <summary>The characters of a piece; empty for that which stands for none.</summary>
    internal ReadOnlySpan<char> Of(Piece piece) => Text.AsSpan(piece.Start, piece.Length);

    /// <summary>The characters from one piece to another.</summary>
    /// <param name="end">Exclusive.</param>
    internal ReadOnlySpan<char> Of(int first, int end) =>
        Text.AsSpan(_pieces[first].Start, _pieces[end - 1].End - _pieces[first].Start);

    private PieceSentence CutSentence(TextTokens tokens, Sentence sentence)
    {
        var first = Count;
        for (var i = 0; i < sentence.TokenCount; i++)
        {
            CutToken(tokens.Tokens[sentence.FirstToken + i]);
        }

        if (Count > first)
        {
            _pieces[first] = _pieces[first] with { IsFirst = true };
        }

        return PieceSentence.Read(this, first, Count);
    }

    private void CutToken(Token token)
    {
        if (token.Kind == TokenKind.Mark)
        {
            var mark = Text.AsSpan(token.Start, token.Length);
            Add(new Piece(token.Start, token.Length, NameFold.Word(mark), 0, PieceShape.Mark, false));
            return;
        }

        var at = token.Start;
        while (at < token.End)
        {
            var hyphen = Text.AsSpan(at, token.End - at).IndexOfAny(Hyphens);
            var end = hyphen < 0 ? token.End : at + hyphen;
            if (end > at)
            {
                Add(at, end - at, token.Kind, at > token.Start);
            }

            at = end + 1;
        }
    }

    private void Add(int start, int length, TokenKind kind, bool isGlued)
    {
        var word = Text.AsSpan(start, length);
        var shape = char.IsDigit(word[0]) || kind == TokenKind.Number ? PieceShape.Number : ShapeOf(word);
        var hash = NameFold.Word(word);
        var traits = shape == PieceShape.Number ? 0 : WordLexicon.Of(hash);
        Add(new Piece(start, length, hash, traits, shape, isGlued));
    }

    private void Add(Piece piece)
    {
        if (Count == _pieces.Length)
        {
            Array.Resize(ref _pieces, Count * 2);
        }

        _pieces[Count++] = piece;
    }

    private static PieceShape ShapeOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            var isLower = char.IsLower(word[0]) || word.IndexOfAnyInRange('A', 'Z') < 0;
            return isLower ? PieceShape.Lower : PieceShape.Capitalised;
        }

        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return PieceShape.Capitalised;
            }

            capitals += char.IsUpper(c) || char.IsDigit(c) ? 1 : 0;
        }

        return capitals > 1 ? PieceShape.Capitals : PieceShape.Capitalised;
    }
}
