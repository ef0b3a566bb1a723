namespace Ingest.Stories;

/// <summary>Decides which articles tell one story.</summary>
public static class StoryClusterer
{
    /// <summary>Days between two reports beyond which only others between them can join them.</summary>
    public const int ReachInDays = 4;

    private const double CopiedWords = 0.55;
    private const double SomeWords = 0.12;
    private const double CopiedAnchors = 0.5;
    private const int ShortestTrimmed = 25;
    private const double SameTerms = 0.33;
    private const double DayCost = 0.02;
    private const double SameNames = 0.5;

    // Where nearly all names agree, the words may differ more.
    private const double ManyNames = 0.65;
    private const double FewTerms = 0.25;

    /// <summary>
    /// Whether one text repeats the other: nearly word for word, cut short, or re-worded with its names and numbers in
    /// their order. Symmetric.
    /// </summary>
    public static bool IsCopy(CopySignature a, CopySignature b)
    {
        var words = Contained(MinimumHashes.Likeness(a.Words, b.Words), a, b);
        if (words >= CopiedWords)
        {
            return true;
        }

        var isShort = Math.Min(a.Length, b.Length) < ShortestTrimmed;
        return !isShort && words >= SomeWords && Contained(MinimumHashes.Likeness(a.Anchors, b.Anchors), a, b) >= CopiedAnchors;
    }

    /// <summary>
    /// Whether two articles report the same happening, from their signatures alone; symmetric. Stories are the connected
    /// components of this relation, in whatever order articles arrive.
    /// </summary>
    public static bool IsSameStory(CopySignature a, CopySignature b)
    {
        var days = Math.Abs(a.Day.DayNumber - b.Day.DayNumber);
        if (days > ReachInDays)
        {
            return IsCopy(a, b);
        }

        var (all, names) = Cosines(a, b);
        var needed = names >= ManyNames ? FewTerms : SameTerms;
        return (all >= needed + (DayCost * days) && names >= SameNames) || IsCopy(a, b);
    }

    /// <summary>How alike the characterising words are, and the names and numbers among them, 0 to 1.</summary>
    internal static (double All, double Names) Cosines(CopySignature a, CopySignature b)
    {
        var weights = a.Terms.ToDictionary(term => term.Hash, term => (int)term.Weight);
        var (all, names) = (0, 0);
        foreach (var term in b.Terms)
        {
            var product = weights.GetValueOrDefault(term.Hash) * term.Weight;
            all += product;
            names += term.IsName ? product : 0;
        }

        const double full = byte.MaxValue * byte.MaxValue;
        var norm = Math.Sqrt(NameShare(a) * NameShare(b));
        return (all / full, norm > 0 ? names / norm : 0);
    }

    // Of a text that was cut short, the share of the shorter one that the longer one holds.
    private static double Contained(double likeness, CopySignature a, CopySignature b)
    {
        var shorter = Math.Max(1, Math.Min(a.Length, b.Length));
        if (shorter < ShortestTrimmed)
        {
            return likeness;
        }

        var ratio = (double)Math.Max(a.Length, b.Length) / shorter;
        return Math.Min(1, likeness * (1 + ratio) / (1 + likeness));
    }

    private static double NameShare(CopySignature signature) =>
        signature.Terms.Where(term => term.IsName).Sum(term => (double)term.Weight * term.Weight);
}
