using Ingest.Analyses;

namespace Ingest.Stories;

/// <summary>Makes the copy signature of a text: minimum hashes over its shingles of three folded words.</summary>
internal static class SignatureBuilder
{
    /// <summary>Words a shingle.</summary>
    internal const int Shingle = 3;

    /// <summary>Texts with fewer words are copies only when all their words are the same.</summary>
    internal const int ShortestShingled = 12;

    internal static CopySignature Build(PieceText text)
    {
        var words = new List<ulong>(text.Count);
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Shape != PieceShape.Mark)
            {
                words.Add(text[i].Hash);
            }
        }

        var minima = new ulong[CopySignature.Hashes];
        Array.Fill(minima, ulong.MaxValue);
        var size = words.Count < ShortestShingled ? Math.Max(1, words.Count) : Shingle;
        for (var first = 0; first + size <= Math.Max(size, words.Count); first++)
        {
            Take(minima, ShingleOf(words, first, size));
        }

        return new CopySignature(new(minima), words.Count);
    }

    private static ulong ShingleOf(List<ulong> words, int first, int size)
    {
        var hash = 0x243F6A8885A308D3UL;
        for (var i = first; i < first + size && i < words.Count; i++)
        {
            hash = Mix(hash ^ words[i]);
        }

        return hash;
    }

    private static void Take(ulong[] minima, ulong shingle)
    {
        var hash = shingle;
        for (var i = 0; i < minima.Length; i++)
        {
            hash = (hash + 0x9E3779B97F4A7C15) * 0xD1342543DE82EF95;
            var value = hash ^ (hash >> 32);
            if (value < minima[i])
            {
                minima[i] = value;
            }
        }
    }

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
