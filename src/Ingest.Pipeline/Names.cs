namespace Ingest.Pipeline;

/// <summary>Every container, queue and table, named once.</summary>
public static class Names
{
    public static IReadOnlyList<string> AllContainers { get; } =
        [InBlobs.Articles, InBlobs.Analyses, InBlobs.Stories, InBlobs.Meetings];

    /// <summary>
    /// Where the Functions host puts what it gave up on, with the stage whose trigger it was; the embedded head deletes
    /// such messages itself.
    /// </summary>
    public static IReadOnlyDictionary<string, string> PoisonQueues { get; } = new Dictionary<string, string>
    {
        [InQueues.Pages + "-poison"] = nameof(FetchPages),
        [InQueues.Extractions + "-poison"] = nameof(ExtractEntities),
        [InQueues.Alerts + "-poison"] = nameof(SendAlerts),
    };

    /// <summary>The same for all blob triggers: the message says which function and which blob.</summary>
    public const string BlobPoisonQueue = "webjobs-blobtrigger-poison";

    public static IReadOnlyList<string> AllQueues { get; } =
    [
        InQueues.Pages, InQueues.Extractions, InQueues.Alerts, InQueues.Articles, InQueues.Analyses,
        .. PoisonQueues.Keys, BlobPoisonQueue,
    ];

    public static IReadOnlyList<string> AllTables { get; } =
    [
        InTables.Feeds, InTables.Articles, InTables.StoryCandidates, InTables.MeetingCandidates, InTables.Subscriptions,
        InTables.Alerts, InTables.Deliveries, InTables.Index, InTables.Failures, InTables.Settings, InTables.Actors,
        InTables.Forgotten,
    ];

    /// <summary>Blob containers.</summary>
    public static class InBlobs
    {
        /// <summary>`{ArticleId}/{revision}`; a new blob starts ExtractEntities.</summary>
        public const string Articles = "articles";

        /// <summary>`{ArticleId}/{revision}`; a new blob starts TrackStories.</summary>
        public const string Analyses = "analyses";

        /// <summary>`{StoryId}`.</summary>
        public const string Stories = "stories";

        /// <summary>`{MeetingId}`.</summary>
        public const string Meetings = "meetings";
    }

    /// <summary>Queues.</summary>
    public static class InQueues
    {
        /// <summary>Articles whose page is to be fetched for the full text.</summary>
        public const string Pages = "pages";

        /// <summary>Articles whose analysis was throttled.</summary>
        public const string Extractions = "extractions";

        /// <summary>Alerts to be mailed.</summary>
        public const string Alerts = "alerts";

        /// <summary>Embedded engine: names of new blobs in `articles`; on Azure Event Grid brings them.</summary>
        public const string Articles = "articles-created";

        /// <summary>Embedded engine: names of new blobs in `analyses`; on Azure Event Grid brings them.</summary>
        public const string Analyses = "analyses-created";
    }

    /// <summary>Tables.</summary>
    public static class InTables
    {
        /// <summary>One row a feed.</summary>
        public const string Feeds = "feeds";

        /// <summary>One row an article: its current revision, story, meetings and index keys.</summary>
        public const string Articles = "articles";

        /// <summary>Signature bands of articles.</summary>
        public const string StoryCandidates = "storycandidates";

        /// <summary>Participant pairs and days of claims.</summary>
        public const string MeetingCandidates = "meetingcandidates";

        public const string Subscriptions = "subscriptions";

        public const string Alerts = "alerts";

        public const string Deliveries = "deliveries";

        /// <summary>Facets of articles and meetings.</summary>
        public const string Index = "facets";

        /// <summary>What a stage could not do, and why.</summary>
        public const string Failures = "failures";

        /// <summary>What the installation remembers about itself.</summary>
        public const string Settings = "settings";

        /// <summary>What the operator adds to the actor catalogue.</summary>
        public const string Actors = "actors";

        /// <summary>Articles that retention took away, while a feed may still carry them.</summary>
        public const string Forgotten = "forgotten";
    }
}
