using System.ComponentModel.DataAnnotations;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Storage;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline;

/// <summary>Part of stage 6. Forgets each article whose last revision was kept longer ago than is set.</summary>
public sealed class ForgetArticles(
    ForgottenArticleStore forgotten,
    FeedStore feeds,
    FacetIndex index,
    ForgetArticle forgetArticle,
    IOptions<RetentionOptions> options,
    TimeProvider time)
{
    /// <summary>A run takes no further article when those before have taken so long; the next run goes on.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    private static readonly Facet EveryArticle = new(FacetKind.All, MeetingFacets.Every);

    /// <returns>How many articles were forgotten.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.LimitAt(time.GetUtcNow()) is not { } limit)
        {
            return 0;
        }

        var count = await FollowMarksAsync(limit, cancellationToken);
        var spent = TimeSpan.Zero;

        // No article is indexed under a later instant than its first sight, so all that are to go lie before the limit.
        await foreach (var id in index.ListUntilAsync(EveryArticle, limit.KeptSince, cancellationToken))
        {
            var begun = time.GetUtcNow();
            if (await forgetArticle.TryForgetAsync(new(id), limit, cancellationToken))
            {
                count++;
                spent += time.GetUtcNow() - begun;
            }

            if (spent >= LongestRun)
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Forgets an article that tracking may never have got to.</summary>
    /// <returns>False when it is young enough to be kept, or nothing is left of it.</returns>
    public async Task<bool> TryForgetAsync(ArticleId id, CancellationToken cancellationToken) =>
        options.Value.LimitAt(time.GetUtcNow()) is { } limit
        && await forgetArticle.TryForgetAsync(id, limit, cancellationToken);

    /// <summary>Finishes what a crash left, and lets marks go whose entries no feed carries any more.</summary>
    private async Task<int> FollowMarksAsync(RetentionLimit limit, CancellationToken cancellationToken)
    {
        var finished = 0;
        await foreach (var mark in forgotten.ListAsync(cancellationToken))
        {
            if (!mark.Record.IsDone)
            {
                await forgetArticle.FinishAsync(mark.Record, limit.KeptSince, cancellationToken);
                finished++;
            }
            else if (limit.Now - mark.Record.ShownAt >= ForgottenArticle.Patience
                && mark.Record.IsOver((await feeds.FindAsync(mark.Record.FeedId, cancellationToken))?.Record, limit.Now))
            {
                await forgotten.TryRemoveAsync(mark, cancellationToken);
            }
        }

        return finished;
    }
}

/// <summary>How long articles are kept.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>No mail and no throttled analysis waits so long, so nothing is forgotten that is still to be told.</summary>
    private const int FewestDays = 30;

    /// <summary>
    /// Days after which an article goes with all that is made of it, counted from when its last revision was kept; 30 to
    /// 36500, or 0: for ever. Default 1095.
    /// </summary>
    [Range(0, 36500)]
    public int Days { get; set; } = 1095;

    /// <returns>Null where everything is kept for ever.</returns>
    public RetentionLimit? LimitAt(DateTimeOffset now) => Days == 0 ? null : new(now, now.AddDays(-Days));

    public static bool IsLongEnough(RetentionOptions retention) => retention.Days is 0 or >= FewestDays;
}

/// <summary>What is old at an instant.</summary>
/// <param name="KeptSince">What was kept before it is old; what was kept at it is not.</param>
public sealed record RetentionLimit(DateTimeOffset Now, DateTimeOffset KeptSince);
