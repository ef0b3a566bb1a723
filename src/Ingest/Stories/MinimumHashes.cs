namespace Ingest.Stories;

/// <summary>The smallest of many hashes over a set: two sets agree in as many of them as they share of their union.</summary>
internal sealed class MinimumHashes
{
    private readonly uint[] _minima = new uint[CopySignature.Hashes];

    internal MinimumHashes() => Array.Fill(_minima, uint.MaxValue);

    internal void Add(ulong value)
    {
        var hash = Mix(value);
        for (var i = 0; i < _minima.Length; i++)
        {
            hash = (hash + 0x9E3779B97F4A7C15) * 0xD1342543DE82EF95;
            var next = (uint)(hash >> 32);
            if (next < _minima[i])
            {
                _minima[i] = next;
            }
        }
    }

    internal EquatableArray<uint> ToArray() => new(_minima);

    /// <summary>The estimated share of members that two sets have in common, 0 to 1.</summary>
    internal static double Likeness(EquatableArray<uint> one, EquatableArray<uint> other)
    {
        var count = Math.Min(one.Count, other.Count);
        var equal = 0;
        for (var i = 0; i < count; i++)
        {
            equal += one[i] == other[i] ? 1 : 0;
        }

        return count == 0 ? 0 : (double)equal / count;
    }

    // The finalizer of SplitMix64.
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
