namespace Ingest.Stories;

/// <summary>Decides which articles tell one story.</summary>
public static class StoryClusterer
{
    /// <summary>
    /// Two re-wordings of one report share about two thirds of their shingles, two reports of one event a fiftieth.
    /// </summary>
    private const double CopyLikeness = 0.45;

    /// <summary>Whether one text repeats the other, nearly word for word. Symmetric.</summary>
    public static bool IsCopy(CopySignature a, CopySignature b) => a.Likeness(b) >= CopyLikeness;
}
