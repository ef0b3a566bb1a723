namespace Azure.AI.TextAnalytics;

/// <summary>The key phrases of one text, or why there are none.</summary>
public class ExtractKeyPhrasesResult : TextAnalyticsResult
{
    private readonly KeyPhraseCollection? _keyPhrases;

    internal ExtractKeyPhrasesResult(string id, KeyPhraseCollection keyPhrases)
        : base(id, error: null) => _keyPhrases = keyPhrases;

    internal ExtractKeyPhrasesResult(string id, TextAnalyticsError error)
        : base(id, error)
    {
    }

    public KeyPhraseCollection KeyPhrases => Found(_keyPhrases);
}
