using System.Reflection;
using Ingest.Functions;
using Ingest.Pipeline.Storage.Azure;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Ingest.Pipeline.Tests.Functions;

/// <summary>What the host reads from the triggers.</summary>
public sealed class TriggerTests
{
    private static MethodInfo[] Functions =>
        [.. typeof(Triggers).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)];

    public static TheoryData<string, string> BlobFunctions => new()
    {
        { nameof(ExtractEntities), "articles/{name}" },
        { nameof(TrackStories), "analyses/{name}" },
    };

    [Fact]
    public void Each_stage_is_a_function_of_its_name()
    {
        var names = Functions.Select(function => function.GetCustomAttribute<FunctionAttribute>()?.Name);

        string[] stages =
        [
            nameof(FetchFeeds), nameof(FetchPages), nameof(ExtractEntities), "ExtractLater", nameof(TrackStories),
            nameof(SendAlerts), nameof(SendDigests), nameof(Maintain),
        ];
        Assert.Equal(stages, names);
    }

    [Theory]
    [MemberData(nameof(BlobFunctions))]
    public void A_new_blob_reaches_its_stage_through_Event_Grid(string function, string path)
    {
        var trigger = Trigger<BlobTriggerAttribute>(function);

        Assert.Equal(path, trigger.BlobPath);
        Assert.Equal(BlobTriggerSource.EventGrid, trigger.Source);
        Assert.Null(trigger.Connection);
    }

    [Theory]
    [InlineData(nameof(FetchPages), Names.InQueues.Pages)]
    [InlineData("ExtractLater", Names.InQueues.Extractions)]
    [InlineData(nameof(SendAlerts), Names.InQueues.Alerts)]
    public void A_message_reaches_its_stage(string function, string queue)
    {
        var trigger = Trigger<QueueTriggerAttribute>(function);

        Assert.Equal(queue, trigger.QueueName);
        Assert.Null(trigger.Connection);
    }

    [Fact]
    public void Every_queue_starts_a_function_but_those_of_what_the_host_gave_up_on()
    {
        var queues = Functions
            .Select(function => function.GetParameters()[0].GetCustomAttribute<QueueTriggerAttribute>()?.QueueName)
            .OfType<string>();

        var own = AzureStorage.OwnQueues.Where(queue => !queue.EndsWith("-poison", StringComparison.Ordinal));
        Assert.Equal(own.Order(), queues.Order());
    }

    [Theory]
    [InlineData(nameof(FetchFeeds))]
    [InlineData(nameof(SendDigests))]
    [InlineData(nameof(Maintain))]
    public void A_timer_reads_its_schedule_from_a_setting_and_stays_quiet_at_a_start(string function)
    {
        var trigger = Trigger<TimerTriggerAttribute>(function);

        Assert.Equal($"%{function}Schedule%", trigger.Schedule);
        Assert.False(trigger.RunOnStartup);
        Assert.True(trigger.UseMonitor);
    }

    private static T Trigger<T>(string function)
        where T : Attribute =>
        Functions.Single(method => method.GetCustomAttribute<FunctionAttribute>()?.Name == function)
            .GetParameters()[0]
            .GetCustomAttribute<T>() ?? throw new InvalidOperationException($"{function} has no such trigger.");
}
