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

    /// <summary>In turn: a bare ampersand, no end tag, crossed tags, a control character, an unknown reference.</summary>
    private static byte[] Break(string rss)
    {
        var pieces = rss.Split("<item>");
        var broken = new StringBuilder(pieces[0]);
        for (var i = 1; i < pieces.Length; i++)
        {
            broken.Append("<item>").Append((i % 5) switch
            {
                0 => pieces[i].Replace("</title>", " & more</title>", StringComparison.Ordinal),
                1 => pieces[i].Replace("</title>", "", StringComparison.Ordinal),
                2 => pieces[i].Replace("</description></item>", "</item></description>", StringComparison.Ordinal),
                3 => pieces[i].Replace("</title>", "\u0008</title>", StringComparison.Ordinal),
                _ => pieces[i].Replace("</title>", "&eacute;&bogus;</title>", StringComparison.Ordinal),
            });
        }

        return Encoding.UTF8.GetBytes(broken.ToString());
    }
}
