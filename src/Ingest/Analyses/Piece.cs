namespace Ingest.Analyses;

/// <summary>A token, or one part of a token with hyphens, with what is known of it.</summary>
/// <param name="Hash">Of the folded word; equal for spellings of one word.</param>
/// <param name="IsGlued">A hyphen joins it to the piece before.</param>
/// <param name="IsFirst">The first of its sentence.</param>
internal readonly record struct Piece(
    int Start,
    int Length,
    ulong Hash,
    WordTraits Traits,
    PieceShape Shape,
    bool IsGlued,
    bool IsFirst = false)
{
    internal int End => Start + Length;

    internal bool Is(WordTraits any) => (Traits & any) != 0;

    internal bool IsUpper => Shape is PieceShape.Capitalised or PieceShape.Capitals;
}

/// <summary>How a piece is written.</summary>
internal enum PieceShape
{
    Mark,
    Number,
    Lower,

    /// <summary>Begins with a capital: Minister, McDonald, U.</summary>
    Capitalised,

    /// <summary>At least two capitals or digits and no small letter: UN, U.S., M23.</summary>
    Capitals,
}
