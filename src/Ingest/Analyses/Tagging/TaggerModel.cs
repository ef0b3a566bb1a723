using System.Numerics;

namespace Ingest.Analyses.Tagging;

/// <summary>
/// What the tagger learned: a row of weights for each feature that matters, and a weight for each pair of
/// neighbouring labels.
/// </summary>
internal sealed class TaggerModel
{
    /// <summary>Weights in a row; label <see cref="NameLabel.Outside"/> weighs nothing.</summary>
    internal const int Width = NameLabel.Count - 1;

    /// <summary>How many units a weight of one is.</summary>
    internal const float Scale = 64;

    private const int FeatureBits = 20;
    private const int WordBits = 64;
    private readonly ulong[] _present;
    private readonly int[] _rowsBefore = new int[(1 << FeatureBits) / WordBits];
    private readonly sbyte[] _rows;

    /// <param name="present">A bit for each feature, set where it has a row.</param>
    /// <param name="rows">Their rows, one after the other.</param>
    /// <param name="transitions">By label, then by the label before it.</param>
    internal TaggerModel(ulong[] present, sbyte[] rows, short[] transitions, TaggerLexicon lexicon)
    {
        _present = present;
        for (var i = 1; i < _present.Length; i++)
        {
            _rowsBefore[i] = _rowsBefore[i - 1] + BitOperations.PopCount(_present[i - 1]);
        }

        _rows = rows;
        Transitions = transitions;
        Lexicon = lexicon;
    }

    /// <summary>How many features there may be.</summary>
    internal static int Features => 1 << FeatureBits;

    internal short[] Transitions { get; }

    internal TaggerLexicon Lexicon { get; }

    /// <summary>A bit for each of these features.</summary>
    internal static ulong[] BitsOf(IEnumerable<int> features)
    {
        var bits = new ulong[Features / WordBits];
        foreach (var feature in features)
        {
            bits[feature / WordBits] |= 1UL << (feature % WordBits);
        }

        return bits;
    }

    /// <summary>Which of the <see cref="Features"/> a hash is.</summary>
    internal static int FeatureOf(uint hash) => (int)(hash >> (32 - FeatureBits));

    /// <summary>Which rows these features have, in their order; most features have none.</summary>
    /// <param name="rows">Room for as many as there are features.</param>
    /// <returns>How many were written.</returns>
    internal int RowsOf(ReadOnlySpan<uint> features, Span<int> rows)
    {
        var count = 0;
        foreach (var hash in features)
        {
            var feature = FeatureOf(hash);
            var word = _present[feature / WordBits];
            var bit = 1UL << (feature % WordBits);

            // Written before it is known whether it counts: a branch would be guessed wrong every third time.
            rows[count] = _rowsBefore[feature / WordBits] + BitOperations.PopCount(word & (bit - 1));
            count += (word & bit) == 0 ? 0 : 1;
        }

        return count;
    }

    /// <summary>The weights of a row.</summary>
    internal ReadOnlySpan<sbyte> Row(int row) => _rows.AsSpan(row * Width, Width);
}
