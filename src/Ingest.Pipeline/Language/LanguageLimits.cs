namespace Ingest.Pipeline.Language;

/// <summary>What Azure AI Language takes in one request, and what it bills.</summary>
/// <remarks>See learn.microsoft.com/azure/ai-services/language-service/concepts/data-limits.</remarks>
public static class LanguageLimits
{
    /// <summary>
    /// UTF-16 code units of one document. The service takes 5,120 text elements, which are never more than code
    /// units; 5,000 are billed as five records, 5,120 as six.
    /// </summary>
    public const int DocumentLength = 5_000;

    /// <summary>Documents of one request for entities; more are refused whole.</summary>
    public const int EntityDocuments = 5;

    /// <summary>Documents of one request for key phrases.</summary>
    public const int KeyPhraseDocuments = 10;

    /// <summary>Characters of a text record; one begun is billed whole, for each document and each of the two calls.</summary>
    public const int RecordLength = 1_000;

    /// <summary>The text records that a document of a length is billed as, for one of the two calls.</summary>
    public static int RecordsOf(int length) => (length + RecordLength - 1) / RecordLength;
}
