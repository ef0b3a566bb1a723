namespace Azure.AI.TextAnalytics;

/// <summary>What the service says of a text that it read all the same; here it says nothing.</summary>
public readonly struct TextAnalyticsWarning;
