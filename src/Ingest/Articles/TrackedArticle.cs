using Ingest.Analyses;
using Ingest.Meetings;
using Ingest.Stories;

namespace Ingest.Articles;

/// <summary>What tracking knows of an article: its current revision, where it belongs, and where it is indexed.</summary>
public sealed record TrackedArticle
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Of the current revision.</summary>
    public required ArticleHead Head { get; init; }

    /// <summary>What analysed the current revision. Null where an older release tracked it.</summary>
    public string? Analyzer { get; init; }

    /// <summary>When any revision was seen first.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>May have become an alias since: follow on read.</summary>
    public required StoryId StoryId { get; init; }

    /// <summary>Meetings that the current revision makes claims about; any may have become an alias since.</summary>
    public EquatableArray<MeetingId> Meetings { get; init; } = [];

    /// <summary>Where the current revision is indexed.</summary>
    public required IndexedAs Indexed { get; init; }

    /// <summary>Rows of former revisions that may still stand; readers drop them by their stamp.</summary>
    public EquatableArray<IndexedAs> Stale { get; init; } = [];

    /// <summary>True when tracking has done all it does for an analysis: the row is written after everything else.</summary>
    public bool IsDone(Analysis analysis) =>
        Head == analysis.Article && Analyzer == analysis.Analyzer && Stale.Count == 0;

    /// <summary>The article as its analysis says, with what of the former row is still to be cleaned up.</summary>
    public static TrackedArticle Of(
        Analysis analysis,
        TrackedArticle? former,
        StoryId story,
        IEnumerable<MeetingId> meetings)
    {
        var head = analysis.Article;
        var firstSeen = former is null || head.SeenAt < former.FirstSeen ? head.SeenAt : former.FirstSeen;
        var at = head.PublishedAt is { } published && published < firstSeen ? published : firstSeen;
        var indexed = new IndexedAs(head.Id.Value, at, ArticleFacets.Of(analysis));
        var stale = former is null || former.Indexed == indexed ? [] : new[] { former.Indexed };
        return new()
        {
            Head = head,
            Analyzer = analysis.Analyzer,
            FirstSeen = firstSeen,
            StoryId = story,
            Meetings = meetings.OrderBy(meeting => meeting.Value, StringComparer.Ordinal).ToEquatableArray(),
            Indexed = indexed,
            Stale = stale.Union(former?.Stale ?? []).ToEquatableArray(),
        };
    }
}
