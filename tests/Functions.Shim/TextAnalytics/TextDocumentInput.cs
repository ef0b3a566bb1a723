namespace Azure.AI.TextAnalytics;

/// <summary>A text whose language is known.</summary>
public class TextDocumentInput(string id, string text) : TextAnalyticsInput(id, text)
{
    public string? Language { get; set; }
}
