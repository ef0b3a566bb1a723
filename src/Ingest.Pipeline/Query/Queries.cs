using System.Runtime.CompilerServices;
using Ingest.Actors;
using Ingest.Articles;
using Ingest.Meetings;
using Ingest.Pipeline.Storage;
using Ingest.Stories;

namespace Ingest.Pipeline.Query;

/// <summary>Answers questions about what was found, from the index and the records alone.</summary>
public sealed class Queries(
    FacetIndex index,
    TrackedArticleStore tracked,
    AnalysisStore analyses,
    StoryStore stories,
    MeetingStore meetings,
    TimeProvider time)
{
    /// <summary>Bounds the walk for stories where a few of them hold very many articles.</summary>
    private const int MaxArticlesPerStory = 20;

    /// <summary>Bounds the search for related meetings, latest first.</summary>
    private const int MaxRelatedMeetings = 200;

    private static readonly EquatableArray<Facet> EveryArticle = [new(FacetKind.All, MeetingFacets.Every)];

    /// <summary>Articles, newest first.</summary>
    public async Task<IReadOnlyList<ArticleRow>> ArticlesAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var facets = query.Facets.Count > 0 ? query.Facets : EveryArticle;
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

    /// <summary>Stories by their newest article, newest first.</summary>
    public async Task<IReadOnlyList<Story>> StoriesAsync(int limit, CancellationToken cancellationToken)
    {
        var found = new Dictionary<StoryId, Story>();
        var read = 0;
        await foreach (var row in index.IntersectAsync(EveryArticle, cancellationToken))
        {
            if (await ReadStoryAsync(row, cancellationToken) is { } story)
            {
                found.TryAdd(story.Id, story);
            }

            if (found.Count >= limit || ++read >= limit * MaxArticlesPerStory)
            {
                break;
            }
        }

        return [.. found.Values];
    }

    /// <summary>An article with all that is known of its current revision. Null when there is none.</summary>
    public async Task<ArticleDetails?> FindArticleAsync(ArticleId id, CancellationToken cancellationToken)
    {
        if (await tracked.FindAsync(id, cancellationToken) is not { Record: var article })
        {
            return null;
        }

        var revision = new RevisionName(id, article.Head.Revision);
        var analysis = await analyses.FindAsync(revision, cancellationToken);
        var story = await stories.FindAsync(article.StoryId, cancellationToken);
        var told = new Dictionary<MeetingId, Meeting>();
        foreach (var name in article.Meetings)
        {
            if (await FindMeetingAsync(name, cancellationToken) is { } meeting)
            {
                told.TryAdd(meeting.Id, meeting);
            }
        }

        return new(article, analysis?.Record, story, [.. told.Values]);
    }

    /// <summary>A meeting as it stands today, also under a former name. Null when no article reports it.</summary>
    public async Task<Meeting?> FindMeetingAsync(MeetingId id, CancellationToken cancellationToken) =>
        await meetings.FindAsync(id, cancellationToken) is { Claims.Count: > 0 } record
            ? MeetingMerger.Passed(record.Resolve(), Today())
            : null;

    /// <summary>How the meeting is related to others of its countries, else of its parties.</summary>
    public async Task<IReadOnlyList<MeetingRelation>> RelateAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var countries = MeetingSides.Countries(meeting);
        var sides = countries.Count >= 2 ? countries : [.. meeting.Participants.Select(party => party.Id.Value)];
        if (meeting.When is null || sides.Count < 2)
        {
            return [];
        }

        var parties = sides.Take(2).Select(FacetValue.Of).ToEquatableArray();
        var others = await MeetingsAsync(new(parties, null, null, MaxRelatedMeetings), cancellationToken);
        return MeetingRelations.Of(meeting, others);
    }

    /// <summary>A story, also under a name it had before. Null when there is none.</summary>
    public async Task<Story?> FindStoryAsync(StoryId id, CancellationToken cancellationToken) =>
        await stories.FindAsync(id, cancellationToken) is { Articles.Count: > 0 } story ? story : null;

    /// <summary>Why each article of a story is part of it.</summary>
    public async Task<IReadOnlyList<StoryLink>> ExplainAsync(Story story, CancellationToken cancellationToken)
    {
        var articles = new List<(StoryArticle Article, CopySignature Signature)>();
        foreach (var article in story.Articles)
        {
            var revision = new RevisionName(article.Id, article.Revision);
            if (await analyses.FindAsync(revision, cancellationToken) is { Record: var analysis })
            {
                articles.Add((article, analysis.Signature));
            }
        }

        return StoryLink.Of(articles);
    }

    /// <summary>How many articles or meetings are indexed, counted up to a limit.</summary>
    /// <param name="kind"><see cref="FacetKind.All"/> or <see cref="FacetKind.Meeting"/>.</param>
    public async Task<int> CountAsync(FacetKind kind, int limit, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in index.IntersectAsync([new(kind, MeetingFacets.Every)], cancellationToken))
        {
            if (++count >= limit)
            {
                break;
            }
        }

        return count;
    }

    private async Task<Story?> ReadStoryAsync(FacetRow found, CancellationToken cancellationToken) =>
        await tracked.FindAsync(new(found.Id), cancellationToken) is { Record: var article }
        && article.Head.Revision.Value == found.Stamp
            ? await stories.FindAsync(article.StoryId, cancellationToken)
            : null;

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
            Math.Max(0, (story?.Articles.Count ?? 1) - 1))
        {
            Dated = article.Head.PublishedAt is not null,
            Actors = article.Indexed.Facets.Where(IsActor).Select(facet => new ActorId(facet.Value)).ToEquatableArray(),
        };
    }

    private static bool IsActor(Facet facet) =>
        facet.Kind is FacetKind.Person or FacetKind.Organisation or FacetKind.Country;

    private async IAsyncEnumerable<Meeting> ReadAsync(
        MeetingQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var today = Today();
        var facets = query.Parties.Count > 0
            ? query.Parties.Select(party => new Facet(FacetKind.Participant, party)).ToEquatableArray()
            : [new Facet(FacetKind.Meeting, MeetingFacets.Every)];
        await foreach (var found in index.IntersectAsync(facets, cancellationToken))
        {
            var record = await meetings.FindAsync(new(found.Id), cancellationToken);
            if (record is { Claims.Count: > 0, Indexed: { } indexed }
                && record.Id.Value == found.Id
                && indexed.Stamp() == found.Stamp
                && IsWithin(indexed.At, query.Since, query.Until))
            {
                yield return MeetingMerger.Passed(record.Resolve(), today);
            }
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static bool IsWithin(DateTimeOffset at, DateTimeOffset? since, DateTimeOffset? until) =>
        (since is null || at >= since) && (until is null || at < until);
}
