using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Analyses.Tagging;

namespace Ingest.Scoring.Training;

/// <summary>A run of capitals with the features and the right label of each piece.</summary>
internal sealed record TrainingRun(int[][] Features, int[] Labels)
{
    /// <summary>
    /// Every feature twice, once as the set's own, so that what only this set does is learned as its own (Daumé 2007).
    /// </summary>
    public TrainingRun WithOwnCopies(uint set) => this with
    {
        Features = Array.ConvertAll(
            Features,
            features => (int[])[.. features, .. features.Select(feature => OwnCopy((uint)feature, set))]),
    };

    public static TrainingRun[] Read(LabelledText labelled, TaggerLexicon lexicon)
    {
        var text = new PieceText(Tokenizer.Tokenize(labelled.Text), []);
        var names = NameFinder.Find(text, ActorCatalogue.BuiltIn);
        var context = new NameContext(text, names, lexicon);
        var labels = LabelsOf(text, labelled, names);
        var runs = new List<TrainingRun>();
        foreach (var sentence in text.Sentences)
        {
            var features = new NameFeatures(context, sentence, new uint[NameFeatures.Most]);
            for (var at = sentence.First; NameRun.Next(text, sentence, at) is { } run; at = run.End)
            {
                features.Enter(run);
                var read = new int[run.End - run.First][];
                for (var i = run.First; i < run.End; i++)
                {
                    read[i - run.First] = Array.ConvertAll(features.Read(i).ToArray(), TaggerModel.FeatureOf);
                }

                runs.Add(new TrainingRun(read, Legal(labels.AsSpan(run.First, run.End - run.First))));
            }
        }

        return [.. runs];
    }

    private static int OwnCopy(uint feature, uint set) =>
        TaggerModel.FeatureOf((feature + 1 + ((set + 1) * (uint)TaggerModel.Features)) * 2_654_435_761);

    private static int[] LabelsOf(PieceText text, LabelledText labelled, List<NameSpan> rules)
    {
        var labels = new int[text.Count];
        foreach (var name in labelled.Names)
        {
            var first = FirstAtOrAfter(text, name.Start);
            var end = FirstAtOrAfter(text, name.End);
            first = labelled.IsForeign && name.Kind == NameKind.Person ? NameTitle.EndOf(text, rules, first, end) : first;
            for (var i = first; i < end; i++)
            {
                labels[i] = LabelAt(i, first, end, name.Kind);
            }
        }

        foreach (var rule in rules.Where(rule => rule.Type == EntityType.Nationality && rule.Count == 1))
        {
            if (labelled.IsForeign && labels[rule.First] == NameLabel.Outside)
            {
                labels[rule.First] = NameLabel.Whole(NameKind.Other);
            }
        }

        return labels;
    }

    private static int FirstAtOrAfter(PieceText text, int start)
    {
        var at = 0;
        while (at < text.Count && text[at].Start < start)
        {
            at++;
        }

        return at;
    }

    private static int LabelAt(int at, int first, int end, NameKind kind)
    {
        if (end - first == 1)
        {
            return NameLabel.Whole(kind);
        }

        if (at == first)
        {
            return NameLabel.Begin(kind);
        }

        return at == end - 1 ? NameLabel.End(kind) : NameLabel.Inside(kind);
    }

    // A name that the run cuts is lost to it.
    private static int[] Legal(ReadOnlySpan<int> labels)
    {
        var legal = new int[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            if (!NameLabel.Opens(labels[i]))
            {
                continue;
            }

            var end = i;
            while (NameLabel.IsOpen(labels[end]) && end + 1 < labels.Length)
            {
                end++;
            }

            if (!NameLabel.IsOpen(labels[end]))
            {
                labels[i..(end + 1)].CopyTo(legal.AsSpan(i));
            }
        }

        return legal;
    }
}
