using Ingest.Analyses.Tagging;

namespace Ingest.Scoring.Training;

/// <summary>What training came to, in the units of the model.</summary>
/// <param name="Present">The features that matter, a bit each.</param>
/// <param name="Rows">A row of weights for each of them, one after the other.</param>
internal sealed record TrainedWeights(ulong[] Present, sbyte[] Rows, short[] Transitions)
{
    private const int Labels = NameLabel.Count;
    private const int Width = TaggerModel.Width;

    /// <summary>A feature all of whose weights are smaller is left out.</summary>
    private const int Least = 6;

    /// <summary>Taken off <see cref="NameLabel.Outside"/>: what is missed cannot be put right later, a wrong name can.</summary>
    private const int OutsideMalus = 12;

    public static TrainedWeights Of(float[] weights, float[] transitions)
    {
        var features = new List<int>();
        var rows = new List<sbyte>();
        for (var feature = 0; feature < TaggerModel.Features; feature++)
        {
            var row = Array.ConvertAll(weights[(feature * Width)..((feature + 1) * Width)], Small);
            if (row.Any(weight => Math.Abs((int)weight) >= Least))
            {
                features.Add(feature);
                rows.AddRange(row);
            }
        }

        return new TrainedWeights(TaggerModel.BitsOf(features), [.. rows], [.. transitions.Select(Transition)]);
    }

    public TaggerModel Model(TaggerLexicon lexicon) => new(Present, Rows, Transitions, lexicon);

    private static sbyte Small(float weight) => (sbyte)Math.Clamp(MathF.Round(weight * TaggerModel.Scale), -127, 127);

    private static short Transition(float weight, int index)
    {
        var (label, before) = (index / Labels, index % Labels);
        return NameLabel.MayFollow(before, label)
            ? (short)(MathF.Round(weight * TaggerModel.Scale) - (label == NameLabel.Outside ? OutsideMalus : 0))
            : (short)0;
    }
}
