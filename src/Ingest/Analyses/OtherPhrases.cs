namespace Ingest.Analyses;

/// <summary>Brings our key phrases and those of another reader, which has no order, into one ranking.</summary>
internal static class OtherPhrases
{
    // Ours that the other reader does not see count less; what only it sees comes after what both see.
    private const double Unconfirmed = 0.6;
    private const double Foreign = 0.4;

    internal static List<KeyPhrase> Join(List<KeyPhrase> ours, EquatableArray<string> theirs)
    {
        if (theirs.Count == 0)
        {
            return ours;
        }

        var known = ours.Select(phrase => phrase.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = theirs.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. ours.Select(phrase => seen.Contains(phrase.Text) ? phrase : phrase with { Score = phrase.Score * Unconfirmed })
                .Concat(seen.Where(text => !known.Contains(text)).Select(text => new KeyPhrase(text, Foreign)))
                .OrderByDescending(phrase => phrase.Score)
                .Take(KeyPhraseRanker.Most),
        ];
    }
}
