namespace Azure.AI.TextAnalytics;

/// <summary>Why a text was refused; the set is open.</summary>
public readonly struct TextAnalyticsErrorCode : IEquatable<TextAnalyticsErrorCode>
{
    private readonly string _value;

    private TextAnalyticsErrorCode(string value) => _value = value;

    public static implicit operator TextAnalyticsErrorCode(string errorCode) => new(errorCode);

    public static bool operator ==(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => left.Equals(right);

    public static bool operator !=(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => !left.Equals(right);

    public bool Equals(TextAnalyticsErrorCode other) => _value == other._value;

    public override bool Equals(object? obj) => obj is TextAnalyticsErrorCode other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(_value, StringComparison.Ordinal);

    public override string ToString() => _value;
}
