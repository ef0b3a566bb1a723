using System.Net;

namespace Ingest.Benchmarks.News;

/// <summary>A feed of invented news.</summary>
/// <param name="Number">From 0; gives the feed a loopback address and a format of its own.</param>
public sealed record NewsFeed(int Number, EquatableArray<NewsItem> Items)
{
    private const int FirstAddress = 2;

    public string Title => $"Outlet {Number + 1}";

    /// <summary>As often as it is met: of ten feeds five are RSS, three Atom, one is RDF and one JSON.</summary>
    public FeedForm Form => (Number % 10) switch
    {
        0 or 2 or 4 or 6 or 8 => FeedForm.Rss,
        1 or 5 or 7 => FeedForm.Atom,
        3 => FeedForm.Rdf,
        _ => FeedForm.Json,
    };

    /// <summary>One feed of five is not well-formed.</summary>
    public FeedFault Fault => Form == FeedForm.Json || Number % 5 != 1
        ? FeedFault.None
        : (FeedFault)(1 + (Number / 5 % (Enum.GetValues<FeedFault>().Length - 1)));

    /// <summary>127.0.0.2 and onwards.</summary>
    public IPAddress Host => new([127, 0, (byte)((Number + FirstAddress) >> 8), (byte)(Number + FirstAddress)]);
}

/// <summary>How a feed is written.</summary>
public enum FeedForm
{
    Rss,
    Atom,
    Rdf,
    Json,
}
