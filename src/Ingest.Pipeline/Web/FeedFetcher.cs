using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Ingest.Feeds;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline.Web;

/// <summary>Asks a feed's address whether there is anything new, with the manners a host may expect.</summary>
public sealed class FeedFetcher(HttpMessageInvoker connection, IOptions<FetchOptions> options, TimeProvider time)
    : IDisposable
{
    private const string Accept =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, " +
        "application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private readonly FetchOptions _options = options.Value;

    private readonly string _userAgent = UserAgent(options.Value.Contact);

    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Never throws for what a host does; only the caller's cancellation escapes.</summary>
    public async Task<FetchOutcome> FetchAsync(Feed feed, CancellationToken cancellationToken)
    {
        if (feed.Address.Scheme == BundledFeeds.Scheme)
        {
            return BundledFeeds.Fetch(feed);
        }

        if (feed.Address.Scheme != Uri.UriSchemeHttp && feed.Address.Scheme != Uri.UriSchemeHttps)
        {
            return new FetchOutcome.Failed($"Addresses begin with http, https or bundled, not {feed.Address.Scheme}.");
        }

        var trail = new RedirectTrail(feed.Address, _options.MaxRedirects);
        var gate = _gates.GetOrAdd(feed.Address.Authority, _ => new HostGate(_options, time));
        try
        {
            return await gate.PassAsync(attempt => AskOrWaitAsync(feed, trail, gate, attempt), cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.Failed(FailureReason.NoAnswerWithin(_options.Timeout));
        }
        catch (Exception exception) when (FailureReason.Find(exception, trail.Current) is { } reason)
        {
            return new FetchOutcome.Failed(reason);
        }
    }

    public void Dispose()
    {
        foreach (var gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    private static string UserAgent(string? contact)
    {
        var version = typeof(FeedFetcher).Assembly.GetName().Version?.ToString(3);
        return string.IsNullOrEmpty(contact) ? $"Ingest/{version}" : $"Ingest/{version} (+{contact})";
    }

    /// <summary>What a host asks of one feed it asks of all its feeds, but for those that go alone.</summary>
    private async ValueTask<FetchOutcome> AskOrWaitAsync(
        Feed feed,
        RedirectTrail trail,
        HostGate gate,
        CancellationToken cancellationToken)
    {
        if (!feed.GoesAlone && gate.Rest() is { } rest)
        {
            return new FetchOutcome.Postponed(rest);
        }

        var outcome = await AskAsync(feed, trail, cancellationToken);
        if (!feed.GoesAlone && outcome is FetchOutcome.Refused { StatusCode: 429 or 503, RetryAfter: { } wait })
        {
            gate.RestFor(wait);
        }

        return outcome;
    }

    private async ValueTask<FetchOutcome> AskAsync(Feed feed, RedirectTrail trail, CancellationToken cancellationToken)
    {
        trail.Restart();
        while (true)
        {
            using var request = Request(feed, trail.Current);
            using var response = await connection.SendAsync(request, cancellationToken);
            if (!RedirectTrail.IsRedirect(response.StatusCode))
            {
                return await AnswerAsync(response, trail, cancellationToken);
            }

            if (trail.Follow(response.StatusCode, response.Headers.Location) is { } reason)
            {
                return new FetchOutcome.Failed(reason);
            }
        }
    }

    private HttpRequestMessage Request(Feed feed, Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (feed.ETag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", feed.ETag);
        }

        if (feed.LastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", feed.LastModified);
        }

        return request;
    }

    private async Task<FetchOutcome> AnswerAsync(
        HttpResponseMessage response,
        RedirectTrail trail,
        CancellationToken cancellationToken) => response.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation =>
                await ModifiedAsync(response, trail, cancellationToken),
            HttpStatusCode.NotModified => new FetchOutcome.NotModified(MaxAge(response), trail.MovedTo),
            HttpStatusCode.Gone when !trail.IsDetour => new FetchOutcome.Gone(),
            HttpStatusCode.Unauthorized
                or HttpStatusCode.PaymentRequired
                or HttpStatusCode.Forbidden
                or HttpStatusCode.TooManyRequests
                or HttpStatusCode.UnavailableForLegalReasons
                or HttpStatusCode.ServiceUnavailable =>
                new FetchOutcome.Refused((int)response.StatusCode, RetryAfter(response)),
            var status => new FetchOutcome.Failed(ReasonOf(status)) { StatusCode = (int)status },
        };

    private static string ReasonOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => "There is nothing at this address (404).",
        >= HttpStatusCode.InternalServerError => $"The host is in trouble ({(int)status}).",
        _ => $"The host answers {(int)status} in place of a feed.",
    };

    private async Task<FetchOutcome> ModifiedAsync(
        HttpResponseMessage response,
        RedirectTrail trail,
        CancellationToken cancellationToken)
    {
        var (body, refusal) = await BodyReader.ReadAsync(response.Content, _options, cancellationToken);
        return refusal is not null
            ? new FetchOutcome.Failed(refusal)
            : new FetchOutcome.Modified(
                body,
                trail.Current,
                AsReceived(response.Content.Headers.NonValidated, "Content-Type"),
                AsReceived(response.Headers.NonValidated, "ETag"),
                AsReceived(response.Content.Headers.NonValidated, "Last-Modified"),
                MaxAge(response),
                trail.MovedTo);
    }

    private static string? AsReceived(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } value ? value : null;

    /// <summary>RFC 9111 section 4.2.1, for a cache that is not shared.</summary>
    private TimeSpan? MaxAge(HttpResponseMessage response)
    {
        if (response.Headers.CacheControl is { NoCache: true } or { NoStore: true })
        {
            return null;
        }

        return response.Headers.CacheControl?.MaxAge
            ?? response.Content.Headers.Expires - (response.Headers.Date ?? time.GetUtcNow());
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - time.GetUtcNow();
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }
}
