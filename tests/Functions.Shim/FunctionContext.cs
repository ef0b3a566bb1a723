namespace Microsoft.Azure.Functions.Worker;

/// <summary>One run of a function.</summary>
public abstract class FunctionContext
{
    public abstract BindingContext BindingContext { get; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public virtual CancellationToken CancellationToken { get; }
}
