using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline.Query;

/// <summary>
/// Refuses requests under a foreign name, since a page of another site that rebinds its name to this machine would read
/// along; tells the browser on every answer to load and run nothing from elsewhere.
/// </summary>
public sealed class RequestGuard(IOptions<SiteOptions> options)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private readonly string[] _names = options.Value.Hosts.Split(
        ';',
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Task<IResult> AnswerAsync(
        HttpRequest request,
        Func<HttpRequest, CancellationToken, Task<IResult>> answer,
        CancellationToken cancellationToken)
    {
        AddHeaders(request.HttpContext.Response.Headers);
        return IsOurs(request.Host)
            ? answer(request, cancellationToken)
            : Task.FromResult<IResult>(Foreign(request.Host));
    }

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
    }

    private bool IsOurs(HostString host) =>
        _names.Any(name => name == "*" || string.Equals(name, host.Host, StringComparison.OrdinalIgnoreCase));

    private static ProblemHttpResult Foreign(HostString host) => TypedResults.Problem(
        $"Nothing is served under the name '{host.Host}'. The setting Site:Hosts lists the names that are.",
        statusCode: StatusCodes.Status400BadRequest,
        title: "Foreign host");
}

/// <summary>Under which names the pages are served.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Host names without port, semicolons between; `*` for any. Default: this machine's own names.</summary>
    [Required]
    public string Hosts { get; set; } = "localhost;127.0.0.1;[::1]";
}
