namespace Ingest.Scoring.Baselines;

/// <summary>TF-IDF over sequences of one to three words; how rare one is, is counted in the texts that are scored.</summary>
internal sealed class TermFrequency
{
    private const int Most = 15;
    private readonly Dictionary<string, int> _texts = [];
    private readonly int _count;

    public TermFrequency(IReadOnlyCollection<BaselineText> texts)
    {
        _count = texts.Count;
        foreach (var key in texts.SelectMany(text => text.Phrases().Select(BaselineText.KeyOf).Distinct()))
        {
            _texts[key] = _texts.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Best first, at most 15.</summary>
    public IEnumerable<string> Rank(BaselineText text) => text.Phrases()
        .CountBy(BaselineText.KeyOf)
        .OrderByDescending(phrase => phrase.Value * Math.Log((double)_count / _texts[phrase.Key]))
        .ThenBy(phrase => phrase.Key, StringComparer.Ordinal)
        .Take(Most)
        .Select(phrase => phrase.Key);
}
