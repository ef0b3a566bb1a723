using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Articles;
using Ingest.Pipeline.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ingest.Pipeline.Query;

/// <summary>Answers programs.</summary>
public sealed class Api(Queries queries, Overview overview, ActorStore actors)
{
    private const int DefaultLimit = 50;

    // The encoder of the web defaults escapes what HTML could misread, so that no browser takes JSON for a page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public async Task<IResult> ArticlesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var catalogue = await actors.CatalogueAsync(cancellationToken);
        if (!Question.TryParse(request.Query, catalogue, out var question, out var bad))
        {
            return Refusal.Of(bad);
        }

        var rows = await queries.ArticlesAsync(question.Articles(DefaultLimit), cancellationToken);
        return List(rows.Select(ArticleAnswer.Of));
    }

    public async Task<IResult> MeetingsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var catalogue = await actors.CatalogueAsync(cancellationToken);
        if (!Question.TryParse(request.Query, catalogue, out var question, out var bad))
        {
            return Refusal.Of(bad);
        }

        var meetings = await queries.MeetingsAsync(question.Meetings(DefaultLimit), cancellationToken);
        return List(meetings.Select(MeetingAnswer.Of));
    }

    public async Task<IResult> FeedsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        List((await overview.FeedsAsync(cancellationToken)).Select(FeedAnswer.Of));

    public async Task<IResult> StatusAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var feeds = await overview.FeedsAsync(cancellationToken);
        return TypedResults.Json(await overview.TotalsAsync(feeds, cancellationToken), Json);
    }

    public async Task<IResult> HealthAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        await queries.CountAsync(FacetKind.All, 1, cancellationToken);
        return TypedResults.Text("well\n", "text/plain; charset=utf-8");
    }

    private static JsonHttpResult<ListAnswer<T>> List<T>(IEnumerable<T> items) =>
        TypedResults.Json(new ListAnswer<T>([.. items]), Json);
}
