using System.Text;

namespace Ingest.Benchmarks.News;

/// <summary>Breaks markup as the web does.</summary>
public static class FeedFaults
{
    private const string TitleEnd = "</title>";
    private const int LostAtEnd = 16;

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static byte[] Write(string markup, FeedFault fault) =>
        (fault == FeedFault.WrongEncoding ? Western : Encoding.UTF8).GetBytes(Break(markup, fault));

    public static string Break(string markup, FeedFault fault) => fault switch
    {
        FeedFault.None => markup,
        FeedFault.BareAmpersands => EndTitles(markup, " & more</title>"),
        FeedFault.UnclosedTitles => EndTitles(markup, ""),
        FeedFault.ControlCharacters => EndTitles(markup, "\u0008</title>"),
        FeedFault.UnknownReferences => EndTitles(markup, "&eacute;&bogus;</title>"),
        FeedFault.WrongEncoding => EndTitles(markup, " \u2013 caf\u00E9</title>"),
        FeedFault.JunkBefore => "<br />\n<b>Warning</b>: cannot modify header information\n" + markup,
        FeedFault.CutOff => markup[..^LostAtEnd],
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static string EndTitles(string markup, string end) =>
        markup.Replace(TitleEnd, end, StringComparison.Ordinal);
}
