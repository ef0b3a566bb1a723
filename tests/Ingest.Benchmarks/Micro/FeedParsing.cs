using BenchmarkDotNet.Attributes;
using Ingest.Benchmarks.News;
using Ingest.Feeds;

namespace Ingest.Benchmarks.Micro;

/// <summary>Parses an RSS document of 1,000 items.</summary>
public class FeedParsing
{
    private const int Items = 1000;

    private static readonly byte[] Written = FeedText.Write(NewsWorld.Of(1, Items, 1).First[0]);

    private readonly byte[] document = Written;

    public static double Megabytes => Written.Length / 1e6;

    [Benchmark]
    public FeedDocument Parse() => FeedParser.Parse(document, FeedText.ContentType(FeedForm.Rss), null);
}
