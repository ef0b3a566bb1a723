using Ingest.Analyses.Tagging;

namespace Ingest.Scoring.Training;

/// <summary>
/// Learns a linear-chain conditional random field (Lafferty et al. 2001) by stochastic gradient descent with a rate
/// for each weight (AdaGrad), features dropped at random, and the weights of the later rounds averaged.
/// </summary>
internal sealed class FieldTrainer
{
    private const int Labels = NameLabel.Count;
    private const int Width = TaggerModel.Width;
    private const float Rate = 0.04f;
    private const float Decay = 0.01f;
    private const double Dropped = 0.4;
    private readonly float[] _weights = new float[TaggerModel.Features * Width];
    private readonly float[] _squares = new float[TaggerModel.Features * Width];
    private readonly float[] _transitions = new float[Labels * Labels];
    private readonly float[] _transitionSquares = new float[Labels * Labels];

    /// <summary>
    /// The mean of the weights that several orders of the runs lead to; the same runs in the same order give the same.
    /// </summary>
    public static TrainedWeights Train(IReadOnlyList<TrainingRun> runs, int rounds, int orders)
    {
        var weights = new float[TaggerModel.Features * Width];
        var transitions = new float[Labels * Labels];
        var shares = orders * (rounds - (rounds / 2));
        for (var order = 1; order <= orders; order++)
        {
            var trainer = new FieldTrainer();
            var dice = new Dice((ulong)order);
            for (var round = 0; round < rounds; round++)
            {
                trainer.Learn(runs, dice);
                if (round >= rounds / 2)
                {
                    AddShare(weights, trainer._weights, shares);
                    AddShare(transitions, trainer._transitions, shares);
                }
            }
        }

        return TrainedWeights.Of(weights, transitions);
    }

    private void Learn(IReadOnlyList<TrainingRun> runs, Dice dice)
    {
        var order = Enumerable.Range(0, runs.Count).ToArray();
        dice.Shuffle(order);
        foreach (var index in order)
        {
            Learn(Thinned(runs[index], dice));
        }
    }

    private static void AddShare(float[] mean, float[] values, int shares)
    {
        for (var i = 0; i < mean.Length; i++)
        {
            mean[i] += values[i] / shares;
        }
    }

    private static TrainingRun Thinned(TrainingRun run, Dice dice) => run with
    {
        Features = Array.ConvertAll(
            run.Features,
            features => Array.FindAll(features, _ => dice.Next() >= Dropped)),
    };

    private void Learn(TrainingRun run)
    {
        var lattice = new FieldLattice(run.Labels.Length, _transitions);
        for (var i = 0; i < run.Labels.Length; i++)
        {
            var local = lattice.Local(i);
            foreach (var feature in run.Features[i])
            {
                var row = _weights.AsSpan(feature * Width, Width);
                for (var k = 0; k < Width; k++)
                {
                    local[k + 1] += row[k];
                }
            }
        }

        lattice.Fill();
        LearnWeights(run, lattice);
        LearnTransitions(run, lattice);
    }

    private void LearnWeights(TrainingRun run, FieldLattice lattice)
    {
        Span<float> gradient = stackalloc float[Width];
        for (var i = 0; i < run.Labels.Length; i++)
        {
            for (var k = 0; k < Width; k++)
            {
                gradient[k] = lattice.Probability(i, k + 1) - (run.Labels[i] == k + 1 ? 1 : 0);
            }

            foreach (var feature in run.Features[i])
            {
                var row = feature * Width;
                for (var k = 0; k < Width; k++)
                {
                    Step(ref _weights[row + k], ref _squares[row + k], gradient[k]);
                }
            }
        }
    }

    private void LearnTransitions(TrainingRun run, FieldLattice lattice)
    {
        var gradient = new float[Labels * Labels];
        for (var i = 0; i < run.Labels.Length; i++)
        {
            lattice.AddTransitions(i, gradient);
            var before = i == 0 ? NameLabel.Outside : run.Labels[i - 1];
            gradient[(run.Labels[i] * Labels) + before]--;
        }

        for (var k = 0; k < gradient.Length; k++)
        {
            if (gradient[k] != 0)
            {
                Step(ref _transitions[k], ref _transitionSquares[k], gradient[k]);
            }
        }
    }

    private static void Step(ref float weight, ref float square, float gradient)
    {
        gradient += Decay * weight;
        square += gradient * gradient;
        weight -= Rate * gradient / (MathF.Sqrt(square) + 1e-6f);
    }
}
