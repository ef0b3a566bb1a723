using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Storage;
using Ingest.Stories;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>Stage 3. Puts each analysed revision into its story and its meetings, alerts who watches them, and indexes it.</summary>
public sealed partial class TrackStories(
    AnalysisStore analyses,
    TrackedArticleStore tracked,
    StoryStore stories,
    MeetingStore meetings,
    CandidateClaims candidates,
    RaiseAlerts alerts,
    FacetIndex index,
    ILogger<TrackStories> logger)
{
    private const int MaxRounds = 20;

    /// <param name="name">Of the blob in `analyses`.</param>
    public Task RunAsync(string name, CancellationToken cancellationToken)
    {
        var revision = RevisionName.Parse(name);
        return Signals.TraceAsync(nameof(TrackStories), revision, () => TrackAsync(revision, cancellationToken));
    }

    private async Task TrackAsync(RevisionName revision, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var analysis = await analyses.FindForTrackingAsync(revision, cancellationToken);
            if (analysis is null || await TryTrackAsync(analysis, cancellationToken))
            {
                return;
            }
        }

        throw new InvalidOperationException($"'{revision}' could not be tracked: {MaxRounds} other revisions were faster.");
    }

    /// <returns>False when another revision of the article got in between: begin again.</returns>
    private async Task<bool> TryTrackAsync(Analysis analysis, CancellationToken cancellationToken)
    {
        var head = analysis.Article;
        var former = await tracked.FindAsync(head.Id, cancellationToken);
        if (former is not null && IsOlder(head, former.Record.Head))
        {
            await RetractAsync(analysis, former.Record.Head.Revision, cancellationToken);
            await RemoveOvertakenAsync(analysis, former.Record, cancellationToken);
            return true;
        }

        // Event Grid delivers at least once.
        if (former is not null && former.Record.IsDone(analysis))
        {
            return true;
        }

        var story = await JoinStoryAsync(analysis, cancellationToken);
        var joined = await JoinMeetingsAsync(analysis, cancellationToken);
        await alerts.RunAsync(analysis, story, joined, cancellationToken);
        await RetractFormerAsync(former?.Record, head, cancellationToken);
        return await TryIndexAsync(analysis, former, story, joined, cancellationToken);
    }

    private async Task<Story> JoinStoryAsync(Analysis analysis, CancellationToken cancellationToken)
    {
        await stories.AddCandidateAsync(analysis.Article, analysis.Signature, cancellationToken);
        var candidates = await stories.ReadCandidatesAsync(
            analysis.Article,
            analysis.Signature,
            cancellationToken);
        var copies = candidates
            .Where(candidate => StoryClusterer.IsSameStory(candidate.Signature, analysis.Signature))
            .Select(candidate => candidate.Article)
            .Distinct();
        return await stories.JoinAsync(StoryArticle.Of(analysis.Article), copies, cancellationToken);
    }

    private async Task<IReadOnlyList<MeetingRecord>> JoinMeetingsAsync(
        Analysis analysis,
        CancellationToken cancellationToken)
    {
        var claims = SourcedClaims(analysis);
        await candidates.AddAsync(claims, cancellationToken);
        foreach (var claim in claims)
        {
            var others = await candidates.ReadAsync(claim, cancellationToken);
            var same = others.Where(other => MeetingMerger.SameMeeting(claim, other));
            await meetings.JoinAsync(claim, same, cancellationToken);
        }

        return await meetings.FindAllAsync(analysis, cancellationToken);
    }

    /// <summary>
    /// What the revision before this one claimed no longer stands. Done after the alerts: what changed between the
    /// two is seen while the claims of both stand.
    /// </summary>
    private async Task RetractFormerAsync(
        TrackedArticle? former,
        ArticleHead current,
        CancellationToken cancellationToken)
    {
        if (former is null || former.Head.Revision == current.Revision)
        {
            return;
        }

        var analysis = await analyses.FindAsync(new(former.Head.Id, former.Head.Revision), cancellationToken);
        if (analysis is not null)
        {
            await RetractAsync(analysis.Record, current.Revision, cancellationToken);
        }
    }

    private async Task RetractAsync(Analysis analysis, RevisionId current, CancellationToken cancellationToken)
    {
        foreach (var claim in SourcedClaims(analysis))
        {
            await candidates.RemoveAsync(claim, cancellationToken);
            if (await meetings.RemoveFormerAsync(claim, current, cancellationToken) is { } meeting)
            {
                await meetings.IndexAsync(meeting, cancellationToken);
            }
        }
    }

    private async Task<bool> TryIndexAsync(
        Analysis analysis,
        Stored<TrackedArticle>? former,
        Story story,
        IReadOnlyList<MeetingRecord> joined,
        CancellationToken cancellationToken)
    {
        foreach (var meeting in joined)
        {
            await meetings.IndexAsync(meeting, cancellationToken);
        }

        var article = TrackedArticle.Of(analysis, former?.Record, story.Id, joined.Select(meeting => meeting.Id));
        await index.AddAsync(article.Indexed, article.Head.Revision.Value, cancellationToken);
        var stored = await tracked.TryPutAsync(article, former, cancellationToken);
        if (stored is null)
        {
            return false;
        }

        LogTracked(article.Head.Id, story.Id, story.Articles.Count, joined.Count);
        return article.Stale.Count == 0 || await TryCleanAsync(stored, cancellationToken);
    }

    /// <summary>The rows of a revision that was overtaken between writing them and saying so.</summary>
    private Task RemoveOvertakenAsync(Analysis analysis, TrackedArticle current, CancellationToken cancellationToken)
    {
        var overtaken = TrackedArticle.Of(analysis, current, current.StoryId, []);
        return index.RemoveAsync([overtaken.Indexed], current.Indexed, cancellationToken);
    }

    private async Task<bool> TryCleanAsync(Stored<TrackedArticle> stored, CancellationToken cancellationToken)
    {
        await index.RemoveAsync(stored.Record.Stale, stored.Record.Indexed, cancellationToken);
        return await tracked.TryPutAsync(stored.Record with { Stale = [] }, stored, cancellationToken) is not null;
    }

    private static bool IsOlder(ArticleHead head, ArticleHead current) =>
        RevisionOrder.Compare(head.SeenAt, head.Revision, current.SeenAt, current.Revision) < 0;

    private static List<SourcedClaim> SourcedClaims(Analysis analysis) =>
        analysis.Claims.Select((claim, ordinal) => SourcedClaim.Of(analysis.Article, ordinal, claim)).ToList();

    [LoggerMessage(
        LogLevel.Information,
        "Tracked {ArticleId}: story {StoryId} of {Articles} articles, {Meetings} meetings.")]
    private partial void LogTracked(ArticleId articleId, StoryId storyId, int articles, int meetings);
}
