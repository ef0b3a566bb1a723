using System.Globalization;
using Ingest.Pipeline;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Ingest.Functions;

/// <summary>Stands around every stage: a failure gets its reason written down under what started it, and is thrown on.</summary>
public sealed class WriteFailures(FailureLog failures) : IFunctionsWorkerMiddleware
{
    /// <summary>The item under which a failure of a stage is kept that a clock starts.</summary>
    public const string Timer = "timer";

    /// <summary>The same for a message that is no text: the host does not say what it is.</summary>
    private const string Unreadable = "a message that is no text";

    /// <summary>Blob and timer triggers do not say which attempt it is; any but the first takes a failure back.</summary>
    private const int AnyAttempt = 2;

    /// <summary>A request is answered with its failure and has nothing to replay.</summary>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var data = context.BindingContext.BindingData;
        return TriggerOf(context.FunctionDefinition) switch
        {
            "timerTrigger" => RunAsync(context, Timer, AnyAttempt, next),
            "blobTrigger" => RunAsync(context, (string)data["name"]!, AnyAttempt, next),
            "queueTrigger" => RunAsync(context, MessageOf(data), DequeueCountOf(data), next),
            _ => next(context),
        };
    }

    private Task RunAsync(FunctionContext context, string item, int attempt, FunctionExecutionDelegate next) =>
        failures.RunAsync(
            StageOf(context.FunctionDefinition),
            item,
            attempt,
            _ => next(context),
            context.CancellationToken);

    private static string TriggerOf(FunctionDefinition function) =>
        function.InputBindings.Values.Select(binding => binding.Type).First(IsTrigger);

    private static bool IsTrigger(string type) => type.EndsWith("Trigger", StringComparison.Ordinal);

    private static string StageOf(FunctionDefinition function) =>
        function.Name == Triggers.ExtractLater ? nameof(ExtractEntities) : function.Name;

    private static string MessageOf(IReadOnlyDictionary<string, object?> data) =>
        data.GetValueOrDefault("QueueTrigger") as string ?? Unreadable;

    /// <summary>Comes as JSON, as every number does that the host sends.</summary>
    private static int DequeueCountOf(IReadOnlyDictionary<string, object?> data) =>
        Convert.ToInt32(data["DequeueCount"], CultureInfo.InvariantCulture);
}
