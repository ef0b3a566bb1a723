using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Atom;

/// <summary>Reads Atom 1.0 and 0.3.</summary>
internal static class AtomAdapter
{
    public static FeedDocument Read(MarkupElement root, WarningLog warnings)
    {
        var feed = root.Name == "feed" ? root : new MarkupElement(Space.Atom, "feed", null);
        var authors = AtomAuthors.Of(feed);
        return new FeedDocument
        {
            Format = FeedFormat.Atom,
            Version = root.Attribute("version"),
            Encoding = "",
            Title = AtomText.First(feed, "title") ?? Fields.FirstText(feed, (Space.Dc, "title")),
            Link = AtomLinks.PageOf(feed),
            Links = AtomLinks.Of(feed),
            Id = FindId(feed),
            Subtitle = AtomText.First(feed, "subtitle", "tagline")
                ?? Fields.FirstText(feed, (Space.Itunes, "subtitle"), (Space.Dc, "description")),
            Info = AtomText.First(feed, "info"),
            Language = feed.Language ?? Fields.FirstText(feed, (Space.Dc, "language")),
            Rights = AtomText.First(feed, "rights", "copyright") ?? Fields.FirstText(feed, (Space.Dc, "rights")),
            Image = FindImage(feed),
            PublishedAt = FindPublished(feed, warnings),
            UpdatedAt = FindUpdated(feed, warnings),
            Authors = authors,
            Categories = FindCategories(feed),
            TimeToLive = Rss.TimeToLive.Of(feed),
            Entries = ReadEntries(root, feed, authors, warnings),
        };
    }

    private static EquatableArray<Entry> ReadEntries(
        MarkupElement root,
        MarkupElement feed,
        EquatableArray<EntryAuthor> authors,
        WarningLog warnings)
    {
        if (root.Name == "entry")
        {
            return [Read(root, authors, warnings)];
        }

        var entries = new List<Entry>();
        foreach (var entry in feed.Elements(Space.Atom, "entry"))
        {
            warnings.Entry = entries.Count;
            entries.Add(Read(entry, authors, warnings));
            warnings.Entry = null;
        }

        return [.. entries];
    }

    private static Entry Read(MarkupElement entry, EquatableArray<EntryAuthor> authors, WarningLog warnings) => new()
    {
        Id = FindId(entry) ?? Fields.FirstText(entry, (Space.Dc, "identifier")),
        Link = FindLink(entry),
        Links = AtomLinks.Of(entry),
        OriginalLink = FeedBurnerLink.Of(entry),
        Title = AtomText.First(entry, "title") ?? Fields.FirstText(entry, (Space.Dc, "title"), (Space.Media, "title")),
        Summary = FindSummary(entry),
        Content = AtomText.First(entry, "content")
            ?? Fields.FirstMarkup(entry, (Space.Content, "encoded"), (Space.Xhtml, "div"), (Space.Xhtml, "body")),
        PublishedAt = FindPublished(entry, warnings),
        UpdatedAt = FindUpdated(entry, warnings),
        Language = entry.Language ?? Fields.FirstText(entry, (Space.Dc, "language")),
        Rights = FindRights(entry),
        Comments = AtomLinks.Related(entry, "replies"),
        Authors = FindAuthors(entry, authors),
        Categories = FindCategories(entry),
        Enclosures = AtomLinks.EnclosuresOf(entry),
        Source = entry.Find(Space.Atom, "source") is { } source ? ReadSource(source) : null,
    };

    private static EntrySource ReadSource(MarkupElement source) => new()
    {
        Id = FindId(source),
        Title = AtomText.First(source, "title"),
        Link = AtomLinks.PageOf(source),
        Subtitle = AtomText.First(source, "subtitle"),
        Rights = AtomText.First(source, "rights"),
        Authors = AtomAuthors.Of(source),
        Categories = FindCategories(source),
    };

    /// <summary>
    /// Not to be resolved (RFC 4287, section 4.2.6), but a path is no name that is unique in the world.
    /// </summary>
    private static string? FindId(MarkupElement element)
    {
        var id = element.Find(Space.Atom, "id");
        var text = id?.Text();
        return text is not null && IsPath(text) && Address.Resolve(text, id!.Base) is { } address
            ? address.OriginalString
            : text;
    }

    private static bool IsPath(string id) =>
        id.Contains('/', StringComparison.Ordinal)
        && !id.Contains(':', StringComparison.Ordinal)
        && !id.Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// An entry without an alternate link may have its content elsewhere, or an id that is an address.
    /// </summary>
    private static Uri? FindLink(MarkupElement entry) =>
        AtomLinks.PageOf(entry) ?? ContentSource(entry) ?? AddressInId(entry);

    private static Uri? ContentSource(MarkupElement entry) =>
        entry.Find(Space.Atom, "content") is { } content
            ? Address.Resolve(content.Attribute("src"), content.Base)
            : null;

    private static Uri? AddressInId(MarkupElement entry) =>
        Address.Resolve(Fields.FirstText(entry, (Space.Atom, "id")), null) is { } id && Address.IsWeb(id) ? id : null;

    private static string? FindSummary(MarkupElement entry) =>
        AtomText.First(entry, "summary")
        ?? Fields.FirstMarkup(
            entry,
            (Space.Dc, "description"),
            (Space.Itunes, "summary"),
            (Space.Media, "description"))
        ?? Fields.MediaDescription(entry);

    private static string? FindRights(MarkupElement entry) =>
        AtomText.First(entry, "rights", "copyright") ?? Fields.FirstText(entry, (Space.Dc, "rights"));

    /// <summary>
    /// An entry without an author has that of its source, else of the feed (RFC 4287, section 4.2.1).
    /// </summary>
    private static EquatableArray<EntryAuthor> FindAuthors(
        MarkupElement entry,
        EquatableArray<EntryAuthor> feedAuthors)
    {
        var authors = AtomAuthors.Of(entry);
        if (authors.Count == 0 && entry.Find(Space.Atom, "source") is { } source)
        {
            authors = AtomAuthors.Of(source);
        }

        return authors.Count == 0 ? feedAuthors : authors;
    }

    private static EquatableArray<string> FindCategories(MarkupElement element)
    {
        var terms = new List<string>();
        foreach (var category in element.Elements(Space.Atom, "category"))
        {
            Fields.AddTo(terms, category.Attribute("term") ?? category.Attribute("label") ?? category.Text());
        }

        foreach (var subject in element.Elements(Space.Dc, "subject"))
        {
            Fields.AddTo(terms, subject.Text());
        }

        return [.. terms];
    }

    private static DateTimeOffset? FindPublished(MarkupElement element, WarningLog warnings) =>
        Fields.FirstDate(
            element,
            warnings,
            (Space.Atom, "published"),
            (Space.Atom, "issued"),
            (Space.Atom, "created"),
            (Space.DcTerms, "issued"),
            (Space.DcTerms, "created"),
            (Space.Dc, "date"),
            (Space.Atom, "pubdate"));

    private static DateTimeOffset? FindUpdated(MarkupElement element, WarningLog warnings) =>
        Fields.FirstDate(
            element,
            warnings,
            (Space.Atom, "updated"),
            (Space.Atom, "modified"),
            (Space.DcTerms, "modified"));

    private static Uri? FindImage(MarkupElement feed)
    {
        var image = feed.Find(Space.Atom, "logo") ?? feed.Find(Space.Atom, "icon");
        return image is null ? null : Address.Resolve(image.Text(), image.Base);
    }
}
