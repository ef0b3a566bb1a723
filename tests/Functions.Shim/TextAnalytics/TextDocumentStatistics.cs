namespace Azure.AI.TextAnalytics;

/// <summary>Counts of a text, where they were asked for; here they are not.</summary>
public readonly struct TextDocumentStatistics;
