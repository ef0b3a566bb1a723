using System.Collections.Frozen;
using Ingest.Analyses.Tagging;

namespace Ingest.Scoring.Training;

/// <summary>Trains the name tagger and writes the resource that ships.</summary>
internal static class TrainVerb
{
    public static int Run(string data, string wordnet, string outputPath)
    {
        var sets = new TrainingSets(data, wordnet);
        var weights = sets.Train(FrozenSet<LabelledText>.Empty);
        using var output = File.Create(outputPath);
        TaggerResource.Write(
            output,
            new TaggerTables(sets.Lexicon.Senses, sets.Lexicon.Names, weights.Present, weights.Rows, weights.Transitions));
        return 0;
    }
}
