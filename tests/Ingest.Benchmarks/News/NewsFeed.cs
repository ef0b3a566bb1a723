using System.Net;

namespace Ingest.Benchmarks.News;

/// <summary>A feed of invented news.</summary>
/// <param name="Number">From 0; gives the feed a loopback address and a format of its own.</param>
public sealed record NewsFeed(int Number, EquatableArray<NewsItem> Items)
{
    private const int FirstAddress = 2;

    public string Title => $"Outlet {Number + 1}";

    public FeedForm Form => (FeedForm)(Number % 3);

    /// <summary>127.0.0.2 and onwards.</summary>
    public IPAddress Host => new([127, 0, (byte)((Number + FirstAddress) >> 8), (byte)(Number + FirstAddress)]);
}

/// <summary>How a feed is written.</summary>
public enum FeedForm
{
    Rss,
    Atom,
    Json,
}
