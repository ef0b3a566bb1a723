namespace Ingest.Analyses.Tagging;

/// <summary>
/// The labels of the tagger: outside any name, or the beginning, inside, end or whole of a name of one of four kinds.
/// </summary>
internal static class NameLabel
{
    internal const int Outside = 0;
    internal const int Kinds = 4;
    internal const int Count = 1 + (Kinds * 4);

    private static readonly byte[][] Predecessors = [.. Enumerable.Range(0, Count).Select(PredecessorsOf)];

    internal static int Begin(NameKind kind) => 1 + ((int)kind * 4);

    internal static int Inside(NameKind kind) => Begin(kind) + 1;

    internal static int End(NameKind kind) => Begin(kind) + 2;

    internal static int Whole(NameKind kind) => Begin(kind) + 3;

    internal static NameKind KindOf(int label) => (NameKind)((label - 1) / 4);

    /// <summary>Whether a name goes on after a label, so that the next label must continue it.</summary>
    internal static bool IsOpen(int label) => label != Outside && (label - 1) % 4 < 2;

    /// <summary>Whether a label begins a name.</summary>
    internal static bool Opens(int label) => label != Outside && (label - 1) % 4 is 0 or 3;

    /// <summary>The labels that may stand right before a label.</summary>
    internal static ReadOnlySpan<byte> Before(int label) => Predecessors[label];

    /// <summary>Whether one label may stand right before another.</summary>
    internal static bool MayFollow(int before, int label)
    {
        var continues = label != Outside && !Opens(label);
        return IsOpen(before) == continues && (!continues || KindOf(before) == KindOf(label));
    }

    private static byte[] PredecessorsOf(int label) =>
        [.. Enumerable.Range(0, Count).Where(before => MayFollow(before, label)).Select(before => (byte)before)];
}

/// <summary>What the tagger tells apart.</summary>
internal enum NameKind
{
    Person,
    Organisation,
    Place,

    /// <summary>Nationalities, events, works and all other names.</summary>
    Other,
}
