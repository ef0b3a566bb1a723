using Ingest.Analyses.Tagging;

namespace Ingest.Scoring.Training;

/// <summary>The sums over all label sequences of one run, forward and backward, as logarithms.</summary>
/// <param name="transitions">By label, then by the label before it.</param>
internal sealed class FieldLattice(int length, float[] transitions)
{
    private const int Labels = NameLabel.Count;
    private const float Never = float.NegativeInfinity;
    private readonly float[] _local = new float[length * Labels];
    private readonly float[] _forward = new float[length * Labels];
    private readonly float[] _backward = new float[length * Labels];
    private float _total;

    /// <summary>The scores of the labels at a place, to be filled in.</summary>
    public Span<float> Local(int at) => _local.AsSpan(at * Labels, Labels);

    /// <summary>To be called when all local scores stand.</summary>
    public void Fill()
    {
        Span<float> terms = stackalloc float[Labels];
        for (var at = 0; at < length; at++)
        {
            for (var label = 0; label < Labels; label++)
            {
                for (var before = 0; before < Labels; before++)
                {
                    terms[before] = Before(at, before) + Transition(before, label);
                }

                _forward[(at * Labels) + label] = LogSum(terms) + _local[(at * Labels) + label];
            }
        }

        for (var at = length - 1; at >= 0; at--)
        {
            for (var label = 0; label < Labels; label++)
            {
                _backward[(at * Labels) + label] = After(at, label, terms);
            }
        }

        for (var label = 0; label < Labels; label++)
        {
            terms[label] = _forward[((length - 1) * Labels) + label] + _backward[((length - 1) * Labels) + label];
        }

        _total = LogSum(terms);
    }

    public float Probability(int at, int label) =>
        MathF.Exp(_forward[(at * Labels) + label] + _backward[(at * Labels) + label] - _total);

    /// <summary>Adds the probability of each pair of labels at a place and before it.</summary>
    public void AddTransitions(int at, float[] sums)
    {
        for (var label = 0; label < Labels; label++)
        {
            var after = _local[(at * Labels) + label] + _backward[(at * Labels) + label] - _total;
            for (var before = 0; before < Labels; before++)
            {
                sums[(label * Labels) + before] +=
                    MathF.Exp(Before(at, before) + Transition(before, label) + after);
            }
        }
    }

    private float Before(int at, int label)
    {
        if (at > 0)
        {
            return _forward[((at - 1) * Labels) + label];
        }

        return label == NameLabel.Outside ? 0 : Never;
    }

    private float After(int at, int label, Span<float> terms)
    {
        if (at == length - 1)
        {
            return NameLabel.IsOpen(label) ? Never : 0;
        }

        for (var next = 0; next < Labels; next++)
        {
            var place = ((at + 1) * Labels) + next;
            terms[next] = Transition(label, next) + _local[place] + _backward[place];
        }

        return LogSum(terms);
    }

    private float Transition(int before, int label) =>
        NameLabel.MayFollow(before, label) ? transitions[(label * Labels) + before] : Never;

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        var most = Never;
        foreach (var term in terms)
        {
            most = Math.Max(most, term);
        }

        if (float.IsNegativeInfinity(most))
        {
            return most;
        }

        var sum = 0f;
        foreach (var term in terms)
        {
            sum += float.IsNegativeInfinity(term) ? 0 : MathF.Exp(term - most);
        }

        return most + MathF.Log(sum);
    }
}
