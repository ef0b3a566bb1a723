using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>Azure AI Language; here it reaches nothing, and a test answers in its place.</summary>
public class TextAnalyticsClient
{
    private const string Reason = "This is the shim: it asks nothing. Publish with the package Azure.AI.TextAnalytics.";

    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentNullException.ThrowIfNull(options);
    }

    protected TextAnalyticsClient()
    {
    }

    public virtual Task<Response<RecognizeEntitiesResultCollection>> RecognizeEntitiesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException(Reason);

    public virtual Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(
        IEnumerable<TextDocumentInput> documents,
        TextAnalyticsRequestOptions? options = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException(Reason);
}
