namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What all bindings are.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class BindingAttribute : Attribute;
