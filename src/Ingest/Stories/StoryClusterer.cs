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

    // Neither words nor names alone tell a happening: two earthquakes share all their words, two reports of one office its names.
    private const double LeastWords = 0.08;

    // Whoever bears a name that is in no list is seldom in two stories of a week.
    private const double SameHappening = 0.3;
    private const double NamesForWords = 0.4;
    private const double DayCost = 0.04;

    // Whom all the world knows is in many: most names must agree, and where nearly all do, fewer words need to.
    private const double MostNames = 0.5;
    private const double SameTerms = 0.33;
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

        var (words, names, distinct, rare) = Shared(a, b);
        var all = words + names.Weight - (DayCostOfTerms * days);
        var isTold = rare > 0 && words >= LeastWords && words + (NamesForWords * names.Cosine) >= SameHappening + (DayCost * days);
        var isAlike = names.Cosine >= MostNames && words >= LeastWords && all >= SameTerms;
        var isNamed = names.Cosine >= NearlyAllNames && distinct > 1 && all >= FewTerms;
        return isTold || isAlike || isNamed || IsCopy(a, b);
    }

    /// <summary>How far the names of two texts agree, 0 to 1.</summary>
    internal static double NamesInCommon(CopySignature a, CopySignature b) => Shared(a, b).Names.Cosine;

    // The product of the characterising words, that of the names and its share of what they could have, each 0 to 1; and how many
    // names, but for states and peoples, both have, and how many rare ones.
    private static (double Words, (double Weight, double Cosine) Names, int Distinct, int Rare) Shared(CopySignature a, CopySignature b)
    {
        const double full = byte.MaxValue * byte.MaxValue;
        var weights = a.Terms.ToDictionary(term => term.Hash, term => (int)term.Weight);
        var (words, names, distinct, rare) = (0, 0, 0, 0);
        foreach (var term in b.Terms)
        {
            var product = weights.GetValueOrDefault(term.Hash) * term.Weight;
            words += term.IsName ? 0 : product;
            names += term.IsName ? product : 0;
            distinct += product > 0 && term.IsDistinct ? 1 : 0;
            rare += product > 0 && term.IsRare ? 1 : 0;
        }

        var norm = Math.Sqrt(NameShare(a) * NameShare(b));
        return (words / full, (names / full, norm > 0 ? names / norm : 0), distinct, rare);
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
