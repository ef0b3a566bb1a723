using Ingest.Analyses.Tagging;

namespace Ingest.Scoring.Training;

/// <summary>The labelled texts that the tagger learns from, as runs in the order of the files.</summary>
internal sealed class TrainingSets
{
    /// <summary>Rounds over all runs.</summary>
    private const int Rounds = 8;

    /// <summary>In which the runs come; the weights are the mean of all.</summary>
    private const int Orders = 3;

    // Marked by the rules of the news wires, as the tagger shall mark.
    private static readonly string[] Plain = ["crossner_politics_train.jsonl"];

    // Marked by rules of their own, which the tagger must not take over.
    private static readonly string[] Foreign = ["gum_named.jsonl", "re3d.jsonl"];

    private readonly TaggerLexicon _lexicon;
    private readonly List<TrainingRun[]> _wiki;
    private readonly List<TrainingRun> _others = [];

    /// <param name="data">The folder with `ner` and `gazetteers` in it.</param>
    /// <param name="wordnet">The folder of WordNet 3's data.noun and index.noun.</param>
    public TrainingSets(string data, string wordnet)
    {
        Lexicon = LexiconReader.Read(wordnet, Path.Combine(data, "gazetteers"));
        _lexicon = Lexicon.Lexicon();
        WikiGold = Read(data, "wikigold.jsonl", false);
        _wiki = WikiGold.ConvertAll(text => TrainingRun.Read(text, _lexicon));
        _others.AddRange(Plain.SelectMany(file => Read(data, file, false)).SelectMany(text => TrainingRun.Read(text, _lexicon)));
        foreach (var (set, file) in Foreign.Index())
        {
            var runs = Read(data, file, true).SelectMany(text => TrainingRun.Read(text, _lexicon));
            _others.AddRange(runs.Select(run => run.WithOwnCopies((uint)set)));
        }
    }

    public LexiconReader Lexicon { get; }

    /// <summary>In the order of the file, which keeps the sentences of a document together.</summary>
    public List<LabelledText> WikiGold { get; }

    /// <summary>Learns from all sets but a stretch of WikiGold.</summary>
    /// <param name="without">Null to learn from all of it.</param>
    public TrainedWeights Train(Range? without = null)
    {
        var (first, count) = (without ?? new Range(0, 0)).GetOffsetAndLength(_wiki.Count);
        var runs = _wiki.Where((_, index) => index < first || index >= first + count).SelectMany(run => run);
        return FieldTrainer.Train([.. runs, .. _others], Rounds, Orders);
    }

    private static List<LabelledText> Read(string data, string file, bool isForeign) =>
        LabelledText.Read(Path.Combine(data, "ner", file), isForeign);
}
