namespace Azure.AI.TextAnalytics;

/// <summary>Counts of a request, where they were asked for; here they are not.</summary>
public class TextDocumentBatchStatistics
{
    internal TextDocumentBatchStatistics()
    {
    }
}
