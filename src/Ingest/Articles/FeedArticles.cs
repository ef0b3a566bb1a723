using Ingest.Feeds;

namespace Ingest.Articles;

/// <summary>Makes articles of the entries of a feed document.</summary>
public static class FeedArticles
{
    /// <summary>Of the first fetch of a feed added later, entries older than this are indexed, not mailed.</summary>
    public static TimeSpan MailableAge => TimeSpan.FromHours(48);

    /// <summary>
    /// UTF-16 code units of a text that are kept, so that one entry cannot stall those behind it; the article says that it was
    /// cut.
    /// </summary>
    public const int MaxText = 1_000_000;

    /// <summary>One article an entry, in document order; entries that say the same are one.</summary>
    public static IReadOnlyList<Article> Of(FeedDocument document, Feed feed, DateTimeOffset now)
    {
        var keyed = document.Entries
            .Select(entry => (Entry: entry, Url: UrlOf(entry), Key: EntryKey.Of(entry)))
            .ToList();
        var urls = CountsOf(keyed.Select(item => item.Url?.AbsoluteUri));
        var keys = CountsOf(keyed.Select(item => item.Key));
        return keyed
            .Select(item =>
            {
                var id = IdOf(feed, item.Entry, item.Url is { } url && urls[url.AbsoluteUri] == 1 ? url : null, keys);
                return From(item.Entry, id, item.Url, new Origin(document, feed, now));
            })
            .DistinctBy(article => (article.Head.Id, article.Head.Revision))
            .ToList();
    }

    /// <summary>The revision of the article that its page makes: same article, same title, the page's text.</summary>
    public static Article WithText(Article article, ReadText page, DateTimeOffset now)
    {
        var kept = Kept(page.Text);
        return article with
        {
            Head = article.Head with
            {
                Revision = new(Hash.Of("revision", article.Head.Title, kept)),
                Lead = LeadOf(kept),
                SeenAt = now,
            },
            Text = kept,
            Captions = Within(kept, page.Captions),
            IsCut = kept.Length < page.Text.Length,
        };
    }

    /// <summary>
    /// The URL names an article wherever it is unique in its document, so that two feeds which carry it carry one
    /// article. Some feeds point every entry to one page, or repeat one guid: then the key of the entry, and where that
    /// repeats too its title, tell entries apart.
    /// </summary>
    private static ArticleId IdOf(Feed feed, Entry entry, Uri? uniqueUrl, Dictionary<string, int> keys)
    {
        if (uniqueUrl is not null)
        {
            return new(Hash.Of("article", uniqueUrl.AbsoluteUri));
        }

        var key = EntryKey.Of(entry);
        return keys[key] == 1
            ? new(Hash.Of("article", feed.Id.Value, key))
            : new(Hash.Of("article", feed.Id.Value, key, entry.Title ?? entry.Summary ?? ""));
    }

    private static Article From(Entry entry, ArticleId id, Uri? url, Origin origin)
    {
        var title = HtmlText.Line(entry.Title ?? "");
        var (whole, captions) = TextOf(entry);
        var text = Kept(whole);
        var published = entry.PublishedAt ?? entry.UpdatedAt;
        return new Article
        {
            Head = new ArticleHead
            {
                Id = id,
                Revision = new(Hash.Of("revision", title, text)),
                FeedId = origin.Feed.Id,
                Source = origin.Source,
                Url = url,
                Title = title,
                Lead = LeadOf(text),
                Language = entry.Language ?? origin.Document.Language,
                Authors = entry.Authors.Select(author => author.Name ?? author.Email ?? "").ToEquatableArray(),
                PublishedAt = published,
                SeenAt = origin.Now,
                Mailable = origin.IsMailable(published),
            },
            Text = text,
            Captions = Within(text, captions),
            IsCut = text.Length < whole.Length,
        };
    }

    private static Uri? UrlOf(Entry entry) =>
        (entry.OriginalLink ?? entry.Link) is { IsAbsoluteUri: true } link ? CanonicalUrl.From(link) : null;

    /// <summary>The fuller of content and summary: some feeds put a teaser into one and the article into the other.</summary>
    private static ReadText TextOf(Entry entry)
    {
        var content = HtmlText.Read(entry.Content ?? "");
        var summary = HtmlText.Read(entry.Summary ?? "");
        return content.Text.Length >= summary.Text.Length ? content : summary;
    }

    private static string Kept(string text) => text.Length <= MaxText ? text : text[..SafeCut(text, MaxText)];

    private static EquatableArray<TextSpan> Within(string kept, EquatableArray<TextSpan> captions) =>
        captions.Where(caption => caption.End <= kept.Length).ToEquatableArray();

    private static string LeadOf(string text)
    {
        if (text.Length <= ArticleHead.LeadLength)
        {
            return text;
        }

        var cut = text.LastIndexOfAny([' ', '\n'], ArticleHead.LeadLength);
        return text[..SafeCut(text, cut > 0 ? cut : ArticleHead.LeadLength)];
    }

    private static int SafeCut(string text, int length) =>
        char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static Dictionary<string, int> CountsOf(IEnumerable<string?> values) =>
        values.OfType<string>().GroupBy(value => value, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Count(),
            StringComparer.Ordinal);

    private sealed record Origin(FeedDocument Document, Feed Feed, DateTimeOffset Now)
    {
        public string Source => Feed.Title ?? Document.Title ?? Feed.Address.Host;

        /// <summary>Entries without a date count as new.</summary>
        public bool IsMailable(DateTimeOffset? published) =>
            Feed.Founding || Feed.FetchedAt is not null || published is null || Now - published <= MailableAge;
    }
}
