using System.Numerics;

namespace Ingest.Analyses.Tagging;

/// <summary>Small numbers by 64-bit hash; a hash counts by its upper half, so a lookup may rarely err.</summary>
internal sealed class HashedBytes
{
    private readonly uint[] _keys;
    private readonly byte[] _values;
    private readonly int _mask;

    /// <param name="keys">Above 0 and distinct.</param>
    internal HashedBytes(ReadOnlySpan<uint> keys, ReadOnlySpan<byte> values)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 2) + 2);
        _keys = new uint[size];
        _values = new byte[size];
        _mask = size - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            var at = (int)keys[i] & _mask;
            while (_keys[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _keys[at] = keys[i];
            _values[at] = values[i];
        }
    }

    /// <summary>What a hash counts as.</summary>
    internal static uint KeyOf(ulong hash) => Math.Max(1, (uint)(hash >> 32));

    /// <summary>0 where there is none.</summary>
    internal int this[ulong hash]
    {
        get
        {
            var key = KeyOf(hash);
            for (var at = (int)key & _mask; _keys[at] != 0; at = (at + 1) & _mask)
            {
                if (_keys[at] == key)
                {
                    return _values[at];
                }
            }

            return 0;
        }
    }
}
