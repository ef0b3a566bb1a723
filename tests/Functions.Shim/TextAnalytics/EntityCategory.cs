namespace Azure.AI.TextAnalytics;

/// <summary>What kind of name; the set is open.</summary>
public readonly struct EntityCategory : IEquatable<EntityCategory>
{
    private readonly string _value;

    private EntityCategory(string value) => _value = value;

    public static implicit operator EntityCategory(string category) => new(category);

    public static bool operator ==(EntityCategory left, EntityCategory right) => left.Equals(right);

    public static bool operator !=(EntityCategory left, EntityCategory right) => !left.Equals(right);

    public bool Equals(EntityCategory other) => _value == other._value;

    public override bool Equals(object? obj) => obj is EntityCategory other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(_value, StringComparison.Ordinal);

    public override string ToString() => _value;
}
