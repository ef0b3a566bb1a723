using System.Collections.Immutable;
using System.Reflection;
using Ingest.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>One run of a function, as the host tells the worker of it: all it says of the trigger is text.</summary>
internal sealed class ARun(MethodInfo function, Dictionary<string, object?> data, CancellationToken cancellation) : FunctionContext
{
    public override BindingContext BindingContext { get; } = new Bindings(data);

    public override FunctionDefinition FunctionDefinition { get; } = new Definition(function);

    public override CancellationToken CancellationToken => cancellation;

    public static ARun OfTimer(string function, CancellationToken cancellation) =>
        new(MethodOf(typeof(Triggers), function), [], cancellation);

    public static ARun OfBlob(string function, string container, string name, CancellationToken cancellation) => new(
        MethodOf(typeof(Triggers), function),
        new() { ["BlobTrigger"] = $"{container}/{name}", ["name"] = name },
        cancellation);

    /// <param name="body">Null for one that is no text.</param>
    public static ARun OfMessage(string function, string? body, long dequeueCount, CancellationToken cancellation)
    {
        var data = new Dictionary<string, object?> { ["Id"] = "id", ["DequeueCount"] = $"{dequeueCount}" };
        if (body is not null)
        {
            data["QueueTrigger"] = body;
        }

        return new(MethodOf(typeof(Triggers), function), data, cancellation);
    }

    public static ARun OfRequest(string function, CancellationToken cancellation) =>
        new(MethodOf(typeof(Ingest.Functions.Api), function), [], cancellation);

    private static MethodInfo MethodOf(Type functions, string name) =>
        functions.GetMethods().Single(method => method.GetCustomAttribute<FunctionAttribute>()?.Name == name);

    private sealed class Bindings(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class Definition(MethodInfo function) : FunctionDefinition
    {
        public override string Name => function.GetCustomAttribute<FunctionAttribute>()!.Name;

        public override IImmutableDictionary<string, BindingMetadata> InputBindings =>
            function.GetParameters()
                .Where(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null)
                .ToImmutableDictionary(parameter => parameter.Name!, parameter => (BindingMetadata)new Trigger(parameter));
    }

    private sealed class Trigger(ParameterInfo parameter) : BindingMetadata
    {
        /// <summary>As the worker's SDK derives it from the attribute: `queueTrigger`.</summary>
        public override string Type
        {
            get
            {
                var name = parameter.GetCustomAttribute<TriggerBindingAttribute>()!.GetType().Name;
                return char.ToLowerInvariant(name[0]) + name[1..^"Attribute".Length];
            }
        }
    }
}
