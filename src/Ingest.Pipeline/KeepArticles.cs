using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Pipeline.Storage;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline;

/// <summary>Keeps the new articles of a feed's document, and asks for the pages of those that are only summaries.</summary>
public sealed class KeepArticles(
    ArticleStore articles,
    ForgottenArticleStore forgotten,
    IOptions<FetchPagesOptions> options,
    TimeProvider time)
{
    private readonly FetchPagesOptions _pages = options.Value;

    /// <returns>How many of them were new.</returns>
    public async Task<int> KeepAsync(FeedDocument document, Feed feed, CancellationToken cancellationToken)
    {
        var made = FeedArticles.Of(document, feed, time.GetUtcNow());
        var kept = await Task.WhenAll(made.Select(article => KeepAsync(article, feed.Id, cancellationToken)));
        return kept.Count(isNew => isNew);
    }

    /// <summary>The page is asked for only after the article is kept: a crash in between costs its page, not the article.</summary>
    private Task<bool> KeepAsync(Article article, FeedId feed, CancellationToken cancellationToken)
    {
        var revision = new RevisionName(article.Head.Id, article.Head.Revision);
        return Signals.TraceAsync(
            nameof(FetchFeeds),
            revision,
            async () => await TellForgottenAsync(article, feed, cancellationToken) is { } told
                && await KeepAsync(told, revision, cancellationToken));
    }

    /// <summary>An entry that outlives its article in a feed is not new; changed, it is kept but not mailed.</summary>
    /// <returns>Null for what is not to be kept again.</returns>
    private async Task<Article?> TellForgottenAsync(Article article, FeedId feed, CancellationToken cancellationToken)
    {
        if (await forgotten.FindAsync(article.Head.Id, cancellationToken) is not { } mark)
        {
            return article;
        }

        var shown = mark.Record.Shown(feed, time.GetUtcNow());
        if (shown != mark.Record)
        {
            await forgotten.TryReplaceAsync(shown, mark.ETag, cancellationToken);
        }

        return mark.Record.Revisions.Contains(article.Head.Revision)
            ? null
            : article with { Head = article.Head with { Mailable = false } };
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
