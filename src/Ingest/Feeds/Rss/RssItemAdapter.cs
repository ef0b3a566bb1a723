using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Rss;

/// <summary>Reads one item of an RSS document.</summary>
internal static class RssItemAdapter
{
    public static Entry Read(MarkupElement item, WarningLog warnings) => new()
    {
        Id = FindId(item),
        Link = RssLinks.Of(item),
        Links = Atom.AtomLinks.Of(item),
        OriginalLink = FeedBurnerLink.Of(item),
        Title = FindTitle(item),
        Summary = FindSummary(item),
        Content = FindContent(item),
        PublishedAt = RssDates.PublishedOf(item, warnings),
        UpdatedAt = RssDates.UpdatedOf(item, warnings),
        Language = Fields.FirstText(item, (Space.Plain, "language"), (Space.Dc, "language")) ?? item.Language,
        Rights = FindRights(item),
        Comments = RssLinks.CommentsOf(item),
        Authors = RssAuthors.Of(item),
        Categories = RssTerms.CategoriesOf(item),
        Enclosures = RssEnclosures.Of(item),
        Source = FindSource(item),
    };

    private static EntrySource? FindSource(MarkupElement item)
    {
        var source = item.Find(Space.Plain, "source");
        var title = source?.Text();
        return title is null
            ? null
            : new EntrySource { Title = title, Link = Address.Resolve(source!.Attribute("url"), source.Base) };
    }

    private static string? FindId(MarkupElement item) =>
        Fields.FirstText(item, (Space.Plain, "guid"), (Space.Atom, "id"), (Space.Plain, "id"))
        ?? item.Attribute(Space.Rdf, "about")
        ?? Fields.FirstText(item, (Space.Dc, "identifier"));

    private static string? FindTitle(MarkupElement item) =>
        Fields.FirstMarkup(
            item,
            (Space.Plain, "title"),
            (Space.Dc, "title"),
            (Space.Atom, "title"),
            (Space.Itunes, "title"),
            (Space.Media, "title"));

    private static string? FindSummary(MarkupElement item) =>
        Fields.FirstMarkup(
            item,
            (Space.Plain, "summary"),
            (Space.Plain, "description"),
            (Space.Atom, "summary"),
            (Space.Dc, "description"),
            (Space.DcTerms, "abstract"),
            (Space.Itunes, "summary"),
            (Space.Itunes, "subtitle"),
            (Space.Media, "description"))
        ?? Fields.MediaDescription(item);

    private static string? FindContent(MarkupElement item) =>
        Fields.FirstMarkup(
            item,
            (Space.Content, "encoded"),
            (Space.Xhtml, "body"),
            (Space.Xhtml, "div"),
            (Space.Plain, "body"),
            (Space.Plain, "fullitem"),
            (Space.Plain, "encoded"),
            (Space.Atom, "content"))
        ?? DescriptionBesideSummary(item);

    private static string? DescriptionBesideSummary(MarkupElement item) =>
        item.Find(Space.Plain, "summary")?.Markup() is null
            ? null
            : Fields.FirstMarkup(item, (Space.Plain, "description"));

    private static string? FindRights(MarkupElement item) =>
        Fields.FirstMarkup(
            item,
            (Space.Plain, "copyright"),
            (Space.Dc, "rights"),
            (Space.DcTerms, "rights"),
            (Space.Media, "copyright"));
}
