namespace Microsoft.Azure.Functions.Worker;

/// <summary>A binding of a function; its trigger is one.</summary>
public abstract class BindingMetadata
{
    public abstract string Type { get; }
}
