using System.Text;
using Ingest.Pipeline.Query;
using Ingest.Pipeline.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Pipeline.Tests.Pages;

/// <summary>Asks the route table of an installation as a head does, without a network.</summary>
internal sealed class Browser(AnInstallation installation)
{
    private readonly RouteTable table = installation.Get<RouteTable>();

    /// <param name="address">Path and query.</param>
    /// <param name="host">The name under which the reader believes to ask.</param>
    public async Task<Answer> GetAsync(string address, string host = "localhost:7080")
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        var query = address.IndexOf('?', StringComparison.Ordinal);
        context.Request.Method = HttpMethods.Get;
        context.Request.Host = new HostString(host);
        context.Request.Path = query < 0 ? address : address[..query];
        context.Request.QueryString = new QueryString(query < 0 ? "" : address[query..]);
        var result = await AnswerAsync(context.Request);
        await result.ExecuteAsync(context);
        return new(
            context.Response.StatusCode,
            context.Response.ContentType ?? "",
            context.Response.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()),
            Encoding.UTF8.GetString(body.ToArray()));
    }

    /// <summary>The first address on a page that begins as given.</summary>
    public async Task<string> FindLinkAsync(string page, string prefix)
    {
        var body = (await GetAsync(page)).Body;
        var start = body.IndexOf($"href=\"{prefix}", StringComparison.Ordinal) + "href=\"".Length;
        return body[start..body.IndexOf('"', start)];
    }

    private Task<IResult> AnswerAsync(HttpRequest request)
    {
        foreach (var route in table.All)
        {
            var values = new RouteValueDictionary();
            if (new TemplateMatcher(TemplateParser.Parse(route.Pattern), []).TryMatch(request.Path, values))
            {
                request.RouteValues = values;
                return table.AnswerAsync(route, request, AnInstallation.Cancellation);
            }
        }

        return table.AnswerUnknownAsync(request, AnInstallation.Cancellation);
    }
}

/// <summary>What a browser gets.</summary>
public sealed record Answer(
    int Status,
    string ContentType,
    IReadOnlyDictionary<string, string> Headers,
    string Body);
