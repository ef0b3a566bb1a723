using System.Text.Json.Serialization;

namespace Ingest.Stories;

/// <summary>What a text is recognised by: by re-worded copies of itself and by other reports of the same happening.</summary>
/// <param name="Words">Minimum hashes over the word shingles of title and text.</param>
/// <param name="Anchors">Minimum hashes over what re-wording leaves alone: names and numbers, alone and in their order.</param>
/// <param name="Terms">The words that characterise the text, heaviest first.</param>
/// <param name="Length">Words in title and text.</param>
/// <param name="Day">Of publication or first sight.</param>
[JsonConverter(typeof(CopySignatureConverter))]
public sealed record CopySignature(
    EquatableArray<uint> Words,
    EquatableArray<uint> Anchors,
    EquatableArray<SignatureTerm> Terms,
    int Length,
    DateOnly Day)
{
    /// <summary>Minimum hashes of each kind: a standard error of 0.06 of the likeness of two texts.</summary>
    public const int Hashes = 64;

    /// <summary>Terms that are kept.</summary>
    public const int MostTerms = 48;

    private const int CopyBands = 2;
    private const int CopyBandsAlone = 6;
    private const int Rows = 2;
    private const int TopNames = 5;

    /// <summary>
    /// At most twelve. Copies share one where their names and numbers agree; two reports of a happening where both have, among
    /// the names that matter most to each, the same two, one of them neither a state nor a people, or the same one that nobody
    /// else has.
    /// </summary>
    public IReadOnlyList<SignatureBand> Bands()
    {
        var reports = ReportBands();
        return [.. WordBands(reports.Count > 0 ? CopyBands : CopyBandsAlone), .. reports];
    }

    private IEnumerable<SignatureBand> WordBands(int count)
    {
        for (var band = 0; band < count && Anchors.Count > 0; band++)
        {
            yield return new(Mix(Mix((ulong)band, Anchors[band * Rows]), Anchors[(band * Rows) + 1]), null);
        }
    }

    private List<SignatureBand> ReportBands()
    {
        var bands = new List<SignatureBand>(TopNames * (TopNames - 1) / 2);
        var names = Terms.Where(term => term.IsName).Take(TopNames).ToList();
        bands.AddRange(names.Where(name => name.IsRare).Select(name => new SignatureBand(Mix(name.Hash, 0), Day)));
        var others = names.FindAll(name => !name.IsRare);
        for (var i = 0; i < others.Count; i++)
        {
            for (var j = i + 1; j < others.Count; j++)
            {
                if (others[i].IsDistinct || others[j].IsDistinct)
                {
                    var (one, other) = (others[i].Hash, others[j].Hash);
                    bands.Add(new(Mix(Math.Min(one, other), Math.Max(one, other)), Day));
                }
            }
        }

        return bands;
    }

    private static ulong Mix(ulong value, ulong other) => MinimumHashes.Mix((value * 0x9E3779B97F4A7C15) ^ other);
}

/// <summary>What two articles of one story are likely to have in common.</summary>
/// <param name="Day">
/// Of a report, which finds only what lies within <see cref="StoryClusterer.ReachInDays"/>. Null for a copy, which finds
/// its like at any distance.
/// </param>
public readonly record struct SignatureBand(ulong Key, DateOnly? Day)
{
    /// <summary>Whether an article of one band is to be compared with one of the other.</summary>
    public bool Meets(SignatureBand other) =>
        Key == other.Key
        && (Day is { } day && other.Day is { } otherDay
            ? Math.Abs(day.DayNumber - otherDay.DayNumber) <= StoryClusterer.ReachInDays
            : Day == other.Day);
}

/// <summary>A word that characterises a text.</summary>
/// <param name="Hash">Of the folded stem; its three lowest bits say what it is.</param>
/// <param name="Weight">Its share of the text, 1 to 255; the squares of all weights add up to about 65,025.</param>
public readonly record struct SignatureTerm(uint Hash, byte Weight)
{
    private const uint Name = 1;
    private const uint Distinct = 2;
    private const uint Rare = 4;

    public bool IsName => (Hash & Name) != 0;

    /// <summary>A name that is no state and no people.</summary>
    public bool IsDistinct => (Hash & Distinct) != 0;

    /// <summary>A name that neither the catalogue nor common texts know, so that it alone tells a happening.</summary>
    public bool IsRare => (Hash & Rare) != 0;

    internal static uint HashOf(ulong stem, bool isName, bool isDistinct, bool isRare) =>
        ((uint)(stem >> 32) & ~(Name | Distinct | Rare)) | (isName ? Name : 0) | (isDistinct ? Distinct : 0) | (isRare ? Rare : 0);
}
