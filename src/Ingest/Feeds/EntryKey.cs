namespace Ingest.Feeds;

/// <summary>Tells an entry from the others of its feed, the same at every fetch.</summary>
public static class EntryKey
{
    /// <summary>
    /// The id where there is one, else the link, else title with publication date, else a hash of the content.
    /// </summary>
    public static string Of(Entry entry) =>
        FromId(entry) ?? FromLink(entry) ?? FromTitleAndDate(entry) ?? FromContent(entry);

    private static string? FromId(Entry entry) => entry.Id is { Length: > 0 } id ? "id:" + id.Trim() : null;

    private static string? FromLink(Entry entry) =>
        entry.Link is { } link ? "link:" + Articles.CanonicalUrl.From(link).OriginalString : null;

    private static string? FromTitleAndDate(Entry entry) =>
        entry is { Title: { } title, PublishedAt: { } published }
            ? "title:" + Hash.Of(Articles.HtmlText.Line(title), published.ToString("O", null))
            : null;

    private static string FromContent(Entry entry) =>
        "content:" + Hash.Of(entry.Title ?? "", entry.Content ?? entry.Summary ?? "");
}
