using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Feeds;

public sealed class HostileMarkupTests
{
    private static readonly string[] s_pieces =
    [
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "<a href=\"java\tscript:alert(1)\">",
        "<svg/onload=alert(1)>",
        "<iframe src=//x>", "<p style=\"background:url(javascript:x)\">", "<noscript>", "</noscript>", "<!--", "-->",
        "\"",
        "'", ">", "<", "<textarea>", "</textarea>", "<math>", "<style>", "<a class=\"", "&lt;script&gt;", "text", "<p>",
    ];

    [Theory]
    [InlineData("<script>alert(1)</script>safe", "safe")]
    [InlineData("<SCRIPT SRC=//x></SCRIPT >safe", "safe")]
    [InlineData("<img src=\"a.jpg\" onerror=\"alert(1)\">", "<img src=\"https://example.org/a.jpg\" />")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<a href=\"\">x</a>")]
    [InlineData("<a href=\" &#106;avascript:alert(1)\">x</a>", "<a href=\"\">x</a>")]
    [InlineData("<a href=\"data:text/html,x\">x</a>", "<a href=\"\">x</a>")]
    [InlineData("<iframe src=\"//x\"></iframe>safe", "safe")]
    [InlineData("<svg onload=\"alert(1)\">safe</svg>", "safe")]
    [InlineData("<p style=\"position:fixed;color:red\">x</p>", "<p style=\"color: red;\">x</p>")]
    [InlineData("<p style=\"width: expression(alert(1))\">x</p>", "<p>x</p>")]
    [InlineData("<p title=\"</p><script>\">x</p>", "<p title=\"&lt;/p&gt;&lt;script&gt;\">x</p>")]
    [InlineData("<object data=x>safe</object>", "safe")]
    [InlineData("<base href=//x>safe", "safe")]
    [InlineData("<meta http-equiv=refresh content=0>safe", "safe")]
    public void What_runs_frames_or_covers_is_gone_and_the_text_stays(string html, string expected) =>
        Assert.Equal(expected, Cleaned(html));

    [Fact]
    public void No_pieces_of_markup_make_an_element_that_runs()
    {
        var htmls = Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces));

        Prop.ForAll(htmls.ToArbitrary(), html => IsHarmless(Cleaned(html) ?? "")).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing()
    {
        var htmls = Gen.Elements(s_pieces).ListOf().Select(pieces => "<p>" + string.Concat(pieces));

        Prop.ForAll(htmls.ToArbitrary(), html => Cleaned(html) is not { } once || Cleaned(once) == once)
            .QuickCheckThrowOnFailure();
    }

    /// <summary>A less-than sign opens a tag only before a letter or slash; values hold none.</summary>
    private static bool IsHarmless(string html) =>
        html.Split('<').Skip(1).All(piece => !OpensTag(piece) || IsHarmlessTag(piece));

    private static bool OpensTag(string piece) => piece.Length > 0 && (char.IsLetter(piece[0]) || piece[0] == '/');

    private static bool IsHarmlessTag(string tag)
    {
        string[] forbidden = ["script", "svg", "iframe", "style", "math"];
        var parts = tag[..tag.IndexOf('>', StringComparison.Ordinal)].Split('"');
        var names = string.Concat(parts.Where((_, index) => index % 2 == 0)).TrimStart('/').Split(' ');
        var values = parts.Where((_, index) => index % 2 == 1);
        return parts.Length % 2 == 1
            && !forbidden.Contains(names[0])
            && !names.Any(name => name.StartsWith("on", StringComparison.Ordinal))
            && !values.Any(value => value.Contains("url(", StringComparison.OrdinalIgnoreCase));
    }

    private static string? Cleaned(string html)
    {
        var escaped = html.Replace("]]>", "", StringComparison.Ordinal);
        var text = $"<rss><channel><item><description><![CDATA[{escaped}]]></description></item></channel></rss>";
        var document = FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, new Uri("https://example.org/"));
        return Assert.Single(document.Entries).Summary;
    }
}
