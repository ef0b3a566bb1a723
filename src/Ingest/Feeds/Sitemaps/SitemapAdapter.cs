using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Sitemaps;

/// <summary>Reads news sitemaps (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).</summary>
internal static class SitemapAdapter
{
    /// <summary>A sitemap without news lists pages, and names none of them.</summary>
    public static bool HasNews(MarkupElement root) =>
        root.Elements(Space.Plain, "url").Any(url => url.Find(Space.News, "news") is not null);

    /// <summary>The publication that the first of the news names is the feed's title.</summary>
    public static FeedDocument Read(MarkupElement root, WarningLog warnings)
    {
        var entries = new List<Entry>();
        string? publication = null;
        foreach (var url in root.Elements(Space.Plain, "url"))
        {
            if (url.Find(Space.News, "news") is { } news)
            {
                warnings.Entry = entries.Count;
                entries.Add(ReadEntry(url, news, warnings));
                publication ??= Publication(news, "name");
            }
        }

        warnings.Entry = null;
        return new FeedDocument
        {
            Format = FeedFormat.NewsSitemap,
            Encoding = "",
            Title = publication,
            Language = entries[0].Language,
            Entries = [.. entries],
        };
    }

    private static Entry ReadEntry(MarkupElement url, MarkupElement news, WarningLog warnings) => new()
    {
        Link = url.Find(Space.Plain, "loc") is { } location ? Address.Resolve(location.Text(), location.Base) : null,
        Title = Fields.FirstText(news, (Space.News, "title")),
        PublishedAt = Fields.FirstDate(news, warnings, (Space.News, "publication_date")),
        UpdatedAt = Fields.FirstDate(url, warnings, (Space.Plain, "lastmod")),
        Language = Publication(news, "language"),
        Categories = Keywords(news),
        Source = Publication(news, "name") is { } name ? new EntrySource { Title = name } : null,
    };

    private static string? Publication(MarkupElement news, string part) =>
        news.Find(Space.News, "publication") is { } publication
            ? Fields.FirstText(publication, (Space.News, part))
            : null;

    private static EquatableArray<string> Keywords(MarkupElement news)
    {
        const StringSplitOptions options = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var terms = new List<string>();
        foreach (var keyword in Fields.FirstText(news, (Space.News, "keywords"))?.Split(',', options) ?? [])
        {
            Fields.AddTo(terms, keyword);
        }

        return [.. terms];
    }
}
