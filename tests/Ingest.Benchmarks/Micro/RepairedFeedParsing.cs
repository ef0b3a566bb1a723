using System.Text;
using BenchmarkDotNet.Attributes;
using Ingest.Benchmarks.News;
using Ingest.Feeds;

namespace Ingest.Benchmarks.Micro;

/// <summary>Parses the same 1,000 items after every one of them was broken in some way.</summary>
public class RepairedFeedParsing
{
    private const int Items = 1000;

    private static readonly byte[] Written = Break(Encoding.UTF8.GetString(FeedText.Write(NewsWorld.Of(1, Items, 1).First[0])));

    private readonly byte[] document = Written;

    public static double Megabytes => Written.Length / 1e6;

    [Benchmark]
    public FeedDocument Parse() => FeedParser.Parse(document, FeedText.ContentType(FeedForm.Rss), null);

    /// <summary>Each item in one of five ways; that of crossed tags is no fault of a whole feed.</summary>
    private static byte[] Break(string rss)
    {
        var pieces = rss.Split("<item>");
        var broken = new StringBuilder(pieces[0]);
        for (var i = 1; i < pieces.Length; i++)
        {
            broken.Append("<item>").Append((i % 5) switch
            {
                0 => FeedFaults.Break(pieces[i], FeedFault.BareAmpersands),
                1 => FeedFaults.Break(pieces[i], FeedFault.UnclosedTitles),
                2 => pieces[i].Replace("</description></item>", "</item></description>", StringComparison.Ordinal),
                3 => FeedFaults.Break(pieces[i], FeedFault.ControlCharacters),
                _ => FeedFaults.Break(pieces[i], FeedFault.UnknownReferences),
            });
        }

        return Encoding.UTF8.GetBytes(broken.ToString());
    }
}
