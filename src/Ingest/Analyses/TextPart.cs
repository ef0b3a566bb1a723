namespace Ingest.Analyses;

/// <summary>What a line of an article is to its news.</summary>
public enum TextPart
{
    /// <summary>Title or body.</summary>
    Body,

    /// <summary>Stands under a picture: evidence of its own, often of another day than the body.</summary>
    Caption,

    /// <summary>Says again, word for word, what the title or a longer line says: it is read once.</summary>
    Repeat,

    /// <summary>Belongs to the outlet: credits, bylines, links, invitations. Its names are nobody's news.</summary>
    Outlet,
}

/// <summary>A line, or the end of one, that is not body.</summary>
/// <param name="Start">First UTF-16 code unit in the analysed text.</param>
/// <param name="Length">In UTF-16 code units, at least 1.</param>
public sealed record MarkedPart(int Start, int Length, TextPart Part)
{
    public int End => Start + Length;
}
