using System.Globalization;
using Ingest.Feeds.Markup;

namespace Ingest.Feeds;

/// <summary>Lookups that all XML formats share.</summary>
internal static class Fields
{
    /// <summary>Terms, authors or files kept of one element.</summary>
    private const int MostOfAKind = 200;

    /// <summary>The text of the first of these children that has one.</summary>
    public static string? FirstText(MarkupElement element, params ReadOnlySpan<(Space Space, string Name)> names)
    {
        foreach (var (space, name) in names)
        {
            for (var child = element.Find(space, name); child is not null; child = child.FindNext(space, name))
            {
                if (child.Text() is { } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>The content of the first of these children that has any, markup kept.</summary>
    public static string? FirstMarkup(MarkupElement element, params ReadOnlySpan<(Space Space, string Name)> names)
    {
        foreach (var (space, name) in names)
        {
            for (var child = element.Find(space, name); child is not null; child = child.FindNext(space, name))
            {
                if (child.Markup() is { } markup)
                {
                    return markup;
                }
            }
        }

        return null;
    }

    /// <summary>Of the group that is the entry's subject, as in feeds of videos: never the caption of one picture.</summary>
    public static string? MediaDescription(MarkupElement entry) =>
        entry.Find(Space.Media, "group") is { } group ? FirstMarkup(group, (Space.Media, "description")) : null;

    /// <summary>The first of these children that holds a date which can be read.</summary>
    public static DateTimeOffset? FirstDate(
        MarkupElement element,
        WarningLog warnings,
        params ReadOnlySpan<(Space Space, string Name)> names)
    {
        foreach (var (space, name) in names)
        {
            if (FirstText(element, (space, name)) is { } text)
            {
                if (FeedDate.TryParse(text) is { } date)
                {
                    return date;
                }

                warnings.Add("A date that cannot be read was left out.");
            }
        }

        return null;
    }

    public static long? Length(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    public static void AddTo(List<string> terms, string? term)
    {
        if (term is not null && terms.Count < MostOfAKind && !terms.Contains(term))
        {
            terms.Add(term);
        }
    }

    public static void AddTo(List<EntryAuthor> authors, EntryAuthor? author)
    {
        if (author is not null && authors.Count < MostOfAKind && !authors.Contains(author))
        {
            authors.Add(author);
        }
    }

    public static void AddTo(List<Enclosure> enclosures, Enclosure? enclosure)
    {
        if (enclosure is not null
            && enclosures.Count < MostOfAKind
            && !enclosures.Exists(known => known.Url == enclosure.Url))
        {
            enclosures.Add(enclosure);
        }
    }
}
