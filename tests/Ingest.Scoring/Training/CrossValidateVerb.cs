namespace Ingest.Scoring.Training;

/// <summary>
/// Prints the mentions of each WikiGold sentence as an analyzer finds them whose tagger did not learn from its
/// document: the file is cut into five stretches, each read by a tagger that learned from the other four.
/// </summary>
internal static class CrossValidateVerb
{
    private const int Folds = 5;

    public static int Run(string data, string wordnet, TextWriter output)
    {
        var sets = new TrainingSets(data, wordnet);
        var lexicon = sets.Lexicon.Lexicon();
        for (var fold = 0; fold < Folds; fold++)
        {
            var first = sets.WikiGold.Count * fold / Folds;
            var end = sets.WikiGold.Count * (fold + 1) / Folds;
            var model = sets.Train(first..end).Model(lexicon);
            foreach (var text in sets.WikiGold[first..end])
            {
                EntitiesVerb.Write(text.Id, text.Text, model, output);
            }
        }

        return 0;
    }
}
