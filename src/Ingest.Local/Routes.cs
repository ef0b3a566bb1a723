using Ingest.Pipeline;

namespace Ingest.Local;

/// <summary>The queues of the embedded head in data-flow order, each with its stage: what Triggers.cs is on Azure.</summary>
public sealed class Routes(
    FetchPages fetchPages,
    ExtractEntities extractEntities,
    TrackStories trackStories,
    SendAlerts sendAlerts)
{
    /// <summary>What finds out.</summary>
    public IReadOnlyList<Route> Finding { get; } =
    [
        new(Names.InQueues.Pages, nameof(FetchPages), fetchPages.RunAsync, InFlight: 32),
        new(Names.InQueues.Articles, nameof(ExtractEntities), extractEntities.RunAsync, InFlight: 512),
        new(Names.InQueues.Analyses, nameof(TrackStories), trackStories.RunAsync, InFlight: 2048),
    ];

    /// <summary>What tells of it.</summary>
    public Route Telling { get; } = new(Names.InQueues.Alerts, nameof(SendAlerts), sendAlerts.RunAsync, InFlight: 32);

    public IEnumerable<Route> All => Finding.Append(Telling);
}
