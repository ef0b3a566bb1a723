using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Ingest.Pipeline.Tests.Fakes;

/// <summary>The web as a test lays it out; an address nobody laid out is a bug in the test, or a call that must not be.</summary>
public sealed class FakeWeb : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, Func<HttpResponseMessage>> answers = new(StringComparer.Ordinal);

    public void Serve(string address, string body, string mediaType = "application/rss+xml") =>
        answers[address] = () => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public void Answer(string address, HttpStatusCode status) => answers[address] = () => new(status);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        var response = answers.TryGetValue(address, out var answer)
            ? answer()
            : throw new InvalidOperationException($"Nothing is laid out at {address}.");
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
