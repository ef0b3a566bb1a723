using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Atom;

/// <summary>Finds the addresses of an Atom feed or entry.</summary>
internal static class AtomLinks
{
    private const int MostLinks = 100;

    /// <summary>The page: the alternate link, HTML preferred, else an id that is an address.</summary>
    public static Uri? PageOf(MarkupElement element)
    {
        foreach (var link in element.Elements(Space.Atom, "link"))
        {
            if (HasRelation(link, "alternate") && IsPage(link) && AddressOf(link) is { } address)
            {
                return address;
            }
        }

        return Related(element, "alternate");
    }

    /// <summary>The first link of that relation.</summary>
    public static Uri? Related(MarkupElement element, string relation)
    {
        foreach (var link in element.Elements(Space.Atom, "link"))
        {
            if (HasRelation(link, relation) && AddressOf(link) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>All of them, whatever their relation.</summary>
    public static EquatableArray<FeedLink> Of(MarkupElement element)
    {
        if (element.Find(Space.Atom, "link") is not { } first)
        {
            return [];
        }

        var links = new List<FeedLink>(2);
        for (var link = first; link is not null && links.Count < MostLinks; link = link.FindNext(Space.Atom, "link"))
        {
            links.Add(Read(link));
        }

        return [.. links];
    }

    public static EquatableArray<Enclosure> EnclosuresOf(MarkupElement entry)
    {
        var enclosures = new List<Enclosure>();
        foreach (var link in entry.Elements(Space.Atom, "link"))
        {
            if (HasRelation(link, "enclosure") && AddressOf(link) is { } address)
            {
                var length = Fields.Length(link.Attribute("length"));
                Fields.AddTo(enclosures, new Enclosure(address, link.Attribute("type"), length));
            }
        }

        return [.. enclosures];
    }

    private static FeedLink Read(MarkupElement link) => new(
        AddressOf(link),
        Lower(link.Attribute("rel") ?? "alternate"),
        link.Attribute("type"),
        link.Attribute("title"),
        Fields.Length(link.Attribute("length")));

    private static string Lower(string relation) =>
        relation.AsSpan().ContainsAnyInRange('A', 'Z')
            ? string.Create(relation.Length, relation, static (target, from) => from.AsSpan().ToLowerInvariant(target))
            : relation;

    private static bool IsPage(MarkupElement link) =>
        link.Attribute("type") is null or "text/html" or "application/xhtml+xml";

    private static bool HasRelation(MarkupElement link, string relation)
    {
        var written = (link.Attribute("rel") ?? "alternate").AsSpan();
        var slash = written.LastIndexOf('/');
        return written[(slash + 1)..].Equals(relation, StringComparison.OrdinalIgnoreCase);
    }

    private static Uri? AddressOf(MarkupElement link) =>
        Address.Resolve(link.Attribute("href") ?? link.Text(), link.Base);
}
