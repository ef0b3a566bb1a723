using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Ingest.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>The pipeline on one page: what starts which stage, in data-flow order.</summary>
public sealed class Triggers(
    FetchFeeds fetchFeeds,
    ExtractEntities extractEntities,
    TrackStories trackStories,
    SendAlerts sendAlerts,
    SendDigests sendDigests,
    Maintain maintain,
    FailureLog failures)
{
    private const string EveryMinute = "0 * * * * *";
    private const string EveryFiveMinutes = "0 */5 * * * *";
    private const string EverySixHours = "0 17 */6 * * *";

    /// <summary>A blob trigger does not say which attempt it is; any but the first takes a failure back.</summary>
    private const int AnyAttempt = 2;

    [Function(nameof(FetchFeeds))]
    public Task FetchFeedsAsync([TimerTrigger(EveryMinute)] TimerInfo timer, CancellationToken cancellationToken) =>
        fetchFeeds.RunAsync(cancellationToken);

    [Function(nameof(ExtractEntities))]
    public Task ExtractEntitiesAsync(
        [BlobTrigger(Names.InBlobs.Articles + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        CancellationToken cancellationToken) =>
        failures.RunAsync(
            nameof(ExtractEntities),
            name,
            AnyAttempt,
            token => extractEntities.RunAsync(name, token),
            cancellationToken);

    [Function(nameof(TrackStories))]
    public Task TrackStoriesAsync(
        [BlobTrigger(Names.InBlobs.Analyses + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        CancellationToken cancellationToken) =>
        failures.RunAsync(
            nameof(TrackStories),
            name,
            AnyAttempt,
            token => trackStories.RunAsync(name, token),
            cancellationToken);

    [Function(nameof(SendAlerts))]
    public Task SendAlertsAsync(
        [QueueTrigger(Names.InQueues.Alerts)] QueueMessage message,
        CancellationToken cancellationToken) =>
        failures.RunAsync(
            nameof(SendAlerts),
            message.Body.ToString(),
            (int)message.DequeueCount,
            token => sendAlerts.RunAsync(message.Body.ToString(), token),
            cancellationToken);

    [Function(nameof(SendDigests))]
    public Task SendDigestsAsync(
        [TimerTrigger(EveryFiveMinutes)] TimerInfo timer,
        CancellationToken cancellationToken) =>
        sendDigests.RunAsync(cancellationToken);

    [Function(nameof(Maintain))]
    public Task MaintainAsync([TimerTrigger(EverySixHours)] TimerInfo timer, CancellationToken cancellationToken) =>
        maintain.RunAsync(cancellationToken);
}
