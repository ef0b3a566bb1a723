namespace Ingest.Analyses.Tagging;

/// <summary>Titles and roles stand before a person's name and are no part of it.</summary>
internal static class NameTitle
{
    /// <summary>Where a person's name begins that some mark with its roles and titles: after the last of them.</summary>
    /// <param name="rules">In text order.</param>
    /// <returns><paramref name="end"/> where nothing is left.</returns>
    internal static int EndOf(PieceText text, List<NameSpan> rules, int first, int end)
    {
        var role = rules.FindLast(rule => rule.Type == EntityType.Role && rule.First >= first && rule.End <= end);
        var at = role?.End ?? first;
        while (at < end && text[at].Is(WordTraits.Title | WordTraits.Honorific) && !text[at].Is(WordTraits.Given))
        {
            at++;
        }

        return at;
    }
}
