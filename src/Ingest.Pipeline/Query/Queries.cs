using System.Runtime.CompilerServices;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Storage;

namespace Ingest.Pipeline.Query;

/// <summary>Answers questions about what was found, from the index and the records alone.</summary>
public sealed class Queries(
    FacetIndex index,
    TrackedArticleStore tracked,
    StoryStore stories,
    MeetingStore meetings,
    TimeProvider time)
{
    /// <summary>Articles, newest first.</summary>
    public async Task<IReadOnlyList<ArticleRow>> ArticlesAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var facets = query.Facets.Count > 0 ? query.Facets : [new Facet(FacetKind.All, MeetingFacets.Every)];
        var rows = new List<ArticleRow>();
        await foreach (var found in index.IntersectAsync(facets, cancellationToken))
        {
            var row = await ReadAsync(found, query, cancellationToken);
            if (row is not null)
            {
                rows.Add(row);
            }

            if (rows.Count >= query.Limit)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>Meetings by day, latest first, as they stand today.</summary>
    public async Task<IReadOnlyList<Meeting>> MeetingsAsync(MeetingQuery query, CancellationToken cancellationToken)
    {
        var found = new List<Meeting>();
        await foreach (var meeting in ReadAsync(query, cancellationToken))
        {
            found.Add(meeting);
            if (found.Count >= query.Limit)
            {
                break;
            }
        }

        return found;
    }

    private async Task<ArticleRow?> ReadAsync(FacetRow found, ArticleQuery query, CancellationToken cancellationToken)
    {
        if (await tracked.FindAsync(new(found.Id), cancellationToken) is not { Record: var article }
            || article.Head.Revision.Value != found.Stamp
            || !IsWithin(article.Indexed.At, query.Since, query.Until))
        {
            return null;
        }

        var story = await stories.FindAsync(article.StoryId, cancellationToken);
        return new(
            article.Head.Id,
            article.Indexed.At,
            article.Head.Source,
            article.Head.Title,
            article.Head.Lead,
            article.Head.Url,
            story?.Id ?? article.StoryId,
            Math.Max(0, (story?.Articles.Count ?? 1) - 1));
    }

    private async IAsyncEnumerable<Meeting> ReadAsync(
        MeetingQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var facets = query.Parties.Count > 0
            ? query.Parties.Select(party => new Facet(FacetKind.Participant, party)).ToEquatableArray()
            : [new Facet(FacetKind.Meeting, MeetingFacets.Every)];
        await foreach (var found in index.IntersectAsync(facets, cancellationToken))
        {
            var record = await meetings.FindAsync(new(found.Id), cancellationToken);
            if (record is { Claims.Count: > 0, Indexed: { } indexed }
                && record.Id.Value == found.Id
                && IsWithin(indexed.At, query.Since, query.Until))
            {
                yield return MeetingMerger.Passed(record.Resolve(), today);
            }
        }
    }

    private static bool IsWithin(DateTimeOffset at, DateTimeOffset? since, DateTimeOffset? until) =>
        (since is null || at >= since) && (until is null || at < until);
}
