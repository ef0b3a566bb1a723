using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Polly;
using Polly.CircuitBreaker;

namespace Ingest.Pipeline.Web;

/// <summary>
/// A service of Azure that is asked over REST, as the identity that this process runs under: tried again a few times
/// while it stumbles, left alone while it is down, never waited for.
/// </summary>
/// <param name="scope">What a token is asked for.</param>
/// <param name="timeout">Of one try.</param>
public sealed class AzureEndpoint(
    HttpClient http,
    TokenCredential credential,
    TimeProvider time,
    string scope,
    TimeSpan timeout)
{
    private readonly ResiliencePipeline _pipeline = AzureCalls.MakePipeline(timeout, time, IsTransient);

    /// <param name="body">Written as JSON, anew for each try.</param>
    /// <returns>The answer, whatever its status. Null while the service is left alone: see <see cref="WaitOf"/>.</returns>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    public async Task<HttpResponseMessage?> PostAsync<T>(
        Uri address,
        T body,
        IReadOnlyDictionary<string, string> headers,
        CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                async token => await AskAsync(address, body, headers, token),
                cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
    }

    /// <summary>How long to wait before the next call: as the service asks, one second to one hour.</summary>
    /// <param name="response">Null while the service is left alone.</param>
    /// <returns>Null when the service does not say.</returns>
    public TimeSpan? WaitOf(HttpResponseMessage? response) =>
        response is null ? AzureCalls.BreakFor : AzureCalls.WaitOf(response.Headers.RetryAfter, time.GetUtcNow());

    /// <summary>
    /// The member `error.code` of an answer that is no success. Its text is not read: it may quote what was asked.
    /// </summary>
    /// <returns>`no code` where a gateway in front of the service answered otherwise.</returns>
    public static async Task<string> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var json = await JsonDocument.ParseAsync(body, default, cancellationToken);
            return CodeOf(json.RootElement) ?? "no code";
        }
        catch (JsonException)
        {
            return "no code";
        }
    }

    private static string? CodeOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("error", out var error)
        && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("code", out var code)
        && code.ValueKind == JsonValueKind.String
            ? code.GetString()
            : null;

    private async Task<HttpResponseMessage> AskAsync<T>(
        Uri address,
        T body,
        IReadOnlyDictionary<string, string> headers,
        CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request, cancellationToken);
    }

    private static bool IsTransient(Outcome<object> outcome) =>
        outcome.Exception is HttpRequestException
        || outcome.Result is HttpResponseMessage
        {
            StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout,
        };
}
