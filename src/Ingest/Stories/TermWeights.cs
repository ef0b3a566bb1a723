using System.Runtime.InteropServices;
using Ingest.Actors;

namespace Ingest.Stories;

/// <summary>Weighs the words of a text: what is rare elsewhere and frequent here, names and the title most.</summary>
internal sealed class TermWeights
{
    private const float NameFactor = 1.6f;
    private const float TitleFactor = 2;
    private const int LeadWords = 150;
    private const float BeyondLead = 0.5f;
    private const int ShortestWord = 2;

    private static readonly Lazy<Dictionary<ulong, float>> Rarity = new(ReadRarity);
    private const float Rarest = 6;
    private const float RarityOfStates = 2.5f;
    private const float RarityOfActors = 4;
    private const float RarityOfNumbers = 4;
    private const float Distinct = 5;
    private readonly Dictionary<uint, float> _counts = [];
    private readonly Dictionary<uint, float> _rarity = [];
    private int _words;

    /// <param name="kind">What the word is beside being a word.</param>
    internal void Add(ReadOnlySpan<char> word, TermKind kind, bool isTitle)
    {
        _words++;
        if (word.Length < ShortestWord)
        {
            return;
        }

        var stem = NameFold.Word(Stem(word));
        var rarity = Rarity.Value.GetValueOrDefault(stem, kind == TermKind.Number ? RarityOfNumbers : Rarest);
        var hash = SignatureTerm.HashOf(MinimumHashes.Mix(stem), kind == TermKind.Name, kind == TermKind.Name && rarity > Distinct);
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, hash, out var known);
        count += (isTitle ? TitleFactor : 1) * (_words > LeadWords ? BeyondLead : 1);
        if (!known)
        {
            _rarity[hash] = rarity * (kind == TermKind.Name ? NameFactor : 1);
        }
    }

    internal EquatableArray<SignatureTerm> Heaviest()
    {
        var weighed = _counts
            .Select(pair => (Hash: pair.Key, Weight: (1 + MathF.Log(Math.Max(pair.Value, 0.5f))) * _rarity[pair.Key]))
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Hash)
            .Take(CopySignature.MostTerms)
            .ToList();
        var norm = MathF.Sqrt(weighed.Sum(term => term.Weight * term.Weight));
        return
        [
            .. weighed.Where(term => term.Weight > 0)
                .Select(term => new SignatureTerm(term.Hash, (byte)Math.Clamp(term.Weight / norm * byte.MaxValue, 1, byte.MaxValue))),
        ];
    }

    // "Talks" and "talk", "ministers" and "minister".
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        const int longEnough = 4;
        return word.Length > longEnough && word[^1] is 's' && word[^2] is not 's' ? word[..^1] : word;
    }

    private static Dictionary<ulong, float> ReadRarity()
    {
        const float step = 4;
        var rarity = new Dictionary<ulong, float>();
        foreach (var line in CatalogueReader.Lines("terms.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var value = float.Parse(line.AsSpan(0, tab), System.Globalization.CultureInfo.InvariantCulture) / step;
            foreach (var word in line[(tab + 1)..].Split(' '))
            {
                rarity[NameFold.Word(word)] = value;
            }
        }

        AddActors(rarity);
        return rarity;
    }

    // States and the people who speak for them are in every other text.
    private static void AddActors(Dictionary<ulong, float> rarity)
    {
        foreach (var line in CatalogueReader.Lines("actors.tsv").Where(line => line[0] is 'C' or 'N' or 'P'))
        {
            var fields = line.Split('\t');
            foreach (var name in fields[3..5].SelectMany(field => field.Split('|')))
            {
                var words = new WordSplitter(name);
                while (words.MoveNext())
                {
                    var stem = NameFold.Word(Stem(words.Current));
                    rarity[stem] = Math.Min(rarity.GetValueOrDefault(stem, Rarest), line[0] == 'P' ? RarityOfActors : RarityOfStates);
                }
            }
        }
    }
}

/// <summary>What a word is beside being a word.</summary>
internal enum TermKind
{
    Word,
    Name,
    Number,
}
