using Ingest.Feeds.Markup;

namespace Ingest.Feeds;

/// <summary>Sees through links that only count clicks, where the entry says where they lead.</summary>
internal static class FeedBurnerLink
{
    /// <summary>feedburner:origLink where the link leads over FeedBurner, else the link.</summary>
    public static Uri? Original(Uri? link, MarkupElement entry) =>
        link is { Host: "feedproxy.google.com" or "feeds.feedburner.com" } or { AbsolutePath: ['/', '~', 'r', '/', ..] }
        && entry.Find(Space.FeedBurner, "origlink") is { } original
            ? Address.Resolve(original.Text(), original.Base) ?? link
            : link;
}
