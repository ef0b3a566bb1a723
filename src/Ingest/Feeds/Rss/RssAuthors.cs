using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Rss;

/// <summary>Finds who wrote an RSS channel or item.</summary>
internal static class RssAuthors
{
    public static EquatableArray<EntryAuthor> Of(MarkupElement element)
    {
        var authors = new List<EntryAuthor>();
        foreach (var child in element.Elements())
        {
            Fields.AddTo(authors, AuthorIn(child));
        }

        if (authors.Count == 0 && element.Find(Space.Plain, "webmaster") is { } webMaster)
        {
            Fields.AddTo(authors, Written(webMaster));
        }

        return [.. authors];
    }

    private static EntryAuthor? AuthorIn(MarkupElement element) => (element.Space, element.Name) switch
    {
        (Space.Plain, "author" or "managingeditor") => element.HasElements() ? Structured(element) : Written(element),
        (Space.Dc, "creator" or "author") => Written(element),
        (Space.DcTerms, "creator") => Written(element),
        (Space.Itunes, "author") => Written(element),
        (Space.Itunes, "owner") => Owner(element),
        (Space.Atom, "author") => Atom.AtomAuthors.Read(element),
        _ => null,
    };

    private static EntryAuthor? Written(MarkupElement element) => Person.Parse(element.Text());

    private static EntryAuthor? Owner(MarkupElement element) =>
        Person.From(
            Fields.FirstText(element, (Space.Itunes, "name")),
            Fields.FirstText(element, (Space.Itunes, "email")));

    private static EntryAuthor? Structured(MarkupElement element) =>
        Person.From(
            Fields.FirstText(element, (Space.Plain, "name"), (Space.Atom, "name")),
            Fields.FirstText(element, (Space.Plain, "email"), (Space.Atom, "email")))
        ?? Written(element);
}
