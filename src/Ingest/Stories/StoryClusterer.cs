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

    // Words and names of the same happening; neither alone tells it: two reports of one office share all its names, two
    // earthquakes all their words.
    private const double SameHappening = 0.3;
    private const double NamesForWords = 0.4;
    private const double LeastWords = 0.08;
    private const double DayCost = 0.04;

    // Where nearly all names agree, few words need to.
    private const double NearlyAllNames = 0.7;
    private const double FewTerms = 0.25;
    private const double DayCostOfTerms = 0.02;

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

        var (words, names, distinct) = Shared(a, b);
        var all = words + names.Weight;
        var isSame = distinct > 0 && words >= LeastWords && words + (NamesForWords * names.Cosine) >= SameHappening + (DayCost * days);
        var isNamed = distinct > 1 && names.Cosine >= NearlyAllNames && all >= FewTerms + (DayCostOfTerms * days);
        return isSame || isNamed || IsCopy(a, b);
    }

    /// <summary>How far the names of two texts agree, 0 to 1.</summary>
    internal static double NamesInCommon(CopySignature a, CopySignature b) => Shared(a, b).Names.Cosine;

    // The product of the characterising words, that of the names and its share of what they could have, each 0 to 1; and how many
    // names, but for states and peoples, both have.
    private static (double Words, (double Weight, double Cosine) Names, int Distinct) Shared(CopySignature a, CopySignature b)
    {
        const double full = byte.MaxValue * byte.MaxValue;
        var weights = a.Terms.ToDictionary(term => term.Hash, term => (int)term.Weight);
        var (words, names, distinct) = (0, 0, 0);
        foreach (var term in b.Terms)
        {
            var product = weights.GetValueOrDefault(term.Hash) * term.Weight;
            words += term.IsName ? 0 : product;
            names += term.IsName ? product : 0;
            distinct += product > 0 && term.IsDistinct ? 1 : 0;
        }

        var norm = Math.Sqrt(NameShare(a) * NameShare(b));
        return (words / full, (names / full, norm > 0 ? names / norm : 0), distinct);
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
