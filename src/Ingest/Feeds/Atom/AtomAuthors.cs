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
            ? Structured(author, Fields.FirstText(author, (Space.Atom, "uri"), (Space.Atom, "url")))
            : Person.Parse(author.Text());

    private static EntryAuthor? Structured(MarkupElement author, string? page)
    {
        var person = Person.From(
            Fields.FirstText(author, (Space.Atom, "name"), (Space.Plain, "name")),
            Fields.FirstText(author, (Space.Atom, "email"), (Space.Plain, "email")));
        return Address.Resolve(page, author.Base) is { } address
            ? (person ?? new EntryAuthor(null, null)) with { Page = address }
            : person;
    }

    private static EntryAuthor? AuthorIn(MarkupElement element) => (element.Space, element.Name) switch
    {
        (Space.Atom, "author") => Read(element),
        (Space.Dc, "creator") => Person.Parse(element.Text()),
        (Space.Itunes, "author") => Person.Parse(element.Text()),
        _ => null,
    };
}
