namespace Ingest.Analyses.Tagging;

/// <summary>A stretch of a sentence in which names may lie: capitals, and the few words between two of them.</summary>
/// <param name="End">Exclusive.</param>
internal readonly record struct NameRun(int First, int End)
{
    private const int WidestGap = 2;
    private const int LongestRun = 64;

    /// <summary>The next run at or after a place. Null when the sentence has no more.</summary>
    internal static NameRun? Next(PieceText text, PieceSentence sentence, int at)
    {
        while (at < sentence.End && !MayBeName(text[at]))
        {
            at++;
        }

        if (at >= sentence.End)
        {
            return null;
        }

        var first = at;
        var last = at;
        for (at++; at < sentence.End && at - last <= WidestGap + 1 && at - first < LongestRun; at++)
        {
            last = MayBeName(text[at]) ? at : last;
        }

        return new NameRun(first, last + 1);
    }

    private static bool MayBeName(Piece piece) =>
        piece.IsUpper
        || piece.Shape == PieceShape.Number
        || (piece.Shape == PieceShape.Lower && (piece.IsGlued || piece.Is(WordTraits.Particle)));
}
