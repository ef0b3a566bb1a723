namespace Ingest.Analyses.Tagging;

/// <summary>Puts the names of another reader in the place of the tagger's, wherever it has read.</summary>
internal static class OtherNames
{
    /// <summary>In text order, not overlapping; of overlapping names the first, then the longest.</summary>
    internal static List<TaggedName> Replace(PieceText text, List<TaggedName> tags, EquatableArray<ReadStretch> stretches)
    {
        var names = tags.FindAll(tag => !stretches.Any(stretch => Touches(text, tag, stretch)));
        names.AddRange(stretches.SelectMany(stretch => stretch.Names).Select(name => TagOf(text, name)).OfType<TaggedName>());
        names.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        var end = 0;
        return names.FindAll(name => name.First >= end && (end = name.End) > 0);
    }

    private static bool Touches(PieceText text, TaggedName tag, ReadStretch stretch) =>
        text[tag.First].Start < stretch.End && text[tag.End - 1].End > stretch.Start;

    /// <summary>The whole pieces that a name touches. Null where it touches none.</summary>
    private static TaggedName? TagOf(PieceText text, ReadName name)
    {
        var first = FirstEndingAfter(text, name.Start);
        var end = first;
        while (end < text.Count && text[end].Start < name.Start + name.Length)
        {
            end++;
        }

        return end > first ? new TaggedName(first, end, NameJoiner.KindOf(name.Type) ?? NameKind.Other, name.Confidence) : null;
    }

    private static int FirstEndingAfter(PieceText text, int start)
    {
        var (low, high) = (0, text.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text[middle].End > start ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
