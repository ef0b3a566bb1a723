namespace Ingest.Analyses;

/// <summary>Names of votes, which news writes half in small letters: "2024 U.S. presidential election".</summary>
internal static class ElectionName
{
    private const int LongestPlace = 5;
    private const int LongestKind = 4;

    /// <returns>Index after the name that begins at a place. Null when none does.</returns>
    internal static int? EndOf(NameReader reader, int first)
    {
        var text = reader.Text;
        if (!IsYear(text, first) || first + 1 >= reader.End || !text[first + 1].IsUpper)
        {
            return null;
        }

        var at = first + 1;
        while (at < reader.End && at - first <= LongestPlace && (text[at].IsUpper || text.Of(at) is "of"))
        {
            at++;
        }

        for (var kind = 0; kind < LongestKind && at + kind < reader.End; kind++)
        {
            if (text.Of(at + kind) is "election" or "elections" or "referendum")
            {
                return at + kind + 1;
            }

            if (!text[at + kind].Is(WordTraits.Adjective | WordTraits.Noun) && !IsKind(text.Of(at + kind)))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsKind(ReadOnlySpan<char> word) =>
        word is "parliamentary" or "legislative" or "leadership" or "by" or "primary"
        || word.EndsWith("al", StringComparison.Ordinal);

    private static bool IsYear(PieceText text, int at)
    {
        var piece = text[at];
        return piece.Shape == PieceShape.Number && piece.Length == 4 && text.Text[piece.Start] is '1' or '2';
    }
}
