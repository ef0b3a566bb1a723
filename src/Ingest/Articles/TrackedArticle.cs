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

    /// <summary>When any revision was seen first.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>May have become an alias since: follow on read.</summary>
    public StoryId? StoryId { get; init; }

    /// <summary>Meetings that the current revision makes claims about; any may have become an alias since.</summary>
    public EquatableArray<MeetingId> Meetings { get; init; } = [];

    /// <summary>Rows of the index that stand for the current revision.</summary>
    public EquatableArray<Facet> Facets { get; init; } = [];

    /// <summary>The instant under which the article is indexed: published, or first seen where that is earlier.</summary>
    public DateTimeOffset IndexedAt =>
        Head.PublishedAt is { } published && published < FirstSeen ? published : FirstSeen;
}
