using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>
/// Tells a machine-paraphrased text by its names: a program that swaps words for others of like meaning swaps them in titles
/// and bodies too, and "Overseas Minister" or "UN Safety Council" is nobody's own wording.
/// </summary>
internal static class SpunText
{
    /// <summary>One may be a slip or a real name; two different ones are not.</summary>
    private const int Least = 2;

    internal static bool IsSpun(PieceText text, List<ResolvedSpan> names, ActorCatalogue catalogue)
    {
        var swapped = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (span, _, _) in names)
        {
            if (span.Count == 1)
            {
                continue;
            }

            var words = text.Of(span.First, span.End).ToString();
            if (span.Type == EntityType.Role ? OfficeTitle.IsParaphrase(words) : IsSwapped(words, catalogue))
            {
                swapped.Add(words);
            }
        }

        return swapped.Count >= Least;
    }

    private static bool IsSwapped(string words, ActorCatalogue catalogue) =>
        ParaphrasedName.Restore(words) is { } restored
        && catalogue.Find(restored).Count > 0
        && !catalogue.Find(words).Any(actor => actor.Name.Equals(words, StringComparison.OrdinalIgnoreCase));
}
