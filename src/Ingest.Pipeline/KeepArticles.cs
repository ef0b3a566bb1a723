using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Pipeline.Storage;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline;

/// <summary>Keeps the new articles of a feed's document, and asks for the pages of those that are only summaries.</summary>
public sealed class KeepArticles(ArticleStore articles, IOptions<FetchPagesOptions> options, TimeProvider time)
{
    private readonly FetchPagesOptions _pages = options.Value;

    /// <returns>How many of them were new.</returns>
    public async Task<int> KeepAsync(FeedDocument document, Feed feed, CancellationToken cancellationToken)
    {
        var made = FeedArticles.Of(document, feed, time.GetUtcNow());
        var kept = await Task.WhenAll(made.Select(article => KeepAsync(article, cancellationToken)));
        return kept.Count(isNew => isNew);
    }

    /// <summary>The page is asked for only after the article is kept: a crash in between costs its page, not the article.</summary>
    private Task<bool> KeepAsync(Article article, CancellationToken cancellationToken)
    {
        var revision = new RevisionName(article.Head.Id, article.Head.Revision);
        return Signals.TraceAsync(
            nameof(FetchFeeds),
            revision,
            () => KeepAsync(article, revision, cancellationToken));
    }

    private async Task<bool> KeepAsync(Article article, RevisionName revision, CancellationToken cancellationToken)
    {
        var isNew = await articles.TryCreateAsync(article, cancellationToken);
        if (isNew && WantsPage(article))
        {
            await articles.RequestPageAsync(revision, TimeSpan.Zero, cancellationToken);
        }

        return isNew;
    }

    private bool WantsPage(Article article) =>
        _pages.Enabled
        && article.Head is { Mailable: true, Url.Scheme: "http" or "https" }
        && article.Text.Length < _pages.SummaryLength;
}
