namespace Ingest.Analyses;

/// <summary>The pieces of one sentence and the manner of its capitals.</summary>
/// <param name="End">Index after its last piece.</param>
/// <param name="IsLoud">A headline in which common words are capitalised too, so that a capital says little.</param>
/// <param name="IsCredit">Says who took a picture or owns a text; names in it are nobody's news.</param>
internal readonly record struct PieceSentence(int First, int End, bool IsLoud, bool IsCredit)
{
    private const int LongestCredit = 24;
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
        return new PieceSentence(first, end, isLoud, IsCreditLine(text, first, end, bars));
    }

    // Getty and its like sell pictures: a short line that names them names a photographer too.
    private static bool IsCreditLine(PieceText text, int first, int end, int bars)
    {
        if (end - first > LongestCredit)
        {
            return false;
        }

        var line = text.Of(first, end).TrimStart('(');
        return bars > 0
            || line.StartsWith("Reporting by ", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Writing by ", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Editing by ", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Additional reporting by ", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Photo:", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Photograph:", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Image:", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Credit:", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Photo by ", StringComparison.OrdinalIgnoreCase)
            || line.Contains("Getty Images", StringComparison.OrdinalIgnoreCase)
            || line.Contains("/Reuters", StringComparison.OrdinalIgnoreCase)
            || line.Contains("/AFP", StringComparison.Ordinal)
            || line.Contains("/AP", StringComparison.Ordinal);
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
