using System.Globalization;
using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Cdf;

/// <summary>Reads the Channel Definition Format (www.w3.org/TR/NOTE-CDFsubmit.html): addresses are attributes.</summary>
internal static class CdfAdapter
{
    private const int MostDepth = 10;

    /// <summary>A channel of RSS has neither an address of its own nor items that do.</summary>
    public static bool IsCdf(MarkupElement channel) =>
        channel.Attribute("href") is not null
        || channel.Attribute("self") is not null
        || channel.Find(Space.Plain, "item")?.Attribute("href") is not null;

    public static FeedDocument Read(MarkupElement channel, WarningLog warnings)
    {
        var entries = new List<Entry>();
        AddItems(channel, entries, warnings, depth: 0);
        return new FeedDocument
        {
            Format = FeedFormat.Cdf,
            Encoding = "",
            Title = Fields.FirstMarkup(channel, (Space.Plain, "title")),
            Link = LinkOf(channel),
            Id = channel.Attribute("self"),
            Subtitle = Abstract(channel),
            Language = channel.Language,
            Image = channel.Find(Space.Plain, "logo") is { } logo ? LinkOf(logo) : null,
            UpdatedAt = LastModified(channel, warnings),
            TimeToLive = Interval(channel),
            Entries = [.. entries],
        };
    }

    /// <summary>Channels may hold channels; their items are read as one list.</summary>
    private static void AddItems(MarkupElement channel, List<Entry> entries, WarningLog warnings, int depth)
    {
        foreach (var part in channel.Elements())
        {
            if (part.Is(Space.Plain, "item"))
            {
                warnings.Entry = entries.Count;
                entries.Add(ReadItem(part, warnings));
                warnings.Entry = null;
            }
            else if (part.Is(Space.Plain, "channel") && depth < MostDepth)
            {
                AddItems(part, entries, warnings, depth + 1);
            }
        }
    }

    private static Entry ReadItem(MarkupElement item, WarningLog warnings) => new()
    {
        Link = LinkOf(item),
        Title = Fields.FirstMarkup(item, (Space.Plain, "title")),
        Summary = Abstract(item),
        UpdatedAt = LastModified(item, warnings),
        Language = item.Language,
    };

    /// <summary>As an attribute, else the first anchor.</summary>
    private static Uri? LinkOf(MarkupElement element) =>
        Address.Resolve(element.Attribute("href") ?? element.Find(Space.Plain, "a")?.Attribute("href"), BaseOf(element));

    /// <summary>The BASE of the nearest channel that has one holds for all addresses in it.</summary>
    private static Uri? BaseOf(MarkupElement element)
    {
        for (var around = element; around is not null; around = around.Parent)
        {
            if (around.Attribute("base") is { } written)
            {
                return Address.Resolve(written, element.Base) ?? element.Base;
            }
        }

        return element.Base;
    }

    private static string? Abstract(MarkupElement element) =>
        Fields.FirstMarkup(element, (Space.Plain, "abstract"), (Space.Plain, "description"));

    private static DateTimeOffset? LastModified(MarkupElement element, WarningLog warnings)
    {
        var written = element.Attribute("lastmod");
        var date = FeedDate.TryParse(written);
        if (written is not null && date is null)
        {
            warnings.Add("A date that cannot be read was left out.");
        }

        return date;
    }

    private static TimeSpan? Interval(MarkupElement channel)
    {
        if (channel.Find(Space.Plain, "schedule")?.Find(Space.Plain, "intervaltime") is not { } interval)
        {
            return null;
        }

        var time = new TimeSpan(Number(interval, "day"), Number(interval, "hour"), Number(interval, "min"), 0);
        return time > TimeSpan.Zero ? time : null;
    }

    private static int Number(MarkupElement interval, string unit) =>
        int.TryParse(interval.Attribute(unit), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= 366
            ? number
            : 0;
}
