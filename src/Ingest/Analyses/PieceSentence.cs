namespace Ingest.Analyses;

/// <summary>The pieces of one sentence and the manner of its capitals.</summary>
/// <param name="End">Index after its last piece.</param>
/// <param name="IsLoud">A headline in which common words are capitalised too, so that a capital says little.</param>
/// <param name="IsPhotoCredit">Says who took a picture; always <see cref="TextPart.Outlet"/>.</param>
internal readonly record struct PieceSentence(int First, int End, bool IsLoud, TextPart Part, bool IsPhotoCredit)
{
    private const int ShortestLoud = 3;

    /// <summary>Whether its names and words count: neither the outlet's own nor said before.</summary>
    internal bool IsNews => Part is TextPart.Body or TextPart.Caption;

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
        var kind = BoilerplateLine.KindOf(text, first, end, bars);
        return new PieceSentence(
            first,
            end,
            isLoud,
            kind == BoilerplateKind.None ? TextPart.Body : TextPart.Outlet,
            kind == BoilerplateKind.PhotoCredit);
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
