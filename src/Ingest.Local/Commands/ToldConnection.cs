namespace Ingest.Local.Commands;

/// <summary>Passes requests on, and tells each and its answer as they go over the line.</summary>
internal sealed class ToldConnection(HttpMessageInvoker connection, Output output) : HttpMessageHandler
{
    /// <summary>Those that decide what we do; the others are noise to whoever looks for a fault.</summary>
    private static readonly string[] Telling =
    [
        "Content-Type", "Content-Length", "Content-Encoding", "ETag", "Last-Modified", "Cache-Control", "Expires",
        "Retry-After", "Location", "Server",
    ];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken)
    {
        output.Line($"Asked     GET {request.RequestUri}");
        foreach (var header in request.Headers.NonValidated)
        {
            output.Line($"          {header.Key}: {header.Value}");
        }

        var response = await connection.SendAsync(request, cancellationToken);
        output.Line($"Answered  {(int)response.StatusCode} {response.ReasonPhrase} (HTTP/{response.Version})");
        foreach (var header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            if (Telling.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            {
                output.Line($"          {header.Key}: {header.Value}");
            }
        }

        return response;
    }
}
