using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Storage;

namespace Ingest.Pipeline;

/// <summary>Part of stage 6. Forgets one article that is old, with all that is made of it.</summary>
/// <remarks>
/// The mark is written first and says what is to go; it is closed last, so the next run finishes what a crash left. In
/// between goes first what Maintain would make the rest of anew, and last the row that tells where the article is indexed.
/// </remarks>
public sealed class ForgetArticle(
    ArticleStore articles,
    AnalysisStore analyses,
    TrackedArticleStore tracked,
    FacetIndex index,
    ForgottenArticleStore forgotten,
    ForgetStories forgetStories,
    FailureStore failures)
{
    private static readonly string[] Stages = [nameof(FetchPages), nameof(ExtractEntities), nameof(TrackStories)];

    /// <returns>False when it is young enough to be kept, or nothing is left of it.</returns>
    public async Task<bool> TryForgetAsync(ArticleId id, RetentionLimit limit, CancellationToken cancellationToken)
    {
        var row = (await tracked.FindAsync(id, cancellationToken))?.Record;
        if (row?.Head.SeenAt >= limit.KeptSince)
        {
            return false;
        }

        var heads = await ReadHeadsAsync(id, row?.Head, cancellationToken);
        if (heads.Count == 0 || heads.Any(head => head.SeenAt >= limit.KeptSince))
        {
            return false;
        }

        var mark = new ForgottenArticle
        {
            Id = id,
            Revisions = heads.Select(head => head.Revision).ToEquatableArray(),
            Meetings = row?.Meetings ?? await ReadMeetingsAsync(id, cancellationToken),
            FeedId = heads[0].FeedId,
            ShownAt = limit.Now,
        };
        await forgotten.PutAsync(mark, cancellationToken);
        await FinishAsync(mark, limit.KeptSince, cancellationToken);
        return true;
    }

    /// <summary>Every revision of which anything is left: Azure's lifecycle rule may have taken its blobs before.</summary>
    private async Task<List<ArticleHead>> ReadHeadsAsync(
        ArticleId id,
        ArticleHead? current,
        CancellationToken cancellationToken)
    {
        var names = await articles.ListAsync(id, cancellationToken)
            .Union(analyses.ListAsync(id, cancellationToken))
            .Select(RevisionName.Parse)
            .ToListAsync(cancellationToken);
        List<ArticleHead> heads = current is null ? [] : [current];
        foreach (var name in names.Where(name => name.Revision != current?.Revision))
        {
            var head = (await articles.FindAsync(name, cancellationToken))?.Head
                ?? (await analyses.FindAsync(name, cancellationToken))?.Record.Article;
            heads.AddRange(head is null ? [] : [head]);
        }

        return heads;
    }

    /// <summary>The names of an untracked article's claims: its tracking may have ended between its meetings and its row.</summary>
    private async Task<EquatableArray<MeetingId>> ReadMeetingsAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var names = new List<MeetingId>();
        await foreach (var name in analyses.ListAsync(id, cancellationToken))
        {
            var revision = RevisionName.Parse(name);
            var claims = (await analyses.FindAsync(revision, cancellationToken))?.Record.Claims.Count ?? 0;
            names.AddRange(Enumerable.Range(0, claims).Select(claim => MeetingRecord.IdOf(id, revision.Revision, claim)));
        }

        return [.. names];
    }

    /// <summary>Does what the mark says is to be done, however much of it was done before.</summary>
    /// <param name="keptSince">What was kept before is old.</param>
    public async Task FinishAsync(ForgottenArticle mark, DateTimeOffset keptSince, CancellationToken cancellationToken)
    {
        var revisions = mark.Revisions.Select(revision => new RevisionName(mark.Id, revision)).ToList();
        foreach (var revision in revisions)
        {
            await articles.RemoveAsync(revision, cancellationToken);
        }

        foreach (var revision in revisions)
        {
            await analyses.RemoveAsync(revision, cancellationToken);
        }

        await RemoveRowsAsync(mark.Id, keptSince, cancellationToken);
        await forgetStories.RunAsync(mark, keptSince, cancellationToken);
        foreach (var stage in Stages)
        {
            foreach (var revision in revisions)
            {
                await failures.RemoveAsync(stage, revision.ToString(), cancellationToken);
            }
        }

        await forgotten.PutAsync(mark with { IsDone = true }, cancellationToken);
    }

    /// <summary>A row that is young belongs to a changed entry, which came after the crash that is made good here.</summary>
    private async Task RemoveRowsAsync(ArticleId id, DateTimeOffset keptSince, CancellationToken cancellationToken)
    {
        if (await tracked.FindAsync(id, cancellationToken) is { } row && row.Record.Head.SeenAt < keptSince)
        {
            await index.RemoveAllAsync(row.Record.Stale.Append(row.Record.Indexed), cancellationToken);
            await tracked.TryRemoveAsync(row, cancellationToken);
        }
    }
}
