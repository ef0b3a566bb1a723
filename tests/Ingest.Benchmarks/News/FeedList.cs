using System.Net;
using System.Net.Sockets;
using Ingest.Feeds;

namespace Ingest.Benchmarks.News;

/// <summary>Where served feeds lie: each on a loopback address of its own, all on one port.</summary>
public static class FeedList
{
    public static Uri Address(NewsFeed feed, int port) => new($"http://{feed.Host}:{port}/feed");

    public static string Opml(IEnumerable<NewsFeed> feeds, int port) => Feeds.Opml.Write(
        "Benchmark",
        feeds.Select(feed => new OpmlOutline(Address(feed, port), feed.Title, null)));

    /// <summary>A port that nobody listens on now.</summary>
    public static int FreePort(IPAddress address)
    {
        using var probe = new TcpListener(address, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
