using Ingest.Pipeline.Query;
using Ingest.Pipeline.Storage;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pipeline.Pages;

/// <summary>Answers people: one method a page.</summary>
public sealed class Site(Queries queries, Overview overview, ActorStore actors, PageRenderer renderer, TimeProvider time)
{
    private const int MeetingsShown = 12;
    private const int StoriesShown = 8;
    private const int ArticlesShown = 10;

    public async Task<IResult> FirstAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var catalogue = await actors.CatalogueAsync(cancellationToken);
        if (!Question.TryParse(request.Query, catalogue, out var question, out var bad))
        {
            return Refusal.Of(bad);
        }

        var feeds = await overview.FeedsAsync(cancellationToken);
        return await renderer.RenderAsync<FirstPage>(new FirstView(
            question,
            await queries.MeetingsAsync(question.Meetings(MeetingsShown), cancellationToken),
            question.IsNarrow ? [] : await queries.StoriesAsync(StoriesShown, cancellationToken),
            await queries.ArticlesAsync(question.Articles(ArticlesShown), cancellationToken),
            feeds,
            await overview.TotalsAsync(feeds, cancellationToken),
            time.GetUtcNow()));
    }

    public async Task<IResult> MeetingAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await queries.FindMeetingAsync(new(IdOf(request)), cancellationToken) is { } meeting
            ? await renderer.RenderAsync<MeetingPage>(
                new MeetingView(meeting, await queries.RelateAsync(meeting, cancellationToken)))
            : await MissingAsync("There is no such meeting, or no article reports it any more.");

    public async Task<IResult> StoryAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await queries.FindStoryAsync(new(IdOf(request)), cancellationToken) is { } story
            ? await renderer.RenderAsync<StoryPage>(story)
            : await MissingAsync("There is no such story.");

    public async Task<IResult> ArticleAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await queries.FindArticleAsync(new(IdOf(request)), cancellationToken) is { } article
            ? await renderer.RenderAsync<ArticlePage>(article)
            : await MissingAsync("There is no such article.");

    public async Task<IResult> FeedsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await renderer.RenderAsync<FeedsPage>(new FeedsView(
            await overview.FeedsAsync(cancellationToken),
            time.GetUtcNow()));

    public Task<IResult> UnknownAsync(HttpRequest request, CancellationToken cancellationToken) =>
        MissingAsync("Nothing lies under this address.");

    private Task<IResult> MissingAsync(string sentence) =>
        renderer.RenderAsync<MissingPage>(sentence, StatusCodes.Status404NotFound);

    /// <summary>Ids are what storage takes as a key; anything else is the id of nothing.</summary>
    private static string IdOf(HttpRequest request)
    {
        var id = request.RouteValues["id"]?.ToString() ?? "";
        return id.Length is > 0 and <= 64 && id.All(char.IsAsciiLetterOrDigit) ? id : "none";
    }
}
