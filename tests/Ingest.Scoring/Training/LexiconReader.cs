using System.Globalization;
using Ingest.Actors;
using Ingest.Analyses.Tagging;

namespace Ingest.Scoring.Training;

/// <summary>Makes the tagger's lexicon from WordNet and the public lists of names.</summary>
internal sealed class LexiconReader
{
    private const int ShortestNoun = 2;
    private readonly Dictionary<uint, byte> _senses = [];
    private readonly Dictionary<uint, byte> _names = [];

    /// <param name="wordnet">Folder of index.noun and data.noun, version 3.</param>
    public static LexiconReader Read(string wordnet, string gazetteers)
    {
        var reader = new LexiconReader();
        reader.ReadWordNet(wordnet);
        reader.ReadLists(gazetteers);
        return reader;
    }

    public IReadOnlyDictionary<uint, byte> Senses => _senses;

    public IReadOnlyDictionary<uint, byte> Names => _names;

    public TaggerLexicon Lexicon() => new(Table(_senses), Table(_names));

    private static HashedBytes Table(Dictionary<uint, byte> entries)
    {
        var ordered = entries.OrderBy(entry => entry.Key).ToList();
        return new HashedBytes([.. ordered.Select(entry => entry.Key)], [.. ordered.Select(entry => entry.Value)]);
    }

    // The file of a synset and whether it is one thing with a name, by its offset; then the words with their synsets,
    // the most frequent first.
    private void ReadWordNet(string folder)
    {
        var synsets = Records(folder, "data.noun").ToDictionary(
            fields => fields[0],
            fields => (File: Number(fields[1]), IsNamed: fields.Contains("@i")));
        foreach (var fields in Records(folder, "index.noun"))
        {
            var word = fields[0];
            var senses = fields[^Number(fields[2])..].Select(offset => synsets[offset]).ToList();
            if (!senses[0].IsNamed && word.Length > ShortestNoun && !word.Contains('_', StringComparison.Ordinal))
            {
                AddSense(word, senses[0].File);
                AddSense(Plural(word), senses[0].File);
            }

            foreach (var (file, _) in senses.Where(sense => sense.IsNamed))
            {
                AddName(word.Replace('_', ' '), KindOf(file));
            }
        }
    }

    private static IEnumerable<string[]> Records(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file))
            .Where(line => line[0] != ' ')
            .Select(line => line.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="file">WordNet's lexicographer file of nouns.</param>
    private static NameKind KindOf(int file) => file switch
    {
        18 => NameKind.Person,
        14 => NameKind.Organisation,
        15 or 17 => NameKind.Place,
        _ => NameKind.Other,
    };

    private static string Plural(string word) => word switch
    {
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
        [.., 's' or 'x'] or [.., 'c', 'h'] => word + "es",
        _ => word + "s",
    };

    private void AddSense(string word, int file) =>
        _senses.TryAdd(HashedBytes.KeyOf(NameFold.Word(word)), (byte)Math.Max(1, file - 2));

    private void AddName(string name, NameKind kind)
    {
        var hash = NameFold.Empty;
        var words = new WordSplitter(name);
        var count = 0;
        while (words.MoveNext())
        {
            hash = NameFold.Append(hash, NameFold.Word(words.Current));
            count++;
        }

        if (count > 0)
        {
            var key = HashedBytes.KeyOf(hash);
            _names[key] = (byte)(_names.GetValueOrDefault(key) | (1 << (int)kind));
        }
    }

    private void ReadLists(string folder)
    {
        AddAll(folder, "office_holders_petrarch_to_2014.tsv", NameKind.Person, "name", "other_names");
        AddAll(folder, "cabinets_2019-06.tsv", NameKind.Person, "name");
        AddAll(folder, "organisations_petrarch.tsv", NameKind.Organisation, "name", "other_names");
        AddAll(folder, "cities.tsv", NameKind.Place, "name", "ascii_name", "alternate_names_latin");
    }

    private void AddAll(string folder, string file, NameKind kind, params string[] columns)
    {
        var names = Rows(folder, file)
            .SelectMany(row => columns.Select(column => row[column]))
            .SelectMany(cell => cell.Split('|', StringSplitOptions.RemoveEmptyEntries));
        foreach (var name in names)
        {
            AddName(name, kind);
        }
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string file)
    {
        var lines = File.ReadLines(Path.Combine(folder, file));
        var header = lines.First().Split('\t');
        return lines.Skip(1).Select(line => header.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second));
    }
}
