using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Atom;

/// <summary>Finds who wrote an Atom feed or entry.</summary>
internal static class AtomAuthors
{
    public static EquatableArray<EntryAuthor> Of(MarkupElement element)
    {
        var authors = new List<EntryAuthor>();
        foreach (var child in element.Elements())
        {
            Fields.AddTo(authors, AuthorIn(child));
        }

        return [.. authors];
    }

    public static EntryAuthor? Read(MarkupElement author) =>
        author.HasElements()
            ? Person.From(
                Fields.FirstText(author, (Space.Atom, "name"), (Space.Plain, "name")),
                Fields.FirstText(author, (Space.Atom, "email"), (Space.Plain, "email")))
            : Person.Parse(author.Text());

    private static EntryAuthor? AuthorIn(MarkupElement element) => (element.Space, element.Name) switch
    {
        (Space.Atom, "author") => Read(element),
        (Space.Dc, "creator") => Person.Parse(element.Text()),
        (Space.Itunes, "author") => Person.Parse(element.Text()),
        _ => null,
    };
}
