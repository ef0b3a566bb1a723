using Ingest.Analyses;

namespace Ingest.Stories;

/// <summary>Makes the signature of a text in one pass over its pieces.</summary>
internal static class SignatureBuilder
{
    /// <summary>Words a shingle.</summary>
    internal const int Shingle = 3;

    /// <summary>Texts with fewer words are copies only when all their words are the same.</summary>
    internal const int ShortestShingled = 12;

    /// <param name="names">What the text names, in reading order.</param>
    internal static CopySignature Build(PieceText text, IReadOnlyList<ResolvedSpan> names, DateOnly day)
    {
        var words = new List<ulong>(text.Count);
        var anchors = new List<ulong>();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.First; i < sentence.End && sentence.IsNews; i++)
            {
                var piece = text[i];
                if (piece.Shape == PieceShape.Mark)
                {
                    continue;
                }

                words.Add(piece.Hash);
                if (IsName(piece, i == sentence.First, sentence.IsLoud) || piece.Shape == PieceShape.Number)
                {
                    anchors.Add(piece.Hash);
                }
            }
        }

        return new CopySignature(Shingles(words), InOrder(anchors, words), TermsOf(text, names), words.Count, day);
    }

    /// <summary>A name is one term, however many words it has; the other words are terms of their own.</summary>
    private static EquatableArray<SignatureTerm> TermsOf(PieceText text, IReadOnlyList<ResolvedSpan> names)
    {
        var terms = new TermWeights();
        var named = 0;
        foreach (var sentence in text.Sentences)
        {
            var isTitle = sentence.First == 0;
            for (var i = sentence.First; i < sentence.End && sentence.IsNews; i++)
            {
                while (named < names.Count && (names[named].Span.End <= i || names[named].Span.Type == EntityType.Role))
                {
                    named++;
                }

                if (named < names.Count && names[named].Span.First <= i && !IsDoubtful(names[named], sentence))
                {
                    terms.AddName(text, names[named], isTitle);
                    i = names[named].Span.End - 1;
                }
                else if (text[i].Shape != PieceShape.Mark)
                {
                    terms.AddWord(text, i, isTitle);
                }
            }
        }

        return terms.Heaviest();
    }

    // A single word at the head of a sentence has its capital from there.
    private static bool IsDoubtful(ResolvedSpan name, PieceSentence sentence) =>
        name.Span.Count == 1 && name.Span.First == sentence.First && name.Name?.Actor is null;

    private static bool IsName(Piece piece, bool isFirst, bool isLoud) =>
        piece.IsUpper && !piece.Is(WordTraits.Function | WordTraits.Title)
        && !((isFirst || isLoud) && piece.Is(WordTraits.Common) && piece.Shape != PieceShape.Capitals);

    private static EquatableArray<uint> Shingles(List<ulong> words)
    {
        var minima = new MinimumHashes();
        var size = words.Count < ShortestShingled ? Math.Max(1, words.Count) : Shingle;
        for (var first = 0; first + size <= Math.Max(size, words.Count); first++)
        {
            var hash = 0x243F6A8885A308D3UL;
            for (var i = first; i < first + size && i < words.Count; i++)
            {
                hash = MinimumHashes.Mix(hash ^ words[i]);
            }

            minima.Add(hash);
        }

        return minima.ToArray();
    }

    // Names and numbers, each and each with the one before; the words where a text has too few of them.
    private static EquatableArray<uint> InOrder(List<ulong> anchors, List<ulong> words)
    {
        const int fewest = 4;
        if (anchors.Count < fewest)
        {
            return Shingles(words);
        }

        var minima = new MinimumHashes();
        for (var i = 0; i < anchors.Count; i++)
        {
            minima.Add(anchors[i]);
            if (i > 0)
            {
                minima.Add(anchors[i - 1] ^ (anchors[i] * 0x9FB21C651E98DF25));
            }
        }

        return minima.ToArray();
    }
}
