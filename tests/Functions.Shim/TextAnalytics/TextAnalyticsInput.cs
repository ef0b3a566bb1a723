namespace Azure.AI.TextAnalytics;

/// <summary>A text to be read.</summary>
public class TextAnalyticsInput
{
    internal TextAnalyticsInput(string id, string text)
    {
        Id = id;
        Text = text;
    }

    public string Id { get; }

    public string Text { get; }
}
