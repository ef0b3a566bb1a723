namespace Azure.AI.TextAnalytics;

/// <summary>What came of one text.</summary>
public class TextAnalyticsResult
{
    internal TextAnalyticsResult(string id, TextAnalyticsError? error)
    {
        Id = id;
        Error = error ?? default;
        HasError = error is not null;
    }

    public string Id { get; }

    public TextAnalyticsError Error { get; }

    public bool HasError { get; }

    /// <summary>As the package does: what was found in a refused text cannot be asked for.</summary>
    private protected T Found<T>(T? found)
        where T : class =>
        HasError
            ? throw new InvalidOperationException(
                $"Cannot access result for document {Id}, due to error {Error.ErrorCode}: {Error.Message}")
            : found!;
}
