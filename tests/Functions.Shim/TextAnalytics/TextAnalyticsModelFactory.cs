namespace Azure.AI.TextAnalytics;

/// <summary>Makes answers, for tests: the types have no public constructors.</summary>
public static class TextAnalyticsModelFactory
{
    public static CategorizedEntity CategorizedEntity(
        string text,
        string category,
        string? subCategory,
        double score,
        int offset,
        int length) => new(text, category, subCategory, score, offset, length);

    public static CategorizedEntityCollection CategorizedEntityCollection(
        IList<CategorizedEntity> entities,
        IList<TextAnalyticsWarning>? warnings = null) => new(entities);

    public static RecognizeEntitiesResult RecognizeEntitiesResult(string id, TextAnalyticsError error) =>
        new(id, error);

    public static RecognizeEntitiesResult RecognizeEntitiesResult(
        string id,
        TextDocumentStatistics statistics,
        CategorizedEntityCollection entities) => new(id, entities);

    public static RecognizeEntitiesResultCollection RecognizeEntitiesResultCollection(
        IEnumerable<RecognizeEntitiesResult> list,
        TextDocumentBatchStatistics? statistics,
        string modelVersion) => new([.. list]);

    public static KeyPhraseCollection KeyPhraseCollection(
        IList<string> keyPhrases,
        IList<TextAnalyticsWarning>? warnings = null) => new(keyPhrases);

    public static ExtractKeyPhrasesResult ExtractKeyPhrasesResult(string id, TextAnalyticsError error) =>
        new(id, error);

    public static ExtractKeyPhrasesResult ExtractKeyPhrasesResult(
        string id,
        TextDocumentStatistics statistics,
        KeyPhraseCollection keyPhrases) => new(id, keyPhrases);

    public static ExtractKeyPhrasesResultCollection ExtractKeyPhrasesResultCollection(
        IEnumerable<ExtractKeyPhrasesResult> list,
        TextDocumentBatchStatistics? statistics,
        string modelVersion) => new([.. list]);

    public static TextAnalyticsError TextAnalyticsError(string code, string message, string? target = null) =>
        new(code, message, target);
}
