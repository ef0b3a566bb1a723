using System.Globalization;
using System.Net;
using System.Text;
using Azure.Core;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>A service of Azure as its specification has it: notes each request, answers from a script.</summary>
internal sealed class ScriptedService(params ScriptedAnswer[] script) : HttpMessageHandler
{
    private int answered;

    public List<(HttpRequestMessage Request, string Body)> Requests { get; } = [];

    public HttpClient Client => field ??= new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken)
    {
        Requests.Add((request, await request.Content!.ReadAsStringAsync(cancellationToken)));
        var answer = script[Math.Min(answered++, script.Length - 1)];
        if (answer.Status == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "No connection.");
        }

        return answer.ToResponse();
    }
}

/// <param name="Status">0 when no connection comes about.</param>
/// <param name="Usage">What was billed, as the header has it.</param>
internal sealed record ScriptedAnswer(int Status, string Body = "{}", int? RetryAfter = null, string? Usage = null)
{
    public static ScriptedAnswer Accepted { get; } =
        new(202, """{"id":"8540c0de-899f-5cce-acb5-3ec493af3800","status":"Running"}""", 20);

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status)
        {
            Content = new StringContent(Body, Encoding.UTF8, "application/json"),
        };
        if (RetryAfter is { } seconds)
        {
            response.Headers.Add("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        }

        if (Usage is { } usage)
        {
            response.Headers.Add("csp-billing-usage", usage);
        }

        return response;
    }

    public static ScriptedAnswer Refused(int status, string code) =>
        new(status, $$$"""{"error":{"code":"{{{code}}}","message":"about reader@example.org"}}""");
}

/// <summary>A credential whose token says for what it was asked.</summary>
internal sealed class ScopeToken : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(requestContext.Scopes[0], DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext,
        CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
}
