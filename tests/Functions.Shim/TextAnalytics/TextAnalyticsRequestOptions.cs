namespace Azure.AI.TextAnalytics;

/// <summary>Which model reads and what else it tells; here its defaults are taken.</summary>
public class TextAnalyticsRequestOptions;
