using Ingest.Feeds;

namespace Ingest.Local.Commands;

/// <summary>A feed as JSON shows it.</summary>
internal sealed record FeedView(
    string Id,
    string Address,
    string? Title,
    string? Folder,
    string Health,
    string? Reason,
    DateTimeOffset? Since,
    DateTimeOffset? FetchedAt,
    DateTimeOffset? LastEntryAt,
    DateTimeOffset? NextPoll,
    IReadOnlyList<string> Warnings)
{
    internal static FeedView Of(Feed feed) => new(
        feed.Id.Value,
        feed.Address.ToString(),
        feed.Title,
        feed.Folder,
        $"{feed.Health}",
        feed.Reason,
        feed.Since,
        feed.FetchedAt,
        feed.LastEntryAt,
        feed.NextPoll,
        [.. feed.Warnings]);
}
