using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Pipeline.Pages;
using Xunit;

namespace Ingest.Pipeline.Tests.Pages;

public sealed class ShownHtmlTests
{
    private static readonly string[] s_pieces =
    [
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "<a href=\"java\tscript:alert(1)\">",
        "<svg/onload=alert(1)>", "<iframe src=//x>", "<p style=\"background:url(javascript:x)\">", "<noscript>",
        "</noscript>", "<!--", "-->", "\"", "'", ">", "<", "<textarea>", "</textarea>", "<math>", "<style>",
        "<a class=\"", "&lt;script&gt;", "text", "<p>", "<template>", "<form action=javascript:x>", "]]>", "<?x",
    ];

    [Theory]
    [InlineData("<script>alert(1)</script>safe", "safe")]
    [InlineData("<SCRIPT SRC=//x></SCRIPT >safe", "safe")]
    [InlineData("<img src=\"https://a.example/a.jpg\" onerror=\"x()\">", "<img src=\"https://a.example/a.jpg\">")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\" &#106;avascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"data:text/html,x\">x</a>", "<a>x</a>")]
    [InlineData("<iframe src=\"//x\"></iframe>safe", "safe")]
    [InlineData("<svg onload=\"alert(1)\">safe</svg>", "safe")]
    [InlineData("<p style=\"position:fixed;color:red\">x</p>", "<p>x</p>")]
    [InlineData("<style>p{position:fixed}</style>safe", "safe")]
    [InlineData("<object data=x>safe</object>", "safe")]
    [InlineData("<base href=//x>safe", "safe")]
    [InlineData("<form action=//x><button>safe</button></form>", "safe")]
    [InlineData("<meta http-equiv=refresh content=0>safe", "safe")]
    public void What_runs_frames_or_covers_is_gone_and_the_text_stays(string html, string expected) =>
        Assert.Equal(expected, ShownHtml.Sanitize(html));

    [Fact]
    public void No_pieces_of_markup_make_an_element_that_runs()
    {
        var htmls = Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces));

        Prop.ForAll(htmls.ToArbitrary(), html => IsHarmless(ShownHtml.Sanitize(html))).QuickCheckThrowOnFailure();
    }

    private static bool IsHarmless(string html) =>
        new HtmlParser().ParseDocument(html).All.All(element =>
            element.LocalName is not ("script" or "svg" or "iframe" or "style" or "math" or "form")
            && element.Attributes.All(attribute =>
                !attribute.Name.StartsWith("on", StringComparison.Ordinal)
                && attribute.Name != "style"
                && !attribute.Value.Contains("script:", StringComparison.OrdinalIgnoreCase)));
}
