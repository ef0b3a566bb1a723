using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Rss;

/// <summary>Finds the dates of an RSS channel or item.</summary>
internal static class RssDates
{
    public static DateTimeOffset? PublishedOf(MarkupElement element, WarningLog warnings) =>
        Fields.FirstDate(
            element,
            warnings,
            (Space.Plain, "pubdate"),
            (Space.Plain, "published"),
            (Space.Atom, "published"),
            (Space.DcTerms, "issued"),
            (Space.DcTerms, "created"),
            (Space.Dc, "date"),
            (Space.Plain, "date"));

    public static DateTimeOffset? UpdatedOf(MarkupElement item, WarningLog warnings) =>
        Fields.FirstDate(
            item,
            warnings,
            (Space.DcTerms, "modified"),
            (Space.Atom, "updated"),
            (Space.Plain, "updated"),
            (Space.Plain, "lastbuilddate"),
            (Space.Dc, "date"))
        ?? LastModified(item);

    public static DateTimeOffset? ChannelUpdated(MarkupElement channel, WarningLog warnings) =>
        Fields.FirstDate(channel, warnings, (Space.Plain, "lastbuilddate")) ?? UpdatedOf(channel, warnings);

    /// <summary>CDF writes it as an attribute.</summary>
    private static DateTimeOffset? LastModified(MarkupElement item) =>
        FeedDate.TryParse(item.Attribute("lastmod"));
}
