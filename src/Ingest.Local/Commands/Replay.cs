using Ingest.Pipeline;
using Ingest.Pipeline.Storage;

namespace Ingest.Local.Commands;

/// <summary>Gives a failed item to its stage again, the way the item first came.</summary>
internal sealed class Replay(Installation installation)
{
    /// <summary>The message goes out before the failure goes off the list, so that nothing is lost in between.</summary>
    /// <returns>What was done, in words.</returns>
    internal async Task<string> RunAsync(Failure failure, CancellationToken cancellationToken)
    {
        if (failure.Stage == nameof(TrackStories) && !installation.IsEmbedded)
        {
            return await TrackAsync(failure, cancellationToken);
        }

        var queue = QueueOf(failure.Stage);
        if (queue is not null)
        {
            var queues = installation.Get<IStorageEngine>().Queues;
            await queues.SendAsync(queue, failure.Item, TimeSpan.Zero, cancellationToken);
        }

        await installation.Get<FailureStore>().RemoveAsync(failure.Stage, failure.Item, cancellationToken);
        return queue is null ? "taken off the list, its clock starts it again" : $"sent to queue {queue}";
    }

    /// <summary>No queue leads to this stage on Azure, where a blob starts it: it is run here.</summary>
    private async Task<string> TrackAsync(Failure failure, CancellationToken cancellationToken)
    {
        var done = await installation.Get<FailureLog>().TryRunAsync(
            failure.Stage,
            failure.Item,
            failure.Attempts + 1,
            installation.Get<TrackStories>().RunAsync,
            cancellationToken);
        return done ? "done" : "failed again, see `ingest poison show`";
    }

    /// <summary>Null for a stage that a clock starts.</summary>
    private string? QueueOf(string stage) => stage switch
    {
        nameof(FetchPages) => Names.InQueues.Pages,
        nameof(ExtractEntities) => installation.IsEmbedded ? Names.InQueues.Articles : Names.InQueues.Extractions,
        nameof(TrackStories) => Names.InQueues.Analyses,
        nameof(SendAlerts) => Names.InQueues.Alerts,
        _ => null,
    };
}
