using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Ingest.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>The pipeline on one page: what starts which stage, in data-flow order.</summary>
public sealed class Triggers(
    FetchFeeds fetchFeeds,
    FetchPages fetchPages,
    ExtractEntities extractEntities,
    TrackStories trackStories,
    SendAlerts sendAlerts,
    SendDigests sendDigests,
    Maintain maintain,
    FailureLog failures)
{
    /// <summary>Settings that hold six cron fields each, in UTC.</summary>
    private const string FetchFeedsSchedule = "%FetchFeedsSchedule%";
    private const string SendDigestsSchedule = "%SendDigestsSchedule%";
    private const string MaintainSchedule = "%MaintainSchedule%";

    /// <summary>The item under which a failure of a stage is kept that a clock starts.</summary>
    private const string Timer = "timer";

    /// <summary>Blob and timer triggers do not say which attempt it is; any but the first takes a failure back.</summary>
    private const int AnyAttempt = 2;

    [Function(nameof(FetchFeeds))]
    public Task FetchFeedsAsync(
        [TimerTrigger(FetchFeedsSchedule)] TimerInfo timer,
        CancellationToken cancellationToken) =>
        failures.RunAsync(nameof(FetchFeeds), Timer, AnyAttempt, fetchFeeds.RunAsync, cancellationToken);

    [Function(nameof(FetchPages))]
    public Task FetchPagesAsync(
        [QueueTrigger(Names.InQueues.Pages)] QueueMessage message,
        CancellationToken cancellationToken) =>
        RunAsync(nameof(FetchPages), message, fetchPages.RunAsync, cancellationToken);

    [Function(nameof(ExtractEntities))]
    public Task ExtractEntitiesAsync(
        [BlobTrigger(Names.InBlobs.Articles + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        CancellationToken cancellationToken) =>
        RunAsync(nameof(ExtractEntities), name, extractEntities.RunAsync, cancellationToken);

    /// <summary>The same stage, for what was throttled or is replayed.</summary>
    [Function("ExtractLater")]
    public Task ExtractLaterAsync(
        [QueueTrigger(Names.InQueues.Extractions)] QueueMessage message,
        CancellationToken cancellationToken) =>
        RunAsync(nameof(ExtractEntities), message, extractEntities.RunAsync, cancellationToken);

    [Function(nameof(TrackStories))]
    public Task TrackStoriesAsync(
        [BlobTrigger(Names.InBlobs.Analyses + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        CancellationToken cancellationToken) =>
        RunAsync(nameof(TrackStories), name, trackStories.RunAsync, cancellationToken);

    [Function(nameof(SendAlerts))]
    public Task SendAlertsAsync(
        [QueueTrigger(Names.InQueues.Alerts)] QueueMessage message,
        CancellationToken cancellationToken) =>
        RunAsync(nameof(SendAlerts), message, sendAlerts.RunAsync, cancellationToken);

    [Function(nameof(SendDigests))]
    public Task SendDigestsAsync(
        [TimerTrigger(SendDigestsSchedule)] TimerInfo timer,
        CancellationToken cancellationToken) =>
        failures.RunAsync(nameof(SendDigests), Timer, AnyAttempt, sendDigests.RunAsync, cancellationToken);

    [Function(nameof(Maintain))]
    public Task MaintainAsync(
        [TimerTrigger(MaintainSchedule)] TimerInfo timer,
        CancellationToken cancellationToken) =>
        failures.RunAsync(nameof(Maintain), Timer, AnyAttempt, maintain.RunAsync, cancellationToken);

    private Task RunAsync(
        string stage,
        string blob,
        Func<string, CancellationToken, Task> run,
        CancellationToken cancellationToken) =>
        failures.RunAsync(stage, blob, AnyAttempt, token => run(blob, token), cancellationToken);

    private Task RunAsync(
        string stage,
        QueueMessage message,
        Func<string, CancellationToken, Task> run,
        CancellationToken cancellationToken)
    {
        var body = message.Body.ToString();
        return failures.RunAsync(
            stage,
            body,
            (int)message.DequeueCount,
            token => run(body, token),
            cancellationToken);
    }
}
