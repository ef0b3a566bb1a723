using Ingest.Pipeline.Query;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>
/// The route table as HTTP functions, in its order. There is no function for every other address: it would take the
/// host's own away, Event Grid's among them.
/// </summary>
public sealed class Api(RouteTable table, Access access)
{
    /// <summary>Matches the empty path only. The worker would take an empty route for the function's name.</summary>
    private const string First = "{none:maxlength(0)?}";
    private const string Meeting = "meetings/{id}";
    private const string Story = "stories/{id}";
    private const string Article = "articles/{id}";
    private const string Feeds = "feeds";
    private const string Style = "style.css";
    private const string Health = "health";
    private const string Articles = "api/articles";
    private const string Meetings = "api/meetings";
    private const string FeedList = "api/feeds";
    private const string Status = "api/status";
    private const string Get = "get";
    private const string Head = "head";

    [Function("FirstPage")]
    public Task<IResult> FirstPageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = First)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync("", request, cancellationToken);

    [Function("MeetingPage")]
    public Task<IResult> MeetingPageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = Meeting)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(Meeting, request, cancellationToken);

    [Function("StoryPage")]
    public Task<IResult> StoryPageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = Story)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(Story, request, cancellationToken);

    [Function("ArticlePage")]
    public Task<IResult> ArticlePageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = Article)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(Article, request, cancellationToken);

    [Function("FeedsPage")]
    public Task<IResult> FeedsPageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = Feeds)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(Feeds, request, cancellationToken);

    [Function("StyleSheet")]
    public Task<IResult> StyleSheetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = Style)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(Style, request, cancellationToken);

    /// <summary>Tells nothing that was found, and whoever watches the installation cannot sign in.</summary>
    [Function("Health")]
    public Task<IResult> HealthAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = Health)] HttpRequest request,
        CancellationToken cancellationToken) =>
        access.AnswerAnybodyAsync(table.Get("/" + Health), request, cancellationToken);

    [Function("ListArticles")]
    public Task<IResult> ListArticlesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = Articles)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(Articles, request, cancellationToken);

    [Function("ListMeetings")]
    public Task<IResult> ListMeetingsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = Meetings)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(Meetings, request, cancellationToken);

    [Function("ListFeeds")]
    public Task<IResult> ListFeedsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = FeedList)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(FeedList, request, cancellationToken);

    [Function("Status")]
    public Task<IResult> StatusAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Get, Head, Route = Status)] HttpRequest request,
        CancellationToken cancellationToken) => AnswerAsync(Status, request, cancellationToken);

    private Task<IResult> AnswerAsync(string route, HttpRequest request, CancellationToken cancellationToken) =>
        access.AnswerAsync(table.Get("/" + route), request, cancellationToken);
}
