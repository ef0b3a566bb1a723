using System.ComponentModel.DataAnnotations;
using Ingest.Feeds;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Web;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline;

/// <summary>Stage 1. Fetches each feed that is due and keeps each new article.</summary>
public sealed partial class FetchFeeds(
    FeedStore feeds,
    FeedFetcher fetcher,
    KeepArticles keepArticles,
    FeedNotices notices,
    IOptions<FetchFeedsOptions> options,
    IOptions<FetchOptions> manners,
    TimeProvider time,
    ILogger<FetchFeeds> logger)
{
    /// <summary>Fetches what is due; feeds that are due when the time is up are due next time.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var longest = options.Value;
        var until = time.GetUtcNow() + (longest.Interval < longest.MaxDuration ? longest.Interval : longest.MaxDuration);
        await ForEachFeedAsync(
            stored => stored.Record.IsDue(time.GetUtcNow()) && time.GetUtcNow() < until,
            cancellationToken);
    }

    /// <summary>Fetches every feed whatever its next poll; what a host asked for and what is gone are obeyed.</summary>
    public Task RunOnceAsync(CancellationToken cancellationToken) =>
        ForEachFeedAsync(stored => stored.Record.MayBeFetched(time.GetUtcNow()), cancellationToken);

    private async Task ForEachFeedAsync(Func<Stored<Feed>, bool> take, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Value.Concurrency,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(
            feeds.ListAsync(cancellationToken),
            parallel,
            async (stored, token) =>
            {
                if (take(stored))
                {
                    await FetchAsync(stored, token);
                }
            });
        await notices.SendAsync(cancellationToken);
    }

    private async Task FetchAsync(Stored<Feed> stored, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var outcome = await fetcher.FetchAsync(stored.Record, cancellationToken);
        var document = outcome is FetchOutcome.Modified modified
            ? FeedParser.Parse(modified.Body, modified.ContentType, modified.Address)
            : null;
        var created = document is null ? 0 : await keepArticles.KeepAsync(document, stored.Record, cancellationToken);
        var feed = stored.Record.After(outcome, document, created, time.GetUtcNow(), manners.Value.Bounds());
        await feeds.TrySaveAsync(feed, stored.ETag, cancellationToken);
        notices.Consider(feed);
        Signals.Fetched(outcome.GetType().Name, created, time.GetElapsedTime(begun));
        LogFetched(feed.Id, outcome.GetType().Name, feed.Health, created, feed.NextPoll);
    }

    [LoggerMessage(LogLevel.Information, "Fetched {FeedId}: {Outcome}, {Health}, {Created} new; next poll at {NextPoll}.")]
    private partial void LogFetched(
        FeedId feedId,
        string outcome,
        FeedHealth health,
        int created,
        DateTimeOffset? nextPoll);
}

/// <summary>How one tick of FetchFeeds spends its time.</summary>
public sealed class FetchFeedsOptions
{
    public const string Section = "FetchFeeds";

    /// <summary>Feeds fetched at the same time, 1 to 500; 100 unless set. A host sees fewer of them.</summary>
    [Range(1, 500)]
    public int Concurrency { get; set; } = 100;

    /// <summary>
    /// How often the head's clock starts a tick; 1 minute unless set. A tick takes no further feed after so long.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A tick takes no further feed after this time; 4 minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(4);
}
