using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Rss;

/// <summary>Reads RSS 0.9x, 1.0, 2.0 with the extensions news feeds use.</summary>
internal static class RssAdapter
{
    public static FeedDocument Read(MarkupElement root, FeedFormat format, WarningLog warnings)
    {
        var channel = root.Name == "channel" ? root : root.Find(Space.Plain, "channel") ?? root;
        return new FeedDocument
        {
            Format = format,
            Version = root.Attribute("version") ?? VersionByVocabulary(root),
            Encoding = "",
            Title = Fields.FirstMarkup(channel, (Space.Plain, "title"), (Space.Dc, "title"), (Space.Itunes, "title")),
            Link = RssLinks.Of(channel),
            Links = Atom.AtomLinks.Of(channel),
            Id = FindId(channel),
            Subtitle = FindSubtitle(channel),
            Language = Fields.FirstText(channel, (Space.Plain, "language"), (Space.Dc, "language"))
                ?? channel.Language,
            Rights = FindRights(channel),
            Image = FindImage(channel, root),
            PublishedAt = RssDates.PublishedOf(channel, warnings),
            UpdatedAt = RssDates.ChannelUpdated(channel, warnings),
            Authors = RssAuthors.Of(channel),
            Categories = RssTerms.CategoriesOf(channel),
            TimeToLive = TimeToLive.Of(channel),
            Skips = SkippedTimesReader.Of(channel),
            Entries = ReadEntries(root, channel, warnings),
        };
    }

    /// <summary>RSS of the RDF kind has no attribute that says so.</summary>
    private static string? VersionByVocabulary(MarkupElement root)
    {
        foreach (var attribute in root.Attributes)
        {
            if (attribute.Space == Space.Other && VersionOf(attribute.Value) is { } version)
            {
                return version;
            }
        }

        return null;
    }

    private static string? VersionOf(string vocabulary) => vocabulary.TrimEnd('/', '#') switch
    {
        "http://purl.org/rss/1.0" => "1.0",
        "http://purl.org/net/rss1.1" => "1.1",
        "http://my.netscape.com/rdf/simple/0.9" or "http://channel.netscape.com/rdf/simple/0.9" => "0.90",
        _ => null,
    };

    /// <summary>RSS 1.0 has items beside the channel; broken documents have them in either place, or both.</summary>
    private static EquatableArray<Entry> ReadEntries(MarkupElement root, MarkupElement channel, WarningLog warnings)
    {
        if (root.Name == "item")
        {
            return [RssItemAdapter.Read(root, warnings)];
        }

        var entries = new List<Entry>();
        foreach (var part in root.Elements())
        {
            if (part == channel || part.Is(Space.Plain, "channel") || part.Is(Space.Plain, "items"))
            {
                AddItems(part, entries, warnings);
            }
            else if (part.Is(Space.Plain, "item"))
            {
                Add(part, entries, warnings);
            }
        }

        return [.. entries];
    }

    private static void AddItems(MarkupElement channel, List<Entry> entries, WarningLog warnings)
    {
        foreach (var part in channel.Elements())
        {
            if (part.Is(Space.Plain, "item"))
            {
                Add(part, entries, warnings);
            }
            else if (part.Is(Space.Plain, "items"))
            {
                AddItems(part, entries, warnings);
            }
        }
    }

    private static void Add(MarkupElement item, List<Entry> entries, WarningLog warnings)
    {
        warnings.Entry = entries.Count;
        entries.Add(RssItemAdapter.Read(item, warnings));
        warnings.Entry = null;
    }

    private static string? FindId(MarkupElement channel) =>
        Fields.FirstText(channel, (Space.Plain, "guid"), (Space.Plain, "id"), (Space.Atom, "id"))
        ?? channel.Attribute(Space.Rdf, "about");

    private static string? FindSubtitle(MarkupElement channel) =>
        Fields.FirstMarkup(
            channel,
            (Space.Plain, "description"),
            (Space.Plain, "tagline"),
            (Space.Plain, "subtitle"),
            (Space.Plain, "abstract"),
            (Space.Dc, "description"),
            (Space.Itunes, "subtitle"),
            (Space.Itunes, "summary"));

    private static string? FindRights(MarkupElement channel) =>
        Fields.FirstMarkup(
            channel,
            (Space.Plain, "copyright"),
            (Space.Dc, "rights"),
            (Space.DcTerms, "rights"),
            (Space.Media, "copyright"));

    private static Uri? FindImage(MarkupElement channel, MarkupElement root)
    {
        var image = channel.Find(Space.Plain, "image") ?? root.Find(Space.Plain, "image");
        var itunes = channel.Find(Space.Itunes, "image");
        return (image is null ? null : Address.Resolve(Fields.FirstText(image, (Space.Plain, "url")), image.Base))
            ?? (itunes is null ? null : Address.Resolve(itunes.Attribute("href"), itunes.Base));
    }
}
