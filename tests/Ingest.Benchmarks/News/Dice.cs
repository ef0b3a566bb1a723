namespace Ingest.Benchmarks.News;

/// <summary>Numbers that look random and are the same for the same seed, on every machine (SplitMix64).</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 inclusive to 1 exclusive.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 inclusive to <paramref name="end"/> exclusive.</summary>
    public int Below(int end) => (int)(Fraction() * end);

    public bool Chance(double likelihood) => Fraction() < likelihood;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>So many different ones, in an order of their own.</summary>
    public IReadOnlyList<T> Draw<T>(IReadOnlyList<T> choices, int count)
    {
        var left = choices.ToList();
        var drawn = new List<T>(count);
        while (drawn.Count < count && left.Count > 0)
        {
            var at = Below(left.Count);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }

        return drawn;
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
