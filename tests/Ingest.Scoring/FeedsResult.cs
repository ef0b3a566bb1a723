using System.Globalization;
using Ingest.Feeds;
using Ingest.Pipeline.Pages;

namespace Ingest.Scoring;

/// <summary>Writes a document as paths and values.</summary>
internal static class FeedsResult
{
    public static void Fill(IDictionary<string, object?> result, FeedDocument document)
    {
        result["parses"] = true;
        result["error"] = document.Warnings.Count > 0;
        result["encoding"] = document.Encoding;
        result["version"] = Version(document);
        result["entries.length"] = document.Entries.Count;
        FillFeed(result, document);
        for (var i = 0; i < document.Entries.Count; i++)
        {
            FillEntry(result, $"entries[{i}].", document.Entries[i]);
        }
    }

    /// <summary>Puts in place of each text what a page shows of it; parsing leaves a feed's HTML as it is.</summary>
    public static void Show(IDictionary<string, object?> result)
    {
        foreach (var (path, value) in result.ToList())
        {
            var leaf = path[(path.LastIndexOf('.') + 1)..];
            if (value is string html
                && (leaf is "title" or "summary" or "content" or "subtitle" or "rights" or "info"))
            {
                result[path] = ShownHtml.Sanitize(html);
            }
        }
    }

    private static void FillFeed(IDictionary<string, object?> result, FeedDocument document)
    {
        result["feed.title"] = document.Title;
        result["feed.link"] = document.Link?.OriginalString;
        result["feed.id"] = document.Id;
        result["feed.subtitle"] = document.Subtitle;
        result["feed.info"] = document.Info;
        result["feed.rights"] = document.Rights;
        result["feed.language"] = document.Language;
        result["feed.updated"] = Iso(document.UpdatedAt);
        result["feed.published"] = Iso(document.PublishedAt);
        result["feed.image@url"] = document.Image?.OriginalString;
        FillLinks(result, "feed.", document.Links);
        FillAuthors(result, "feed.", document.Authors);
        FillTerms(result, "feed.", document.Categories);
    }

    private static void FillEntry(IDictionary<string, object?> result, string prefix, Entry entry)
    {
        result[prefix + "title"] = entry.Title;
        result[prefix + "link"] = entry.Link?.OriginalString;
        result[prefix + "id"] = entry.Id;
        result[prefix + "summary"] = entry.Summary ?? entry.Content;
        result[prefix + "content"] = entry.Content;
        result[prefix + "rights"] = entry.Rights;
        result[prefix + "published"] = Iso(entry.PublishedAt);
        result[prefix + "updated"] = Iso(entry.UpdatedAt);
        result[prefix + "comments"] = entry.Comments?.OriginalString;
        FillLinks(result, prefix, entry.Links);
        FillAuthors(result, prefix, entry.Authors);
        FillTerms(result, prefix, entry.Categories);
        FillSource(result, prefix + "source.", entry.Source);
        for (var i = 0; i < entry.Enclosures.Count; i++)
        {
            result[$"{prefix}enclosures[{i}].url"] = entry.Enclosures[i].Url.OriginalString;
            result[$"{prefix}enclosures[{i}].type"] = entry.Enclosures[i].Type;
            result[$"{prefix}enclosures[{i}].length"] = entry.Enclosures[i].Length;
        }
    }

    private static void FillSource(IDictionary<string, object?> result, string prefix, EntrySource? source)
    {
        if (source is null)
        {
            return;
        }

        result[prefix + "id"] = source.Id;
        result[prefix + "title"] = source.Title;
        result[prefix + "link"] = source.Link?.OriginalString;
        result[prefix + "subtitle"] = source.Subtitle;
        result[prefix + "rights"] = source.Rights;
        FillAuthors(result, prefix, source.Authors);
        FillTerms(result, prefix, source.Categories);
    }

    private static void FillAuthors(
        IDictionary<string, object?> result,
        string prefix,
        EquatableArray<EntryAuthor> authors)
    {
        for (var i = 0; i < authors.Count; i++)
        {
            result[$"{prefix}authors[{i}].name"] = authors[i].Name;
            result[$"{prefix}authors[{i}].email"] = authors[i].Email;
            result[$"{prefix}authors[{i}].url"] = authors[i].Page?.OriginalString;
        }

        if (authors.Count > 0)
        {
            var (name, email) = authors[0];
            result[prefix + "author@name"] = name;
            result[prefix + "author@email"] = email;
            result[prefix + "author"] = name is null || email is null ? name ?? email : $"{name} ({email})";
        }
    }

    private static void FillLinks(IDictionary<string, object?> result, string prefix, EquatableArray<FeedLink> links)
    {
        for (var i = 0; i < links.Count; i++)
        {
            result[$"{prefix}links[{i}].url"] = links[i].Address?.OriginalString;
            result[$"{prefix}links[{i}].rel"] = links[i].Relation;
            result[$"{prefix}links[{i}].type"] = links[i].Type;
            result[$"{prefix}links[{i}].title"] = links[i].Title;
            result[$"{prefix}links[{i}].length"] = links[i].Length;
        }
    }

    private static void FillTerms(IDictionary<string, object?> result, string prefix, EquatableArray<string> terms)
    {
        result[prefix + "categories.length"] = terms.Count;
        for (var i = 0; i < terms.Count; i++)
        {
            result[$"{prefix}categories[{i}].term"] = terms[i];
        }
    }

    /// <summary>As test suites write it: rss20, atom10.</summary>
    private static string Version(FeedDocument document) => (document.Format, document.Version) switch
    {
        (FeedFormat.Atom, var version) => version == "0.3" ? "atom03" : "atom10",
        (FeedFormat.Rdf, null) => "rss10",
        (FeedFormat.Cdf, _) => "cdf",
        (FeedFormat.Rss, null) => "rss",
        (FeedFormat.Rss, ['2', ..]) => "rss20",
        (FeedFormat.Rss or FeedFormat.Rdf, { } version) => "rss" + version.Replace(".", "", StringComparison.Ordinal),
        _ => "json1",
    };

    private static string? Iso(DateTimeOffset? date) =>
        date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
