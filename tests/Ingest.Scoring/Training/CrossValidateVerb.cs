namespace Ingest.Scoring.Training;

/// <summary>
/// Prints the mentions of each text of a set as an analyzer finds them whose tagger did not learn from it or its
/// neighbours: the file is cut into five stretches, each read by a tagger that learned from the other four.
/// </summary>
internal static class CrossValidateVerb
{
    private const int Folds = 5;

    public static int Run(string data, string wordnet, string set, TextWriter output)
    {
        var sets = new TrainingSets(data, wordnet);
        var lexicon = sets.Lexicon.Lexicon();
        var texts = sets.TextsOf(set);
        for (var fold = 0; fold < Folds; fold++)
        {
            var first = texts.Count * fold / Folds;
            var held = texts.Skip(first).Take((texts.Count * (fold + 1) / Folds) - first).ToHashSet();
            var model = sets.Train(held).Model(lexicon);
            foreach (var text in texts.Where(held.Contains))
            {
                EntitiesVerb.Write(text.Id, text.Text, model, output);
            }
        }

        return 0;
    }
}
