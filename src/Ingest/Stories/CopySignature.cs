using System.Globalization;
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
    private const int Rows = 2;
    private const int NameBands = 4;
    private const int FewestNames = 2;

    /// <summary>
    /// At most six keys in printable ASCII. Copies share one where their names and numbers agree; of two reports of a
    /// happening that share two fifths of their distinct names, seven of eight pairs do.
    /// </summary>
    public IReadOnlyList<string> Bands()
    {
        var bands = new List<string>(CopyBands + NameBands);
        for (var band = 0; band < CopyBands && Anchors.Count > 0; band++)
        {
            var key = Mix(Mix((ulong)band, Anchors[band * Rows]), Anchors[(band * Rows) + 1]);
            bands.Add(string.Create(CultureInfo.InvariantCulture, $"c{band}-{key:x16}"));
        }

        var names = Terms.Where(term => term.IsDistinct).ToList();
        var members = names.Count >= FewestNames ? names : [.. Terms.Take(FewestNames * NameBands)];
        for (var band = 0UL; band < NameBands && members.Count > 0; band++)
        {
            var least = members.Min(term => Mix(Mix(band + 1, term.Hash), band) >> 8);
            bands.Add(string.Create(CultureInfo.InvariantCulture, $"n{band}-{least:x14}"));
        }

        return bands;
    }

    private static ulong Mix(ulong value, ulong other) => MinimumHashes.Mix((value * 0x9E3779B97F4A7C15) ^ other);
}

/// <summary>A word that characterises a text.</summary>
/// <param name="Hash">Of the folded stem; its two lowest bits say what it is.</param>
/// <param name="Weight">Its share of the text, 1 to 255; the squares of all weights add up to about 65,025.</param>
public readonly record struct SignatureTerm(uint Hash, byte Weight)
{
    private const uint Name = 1;
    private const uint Distinct = 2;

    public bool IsName => (Hash & Name) != 0;

    /// <summary>A name that few texts share: no state, nobody who speaks for one.</summary>
    public bool IsDistinct => (Hash & Distinct) != 0;

    internal static uint HashOf(ulong stem, bool isName, bool isDistinct) =>
        ((uint)(stem >> 32) & ~(Name | Distinct)) | (isName ? Name : 0) | (isDistinct ? Distinct : 0);
}
