namespace Ingest.Analyses;

/// <summary>The pieces of one sentence and the manner of its capitals.</summary>
/// <param name="End">Index after its last piece.</param>
/// <param name="IsLoud">A headline in which common words are capitalised too, so that a capital says little.</param>
/// <param name="IsCredit">Belongs to the outlet: <see cref="BoilerplateLine"/>; names in it are nobody's news.</param>
internal readonly record struct PieceSentence(int First, int End, bool IsLoud, bool IsCredit)
{
    private const int ShortestLoud = 3;

    internal static PieceSentence Read(PieceText text, int first, int end)
    {
        var words = 0;
        var capitals = 0;
        var bars = 0;
        for (var i = first; i < end; i++)
        {
            var piece = text[i];
            bars += piece.Shape == PieceShape.Mark && text.Text[piece.Start] == '|' ? 1 : 0;
            if (piece.Shape > PieceShape.Number && piece.Length > 3 && !piece.Is(WordTraits.Function))
            {
                words++;
                capitals += piece.IsUpper ? 1 : 0;
            }
        }

        var isLoud = words >= ShortestLoud && capitals * 10 >= words * 9 && HasCommonCapital(text, first, end);
        return new PieceSentence(first, end, isLoud, BoilerplateLine.Is(text, first, end, bars));
    }

    private static bool HasCommonCapital(PieceText text, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            var piece = text[i];
            var isCommon = piece.Is(WordTraits.Verb | WordTraits.Function | WordTraits.Adverb);
            if (isCommon && piece.IsUpper && !piece.Is(WordTraits.Head))
            {
                return true;
            }
        }

        return false;
    }
}
