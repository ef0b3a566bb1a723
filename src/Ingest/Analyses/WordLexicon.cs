using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>The words that analysis knows, by the hash of their folded form; read once, on first use.</summary>
internal static class WordLexicon
{
    private const int ExpectedWords = 48_000;
    private static readonly Lazy<Dictionary<ulong, WordTraits>> Words = new(Read);

    internal static WordTraits Of(ulong word) => Words.Value.GetValueOrDefault(word);

    private static Dictionary<ulong, WordTraits> Read()
    {
        var words = new Dictionary<ulong, WordTraits>(ExpectedWords);
        foreach (var line in CatalogueReader.Lines("words.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            Add(words, Enum.Parse<WordTraits>(line.AsSpan(0, tab), ignoreCase: true), line.AsSpan(tab + 1));
        }

        foreach (var line in CatalogueReader.Lines("actors.tsv").Where(line => line.StartsWith('R')))
        {
            var role = new WordSplitter(line.Split('\t')[3]);
            if (role.MoveNext())
            {
                Add(words, WordTraits.RoleStart, role.Current);
            }
        }

        return words;
    }

    private static void Add(Dictionary<ulong, WordTraits> words, WordTraits trait, ReadOnlySpan<char> list)
    {
        foreach (var range in list.Split(' '))
        {
            var word = NameFold.Word(list[range]);
            words[word] = words.GetValueOrDefault(word) | trait;
        }
    }
}
