namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What all triggers are.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute;
