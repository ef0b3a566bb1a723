using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Benchmarks.News;

/// <summary>Serves feeds on loopback, each on an address of its own, all on one port.</summary>
public sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly int port;
    private volatile Dictionary<IPAddress, Page> pages = [];

    private FeedServer(WebApplication host, int port)
    {
        this.host = host;
        this.port = port;
    }

    public static async Task<FeedServer> StartAsync(
        IReadOnlyList<NewsFeed> feeds,
        CancellationToken cancellationToken)
    {
        var port = FeedList.FreePort(feeds[0].Host);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            foreach (var feed in feeds)
            {
                options.Listen(feed.Host, port);
            }
        });
        var server = new FeedServer(builder.Build(), port);
        server.Publish(feeds);
        server.host.Run(server.AnswerAsync);
        await server.host.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Serves another edition of the feeds from now on.</summary>
    public void Publish(IReadOnlyList<NewsFeed> feeds) => pages = feeds.ToDictionary(feed => feed.Host, Page.Of);

    /// <summary>A list of the feeds.</summary>
    public string Opml(IEnumerable<NewsFeed> feeds) => FeedList.Opml(feeds, port);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var page = pages[context.Connection.LocalIpAddress!.MapToIPv4()];
        context.Response.Headers.ETag = page.ETag;
        if (context.Request.Headers.IfNoneMatch == page.ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = page.ContentType;
        context.Response.ContentLength = page.Body.Length;
        await context.Response.Body.WriteAsync(page.Body, context.RequestAborted);
    }

    private sealed record Page(byte[] Body, string ContentType, string ETag)
    {
        public static Page Of(NewsFeed feed)
        {
            var body = FeedText.Write(feed);
            return new(body, FeedText.ContentType(feed.Form), $"\"{Hash.Of(Convert.ToBase64String(body))}\"");
        }
    }
}
