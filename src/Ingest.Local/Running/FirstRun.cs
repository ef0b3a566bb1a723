using Ingest.Actors;
using Ingest.Feeds;
using Ingest.Pipeline;
using Ingest.Pipeline.Storage;
using Ingest.Subscriptions;

namespace Ingest.Local.Running;

/// <summary>Founds an installation: first feeds and a sample subscription, each once however often begun.</summary>
public sealed class FirstRun(
    IStorageEngine storage,
    FeedStore feeds,
    SubscriptionStore subscriptions,
    TimeProvider time)
{
    private const string Partition = "installation";
    private const string MarkerRow = "founded";
    private const string SampleAddress = "you@example.org";
    private const string SampleActor = "Sergey Lavrov";

    /// <summary>Founds a new installation with the feeds; one that is founded gets those it does not have.</summary>
    /// <param name="wished">Null where the operator names none.</param>
    /// <param name="starter">What a new installation gets where the operator names none.</param>
    /// <returns>How many feeds were added.</returns>
    public async Task<int> SetUpAsync(
        IReadOnlyList<OpmlOutline>? wished,
        IReadOnlyList<OpmlOutline> starter,
        CancellationToken cancellationToken)
    {
        var marker = await storage.Tables.FindAsync(Names.InTables.Settings, Partition, MarkerRow, cancellationToken);
        if (marker is not null)
        {
            return await FeedList.AddAsync(feeds, wished ?? [], isFounding: false, cancellationToken);
        }

        var added = await FeedList.AddAsync(feeds, wished ?? starter, isFounding: true, cancellationToken);
        await subscriptions.TryAddAsync(Sample(), cancellationToken);
        await storage.Tables.UpsertAsync(
            Names.InTables.Settings,
            new(Partition, MarkerRow, RecordJson.ToText(time.GetUtcNow())),
            cancellationToken);
        return added;
    }

    private Subscription Sample()
    {
        var watch = new Watch.OneActor(ActorCatalogue.IdOf(SampleActor), SampleActor);
        return new()
        {
            Id = Subscription.IdOf(SampleAddress, watch),
            Address = SampleAddress,
            Watch = watch,
            CreatedAt = time.GetUtcNow(),
        };
    }
}
