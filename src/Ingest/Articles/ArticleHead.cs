using Ingest.Feeds;

namespace Ingest.Articles;

/// <summary>What every later stage needs of a revision, without its text.</summary>
public sealed record ArticleHead
{
    public required ArticleId Id { get; init; }

    public required RevisionId Revision { get; init; }

    public required FeedId FeedId { get; init; }

    /// <summary>The outlet as a reader names it: the feed's title, or the host of its address.</summary>
    public required string Source { get; init; }

    /// <summary>Where a reader finds the article, without tracking parameters. Null where the entry names none.</summary>
    public Uri? Url { get; init; }

    /// <summary>Plain text on one line; empty where the entry carried none.</summary>
    public required string Title { get; init; }

    /// <summary>The beginning of the text, at most <see cref="LeadLength"/> characters, cut at a word.</summary>
    public required string Lead { get; init; }

    /// <summary>BCP 47 tag as the feed declares it. Null when it declares none.</summary>
    public string? Language { get; init; }

    public EquatableArray<string> Authors { get; init; } = [];

    /// <summary>When the outlet says it published the article, UTC. Null when it does not say: never guessed.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When this revision was first fetched, UTC.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>False for what a feed added to a running installation carried from before: indexed, never mailed.</summary>
    public bool Mailable { get; init; } = true;

    public const int LeadLength = 400;

    /// <summary>The instant that orders articles: published, or first seen where that is earlier or all we have.</summary>
    public DateTimeOffset At => PublishedAt is { } published && published < SeenAt ? published : SeenAt;
}
