using Azure.Storage.Blobs;
using Ingest.Pipeline;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>
/// The pipeline on one page: what starts which stage, in data-flow order. <see cref="WriteFailures"/> stands around all.
/// </summary>
public sealed class Triggers(
    FetchFeeds fetchFeeds,
    FetchPages fetchPages,
    ExtractEntities extractEntities,
    TrackStories trackStories,
    SendAlerts sendAlerts,
    SendDigests sendDigests,
    Maintain maintain)
{
    /// <summary>Settings that hold six cron fields each, in UTC.</summary>
    private const string FetchFeedsSchedule = "%FetchFeedsSchedule%";
    private const string SendDigestsSchedule = "%SendDigestsSchedule%";
    private const string MaintainSchedule = "%MaintainSchedule%";

    /// <summary>The same stage as <see cref="ExtractEntities"/>, for what was throttled or is replayed.</summary>
    public const string ExtractLater = "ExtractLater";

    [Function(nameof(FetchFeeds))]
    public Task FetchFeedsAsync(
        [TimerTrigger(FetchFeedsSchedule)] TimerInfo timer,
        CancellationToken cancellationToken) =>
        fetchFeeds.RunAsync(cancellationToken);

    [Function(nameof(FetchPages))]
    public Task FetchPagesAsync(
        [QueueTrigger(Names.InQueues.Pages)] string message,
        CancellationToken cancellationToken) =>
        fetchPages.RunAsync(message, cancellationToken);

    [Function(nameof(ExtractEntities))]
    public Task ExtractEntitiesAsync(
        [BlobTrigger(Names.InBlobs.Articles + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        CancellationToken cancellationToken) =>
        extractEntities.RunAsync(name, cancellationToken);

    [Function(ExtractLater)]
    public Task ExtractLaterAsync(
        [QueueTrigger(Names.InQueues.Extractions)] string message,
        CancellationToken cancellationToken) =>
        extractEntities.RunAsync(message, cancellationToken);

    [Function(nameof(TrackStories))]
    public Task TrackStoriesAsync(
        [BlobTrigger(Names.InBlobs.Analyses + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        CancellationToken cancellationToken) =>
        trackStories.RunAsync(name, cancellationToken);

    [Function(nameof(SendAlerts))]
    public Task SendAlertsAsync(
        [QueueTrigger(Names.InQueues.Alerts)] string message,
        CancellationToken cancellationToken) =>
        sendAlerts.RunAsync(message, cancellationToken);

    [Function(nameof(SendDigests))]
    public Task SendDigestsAsync(
        [TimerTrigger(SendDigestsSchedule)] TimerInfo timer,
        CancellationToken cancellationToken) =>
        sendDigests.RunAsync(cancellationToken);

    [Function(nameof(Maintain))]
    public Task MaintainAsync(
        [TimerTrigger(MaintainSchedule)] TimerInfo timer,
        CancellationToken cancellationToken) =>
        maintain.RunAsync(cancellationToken);
}
