using System.Numerics;

namespace Ingest.Stories;

/// <summary>The smallest of many hashes over a set: two sets agree in as many of them as they share of their union.</summary>
internal sealed class MinimumHashes
{
    private const ulong Increment = 0x9E3779B97F4A7C15;
    private const ulong Multiplier = 0xD1342543DE82EF95;

    // The n-th number of a congruential generator is its start times the one, plus the other: all are made at once.
    private static readonly (ulong[] Factors, ulong[] Terms) Steps = ReadSteps();

    private readonly ulong[] _minima = new ulong[CopySignature.Hashes];

    internal MinimumHashes() => Array.Fill(_minima, uint.MaxValue);

    internal void Add(ulong value)
    {
        var start = new Vector<ulong>(Mix(value));
        for (var i = 0; i < _minima.Length; i += Vector<ulong>.Count)
        {
            var hashes = (start * new Vector<ulong>(Steps.Factors, i)) + new Vector<ulong>(Steps.Terms, i);
            Vector.Min(hashes >> 32, new Vector<ulong>(_minima, i)).CopyTo(_minima, i);
        }
    }

    internal EquatableArray<uint> ToArray() => new(Array.ConvertAll(_minima, minimum => (uint)minimum));

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

    private static (ulong[] Factors, ulong[] Terms) ReadSteps()
    {
        var factors = new ulong[CopySignature.Hashes];
        var terms = new ulong[CopySignature.Hashes];
        var (factor, term) = (1UL, 0UL);
        for (var i = 0; i < factors.Length; i++)
        {
            (factor, term) = (factor * Multiplier, (term + Increment) * Multiplier);
            (factors[i], terms[i]) = (factor, term);
        }

        return (factors, terms);
    }

    // The finalizer of SplitMix64.
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
