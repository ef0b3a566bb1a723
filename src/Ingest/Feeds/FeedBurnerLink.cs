using Ingest.Feeds.Markup;

namespace Ingest.Feeds;

/// <summary>Sees through links that only count clicks, where the entry says where they lead.</summary>
internal static class FeedBurnerLink
{
    /// <summary>feedburner:origLink. Null where absent.</summary>
    public static Uri? Of(MarkupElement entry) =>
        entry.Find(Space.FeedBurner, "origlink") is { } original
        && Address.Resolve(original.Text(), original.Base) is { } address
        && Address.IsWeb(address)
            ? address
            : null;
}
