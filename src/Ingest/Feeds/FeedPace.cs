namespace Ingest.Feeds;

/// <summary>How often a feed brings something, read from the dates of its entries.</summary>
public static class FeedPace
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    /// <summary>
    /// Entries a day over the last week, or over the span of the document where that is shorter, since a busy feed
    /// drops its older entries. Null where no entry carries a date; 0 where none is of the last week.
    /// </summary>
    public static double? EntriesPerDay(FeedDocument document, DateTimeOffset now)
    {
        var dated = 0;
        var recent = 0;
        var oldest = now;
        foreach (var entry in document.Entries)
        {
            if ((entry.PublishedAt ?? entry.UpdatedAt) is not { } date)
            {
                continue;
            }

            dated++;
            recent += date >= now - Window && date <= now ? 1 : 0;
            oldest = date < oldest ? date : oldest;
        }

        var span = now - oldest < Window ? now - oldest : Window;
        return dated == 0 ? null : recent / Math.Max(span.TotalDays, 1.0 / 24);
    }
}
