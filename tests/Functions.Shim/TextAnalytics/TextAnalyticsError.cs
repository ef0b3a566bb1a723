namespace Azure.AI.TextAnalytics;

/// <summary>Why a text was refused, the innermost reason that the service gives.</summary>
public readonly struct TextAnalyticsError
{
    internal TextAnalyticsError(TextAnalyticsErrorCode errorCode, string message, string? target)
    {
        ErrorCode = errorCode;
        Message = message;
        Target = target;
    }

    public TextAnalyticsErrorCode ErrorCode { get; }

    public string Message { get; }

    public string? Target { get; }
}
