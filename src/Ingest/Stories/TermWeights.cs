using System.Runtime.InteropServices;
using Ingest.Actors;
using Ingest.Analyses;

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
    private const float Distinct = 3;
    private readonly Dictionary<uint, (float Count, float Rarity)> _terms = [];
    private int _words;

    internal void AddWord(PieceText text, int at, bool isTitle)
    {
        _words++;
        var word = text.Of(at);
        if (word.Length >= ShortestWord)
        {
            var isNumber = text[at].Shape == PieceShape.Number;
            var stem = Stem(word) is var shorter && shorter.Length < word.Length ? NameFold.Word(shorter) : text[at].Hash;
            Add(stem, Rarity.Value.GetValueOrDefault(stem, isNumber ? RarityOfNumbers : Rarest), false, isTitle);
        }
    }

    internal void AddName(PieceText text, ResolvedSpan name, bool isTitle)
    {
        _words += name.Span.Count;
        var (hash, rarity) = Key(text, name);
        Add(hash, rarity, true, isTitle);
    }

    // Of a person whom the catalogue does not know, the surname: outlets differ in the rest.
    private static (ulong Hash, float Rarity) Key(PieceText text, ResolvedSpan name)
    {
        var span = name.Span;
        var last = text[span.End - 1].Hash;
        if (name.Name?.Actor is { } actor)
        {
            return (NameFold.Word(actor.Id.Value), actor.Type == EntityType.Country ? RarityOfStates : RarityOfActors);
        }

        if (span.Type == EntityType.Person)
        {
            return (last, Rarity.Value.GetValueOrDefault(last, Rarest));
        }

        var hash = NameFold.Empty;
        for (var i = span.First; i < span.End; i++)
        {
            hash = NameFold.Append(hash, text[i].Hash);
        }

        return (hash, span.Type == EntityType.Nationality ? RarityOfStates : Rarity.Value.GetValueOrDefault(last, Rarest));
    }

    private void Add(ulong term, float rarity, bool isName, bool isTitle)
    {
        var hash = SignatureTerm.HashOf(MinimumHashes.Mix(term), isName, isName && rarity > Distinct, isName && rarity >= Rarest);
        ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, hash, out var known);
        weight.Count += (isTitle ? TitleFactor : 1) * (_words > LeadWords ? BeyondLead : 1);
        weight.Rarity = known ? weight.Rarity : rarity * (isName ? NameFactor : 1);
    }

    internal EquatableArray<SignatureTerm> Heaviest()
    {
        var weighed = _terms
            .Select(pair => (Hash: pair.Key, Weight: (1 + MathF.Log(Math.Max(pair.Value.Count, 0.5f))) * pair.Value.Rarity))
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
