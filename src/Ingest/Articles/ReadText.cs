namespace Ingest.Articles;

/// <summary>What a reader sees of a piece of HTML, and what of it stands under pictures.</summary>
/// <param name="Captions">In text order, not overlapping; empty where the markup names none.</param>
public sealed record ReadText(string Text, EquatableArray<TextSpan> Captions);

/// <summary>A stretch of a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">In UTF-16 code units, at least 1.</param>
public sealed record TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}
