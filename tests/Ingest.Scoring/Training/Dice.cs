namespace Ingest.Scoring.Training;

/// <summary>Repeatable chance: splitmix64 (Steele et al. 2014), the same on every version of the runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 inclusive to 1 exclusive.</summary>
    public double Next() => (Draw() >> 11) * (1.0 / (1UL << 53));

    public void Shuffle(int[] values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var other = (int)(Draw() % (ulong)(i + 1));
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    private ulong Draw()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
