using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Ingest.Articles;
using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Web;
using Microsoft.Extensions.Logging;

namespace Ingest.Pipeline;

/// <summary>Fetches the page of an article whose feed carried only a summary, and keeps its text as a new revision.</summary>
public sealed partial class FetchPages(
    ArticleStore articles,
    PageFetcher pages,
    TimeProvider time,
    ILogger<FetchPages> logger)
{
    /// <summary>A page that could not be had for so long is not news any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>A page that gives nothing leaves the article with the text its feed gave it.</summary>
    /// <param name="body">The name of a blob in `articles`.</param>
    public Task RunAsync(string body, CancellationToken cancellationToken)
    {
        var revision = RevisionName.Parse(body);
        return Signals.TraceAsync(nameof(FetchPages), revision, () => FetchAsync(revision, cancellationToken));
    }

    private async Task FetchAsync(RevisionName revision, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(revision, cancellationToken) is not { Head.Url: { } url } article)
        {
            return;
        }

        switch (await pages.FetchAsync(url, cancellationToken))
        {
            case PageOutcome.Read(var page):
                await KeepAsync(article, page, cancellationToken);
                break;
            case PageOutcome.Later(var wait) when time.GetUtcNow() - article.Head.SeenAt < Patience:
                await articles.RequestPageAsync(revision, wait, cancellationToken);
                Signals.PutOff(nameof(FetchPages));
                LogPutOff(revision, wait);
                break;
            case PageOutcome.Later:
                LogLeft($"{revision}", "The host wanted to be left alone for a day.");
                break;
            case PageOutcome.NoText(var reason):
                LogLeft($"{revision}", reason);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task KeepAsync(Article article, ReadText page, CancellationToken cancellationToken)
    {
        if (page.Text.Length <= article.Text.Length)
        {
            LogLeft($"{article.Head.Id}", "The page says no more than the feed.");
            return;
        }

        var full = FeedArticles.WithText(article, page, time.GetUtcNow());
        await articles.TryCreateAsync(full, cancellationToken);
        LogKept(full.Head.Id, full.Text.Length);
    }

    [LoggerMessage(LogLevel.Information, "Read the page of {Article}: {Length} characters.")]
    private partial void LogKept(ArticleId article, int length);

    [LoggerMessage(LogLevel.Information, "Put the page of {Revision} off for {Wait}.")]
    private partial void LogPutOff(RevisionName revision, TimeSpan wait);

    [LoggerMessage(LogLevel.Information, "Left {Revision} with its feed's text: {Reason}")]
    private partial void LogLeft(string revision, string reason);
}

/// <summary>Whether and how fast article pages are fetched.</summary>
public sealed class FetchPagesOptions
{
    public const string Section = "FetchPages";

    /// <summary>Fetch the pages of new articles whose feed carries only a summary. Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>Pages of one host in a minute. Default 10.</summary>
    [Range(1, 600)]
    public int PerHost { get; set; } = 10;

    /// <summary>A text shorter than so many characters is a summary. Default 600.</summary>
    [Range(1, 100_000)]
    public int SummaryLength { get; set; } = 600;
}
