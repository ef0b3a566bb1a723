using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Rss;

/// <summary>Finds the files that go with an RSS item.</summary>
internal static class RssEnclosures
{
    public static EquatableArray<Enclosure> Of(MarkupElement item)
    {
        var enclosures = new List<Enclosure>();
        foreach (var child in item.Elements())
        {
            Fields.AddTo(enclosures, EnclosureIn(child));
            foreach (var content in child.Is(Space.Media, "group") ? child.Elements() : [])
            {
                Fields.AddTo(enclosures, EnclosureIn(content));
            }
        }

        return [.. enclosures];
    }

    private static Enclosure? EnclosureIn(MarkupElement element) => (element.Space, element.Name) switch
    {
        (Space.Plain, "enclosure") => Read(element, element.Attribute("url") ?? element.Attribute("href"), "length"),
        (Space.Media, "content") => Read(element, element.Attribute("url"), "filesize"),
        (Space.Atom, "link") when element.Attribute("rel") == "enclosure" =>
            Read(element, element.Attribute("href"), "length"),
        _ => null,
    };

    private static Enclosure? Read(MarkupElement element, string? address, string length) =>
        Address.Resolve(address, element.Base) is { } url
            ? new Enclosure(url, element.Attribute("type"), Fields.Length(element.Attribute(length)))
            : null;
}
