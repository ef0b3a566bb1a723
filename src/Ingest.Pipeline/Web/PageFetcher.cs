using System.Collections.Concurrent;
using System.Diagnostics;
using Ingest.Articles;
using Ingest.Feeds;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline.Web;

/// <summary>Asks for article pages with the manners of <see cref="FeedFetcher"/>, and only for those a host lets us read.</summary>
public sealed class PageFetcher(FeedFetcher fetcher, IOptions<FetchPagesOptions> options, TimeProvider time)
{
    private static readonly TimeSpan RobotsAge = TimeSpan.FromHours(24);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<PageOutcome> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var host = _hosts.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new Host());
        if (!(await RobotsOfAsync(host, address, cancellationToken)).Allows(address))
        {
            return new PageOutcome.NoText("The host's robots.txt forbids this page.");
        }

        if (host.WaitFor(options.Value.PerHost, Window, time.GetUtcNow()) is { } wait)
        {
            return new PageOutcome.Later(wait);
        }

        return Outcome(await fetcher.FetchAsync(PageAt(address), cancellationToken));
    }

    private Feed PageAt(Uri address) => Feed.At(address, time.GetUtcNow());

    private async Task<RobotsRules> RobotsOfAsync(Host host, Uri page, CancellationToken cancellationToken)
    {
        if (host.Robots is { } known && host.RobotsReadAt > time.GetUtcNow() - RobotsAge)
        {
            return known;
        }

        var outcome = await fetcher.FetchAsync(PageAt(new Uri(page, "/robots.txt")), cancellationToken);
        (host.Robots, host.RobotsReadAt) = (RulesOf(outcome), time.GetUtcNow());
        return host.Robots;
    }

    /// <summary>RFC 9309, section 2.3.1: a file that is not there forbids nothing, a host in trouble everything.</summary>
    private static RobotsRules RulesOf(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Modified { Body: var body } => RobotsRules.Parse(PageBody.Decode(body.Span, "text/plain")),
        FetchOutcome.Gone or FetchOutcome.Refused { StatusCode: < 429 } => RobotsRules.AllowAll,
        FetchOutcome.Failed { StatusCode: >= 400 and < 500 } => RobotsRules.AllowAll,
        _ => RobotsRules.ForbidAll,
    };

    private static PageOutcome Outcome(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Modified { Body: var body } page =>
            PageText.Extract(PageBody.Decode(body.Span, page.ContentType), page.Address) is { } text
                ? new PageOutcome.Read(text)
                : new PageOutcome.NoText("The page holds nothing that reads like an article."),
        FetchOutcome.Postponed { Wait: var wait } => new PageOutcome.Later(wait),
        FetchOutcome.Refused { RetryAfter: { } wait } => new PageOutcome.Later(wait),
        FetchOutcome.Refused refused => new PageOutcome.NoText($"The host refuses us ({refused.StatusCode})."),
        FetchOutcome.Failed { Reason: var reason } => new PageOutcome.NoText(reason),
        FetchOutcome.Gone => new PageOutcome.NoText("The page is gone (410)."),
        FetchOutcome.NotModified => new PageOutcome.NoText("The host answers 304 and was not asked for changes."),
        _ => throw new UnreachableException(),
    };

    /// <summary>What is known of a host, and what was asked of it lately.</summary>
    private sealed class Host
    {
        private readonly Queue<DateTimeOffset> _asked = new();
        private readonly Lock _turn = new();

        public RobotsRules? Robots { get; set; }

        public DateTimeOffset RobotsReadAt { get; set; }

        /// <summary>Null: may be asked now, and was counted as asked.</summary>
        public TimeSpan? WaitFor(int most, TimeSpan window, DateTimeOffset now)
        {
            lock (_turn)
            {
                while (_asked.TryPeek(out var oldest) && oldest <= now - window)
                {
                    _asked.Dequeue();
                }

                if (_asked.Count >= most)
                {
                    return _asked.Peek() + window - now;
                }

                _asked.Enqueue(now);
                return null;
            }
        }
    }
}

/// <summary>What asking for an article's page came to.</summary>
public abstract record PageOutcome
{
    private PageOutcome()
    {
    }

    public sealed record Read(ReadText Text) : PageOutcome;

    /// <summary>The host wants no more for now.</summary>
    public sealed record Later(TimeSpan Wait) : PageOutcome;

    /// <param name="Reason">One sentence.</param>
    public sealed record NoText(string Reason) : PageOutcome;
}
