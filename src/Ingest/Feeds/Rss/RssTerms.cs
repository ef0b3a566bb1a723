using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Rss;

/// <summary>Finds under which terms an RSS channel or item is filed.</summary>
internal static class RssTerms
{
    public static EquatableArray<string> CategoriesOf(MarkupElement element)
    {
        var terms = new List<string>();
        foreach (var child in element.Elements())
        {
            AddFrom(child, terms);
        }

        return [.. terms];
    }

    private static void AddFrom(MarkupElement element, List<string> terms)
    {
        switch (element.Space, element.Name)
        {
            case (Space.Plain or Space.Dc or Space.Media, "category" or "subject"):
                Fields.AddTo(terms, element.Text());
                break;
            case (Space.Atom, "category"):
                Fields.AddTo(terms, element.Attribute("term"));
                break;
            case (Space.Itunes, "category"):
                Fields.AddTo(terms, element.Attribute("text"));
                Fields.AddTo(terms, element.Find(Space.Itunes, "category")?.Attribute("text"));
                break;
            case (Space.Plain, "tags" or "keywords"):
            case (Space.Media or Space.Itunes, "keywords"):
                AddKeywords(element.Text(), terms);
                break;
            default:
                break;
        }
    }

    private static void AddKeywords(string? keywords, List<string> terms)
    {
        const StringSplitOptions options = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var keyword in keywords?.Split(',', options) ?? [])
        {
            Fields.AddTo(terms, keyword);
        }
    }
}
