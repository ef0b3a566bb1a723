using Ingest.Pipeline.Pages;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pipeline.Query;

/// <summary>Every address that is answered; both heads map it, and each answer passes the same guard.</summary>
public sealed class RouteTable(Site site, Api api, RequestGuard guard)
{
    public IReadOnlyList<WebRoute> All { get; } =
    [
        new("GET", "/", "The first page: what is new, or what a question finds.", site.FirstAsync),
        new("GET", "/meetings/{id}", "A meeting: what is known of it, who says so, what changed.", site.MeetingAsync),
        new("GET", "/stories/{id}", "A story: the articles about one happening.", site.StoryAsync),
        new("GET", "/articles/{id}", "An article: its lead, whom it names, its meetings.", site.ArticleAsync),
        new("GET", "/feeds", "Every feed and how it is doing.", site.FeedsAsync),
        new("GET", "/style.css", "The style sheet of the pages.", StyleSheet.AnswerAsync),
        new("GET", "/health", "One word, as long as the storage answers.", api.HealthAsync),
        new("GET", "/api/articles", "Articles as JSON, newest first.", api.ArticlesAsync),
        new("GET", "/api/meetings", "Meetings as JSON, latest day first.", api.MeetingsAsync),
        new("GET", "/api/feeds", "Every feed and how it is doing, as JSON.", api.FeedsAsync),
        new("GET", "/api/status", "Counts as JSON.", api.StatusAsync),
    ];

    /// <exception cref="InvalidOperationException">There is no such route.</exception>
    public WebRoute Get(string pattern) => All.Single(route => route.Pattern == pattern);

    /// <summary>Answers a request that the head has matched to a route; path values stand in its RouteValues.</summary>
    public Task<IResult> AnswerAsync(WebRoute route, HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, route.Run, cancellationToken);

    /// <summary>Answers a request that matches no route.</summary>
    public Task<IResult> AnswerUnknownAsync(HttpRequest request, CancellationToken cancellationToken) =>
        guard.AnswerAsync(request, site.UnknownAsync, cancellationToken);
}

/// <summary>An address and what answers it.</summary>
/// <param name="Pattern">As ASP.NET Core writes it.</param>
/// <param name="Answers">What a reader gets, in one sentence.</param>
public sealed record WebRoute(
    string Method,
    string Pattern,
    string Answers,
    Func<HttpRequest, CancellationToken, Task<IResult>> Run);
