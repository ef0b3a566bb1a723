namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host says of what started a function.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
