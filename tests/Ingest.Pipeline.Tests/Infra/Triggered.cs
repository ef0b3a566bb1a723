using System.Reflection;
using Ingest.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Pipeline.Tests.Infra;

/// <summary>What the app's bindings ask of Azure, read from its code.</summary>
internal static class Triggered
{
    public static IReadOnlyList<(string Function, string Container)> Blobs() =>
        [.. Of<BlobTriggerAttribute>().Select(one => (one.Function, one.Trigger.BlobPath.Split('/')[0]))];

    /// <summary>The settings between percent signs that name schedules.</summary>
    public static IReadOnlyList<string> Schedules() =>
        [.. Of<TimerTriggerAttribute>().Select(one => one.Trigger.Schedule.Trim('%'))];

    public static bool HasQueues => Of<QueueTriggerAttribute>().Any();

    private static IEnumerable<(string Function, T Trigger)> Of<T>()
        where T : Attribute =>
        from method in typeof(Triggers).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let trigger = method.GetParameters()[0].GetCustomAttribute<T>()
        where trigger is not null
        select (method.GetCustomAttribute<FunctionAttribute>()!.Name, trigger);
}
