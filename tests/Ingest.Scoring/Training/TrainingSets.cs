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
    private static readonly string[] Plain =
        ["wikigold.jsonl", "crossner_politics_train.jsonl", "crossner_politics_dev.jsonl"];

    // Marked by rules of their own, which the tagger must not take over.
    private static readonly string[] Foreign = ["gum_named.jsonl", "re3d.jsonl", "wnut17_train.jsonl", "wnut17_dev.jsonl"];

    private readonly TaggerLexicon _lexicon;
    private readonly Dictionary<string, List<(LabelledText Text, TrainingRun[] Runs)>> _plain;
    private readonly List<TrainingRun> _foreign = [];

    /// <param name="data">The folder with `ner` and `gazetteers` in it.</param>
    /// <param name="wordnet">The folder of WordNet 3's data.noun and index.noun.</param>
    public TrainingSets(string data, string wordnet)
    {
        Lexicon = LexiconReader.Read(wordnet, Path.Combine(data, "gazetteers"));
        _lexicon = Lexicon.Lexicon();
        _plain = Plain.ToDictionary(
            file => file,
            file => Read(data, file, false).ConvertAll(text => (text, TrainingRun.Read(text, _lexicon))));
        foreach (var (set, file) in Foreign.Index())
        {
            var runs = Read(data, file, true).SelectMany(text => TrainingRun.Read(text, _lexicon));
            _foreign.AddRange(runs.Select(run => run.WithOwnCopies((uint)set)));
        }
    }

    public LexiconReader Lexicon { get; }

    /// <summary>The texts of a set marked as the tagger shall mark, in the order of its file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such set.</exception>
    public IReadOnlyList<LabelledText> TextsOf(string set) => _plain[set + ".jsonl"].ConvertAll(item => item.Text);

    /// <summary>Learns from all texts but these.</summary>
    public TrainedWeights Train(IReadOnlySet<LabelledText> without)
    {
        var runs = Plain
            .SelectMany(file => _plain[file])
            .Where(item => !without.Contains(item.Text))
            .SelectMany(item => item.Runs);
        return FieldTrainer.Train([.. runs, .. _foreign], Rounds, Orders);
    }

    private static List<LabelledText> Read(string data, string file, bool isForeign) =>
        LabelledText.Read(Path.Combine(data, "ner", file), isForeign);
}
