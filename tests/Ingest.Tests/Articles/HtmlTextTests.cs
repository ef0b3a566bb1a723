using FsCheck;
using FsCheck.Fluent;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class HtmlTextTests
{
    private static readonly string[] s_pieces =
    [
        "<p>", "</p>", "<br>", "<script>", "</script>", "<!--", "-->", "<", ">", "&amp;", "&lt;b&gt;", "&nbsp;",
        "&#10;",
        "text", " ", "\n", "\"", "'", "<a href=\"", "<li>", "&shy;", "\u00A0", "<b", "</",
    ];

    [Theory]
    [InlineData("<p>One</p>\n\n<p>Two</p>", "One\nTwo")]
    [InlineData("One<br/><br/>Two", "One\nTwo")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [InlineData("  a\n\t b&nbsp; c ", "a b c")]
    [InlineData("<b>Pre</b>fix", "Prefix")]
    [InlineData("<td>a</td><td>b</td>", "a b")]
    [InlineData("Fish &amp; chips &ndash; &#8364;5", "Fish & chips – €5")]
    [InlineData("a<script>if (a < b) x()</script>b<style>p > a {}</style>c<!-- <p> -->d", "abcd")]
    [InlineData("<a title=\"a > b\">link</a>", "link")]
    [InlineData("3 < 4 and 5 > 4", "3 < 4 and 5 > 4")]
    [InlineData("un&shy;break\u00ADable", "unbreakable")]
    [InlineData("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "One\nTwo")]
    [InlineData("<p>Use &lt;b&gt;</p>", "Use <b>")]
    [InlineData("a&nbsp b &amp c &#8217 d", "a b & c ’ d")]
    [InlineData("Why&quest;&lpar;so&rpar;", "Why?(so)")]
    [InlineData("/?a=1&lt=2&amp", "/?a=1&lt=2&amp")]
    [InlineData("AT&T & co", "AT&T & co")]
    [InlineData("a<b", "a<b")]
    [InlineData("", "")]
    [InlineData("<p> </p>", "")]
    public void Html_is_read_as_the_text_a_reader_sees(string html, string expected) =>
        Assert.Equal(expected, HtmlText.From(html));

    [Theory]
    [InlineData("Talks<br>resume", "Talks resume")]
    [InlineData("<b>Talks</b> resume", "Talks resume")]
    [InlineData("&lt;b&gt;Talks&lt;/b&gt; resume", "Talks resume")]
    [InlineData("&amp;lt;b&amp;gt;Talks", "<b>Talks")]
    [InlineData("Q&amp;amp;A", "Q&A")]
    [InlineData("It&amp;#8217;s late", "It’s late")]
    [InlineData("1 &lt; 2 &gt; 0", "1 < 2 > 0")]
    [InlineData("The &lt;unknown&gt; tag", "The <unknown> tag")]
    public void A_title_is_one_line_without_markup(string html, string expected) =>
        Assert.Equal(expected, HtmlText.Line(html));

    [Fact]
    public void No_white_space_is_doubled_or_left_at_the_ends() =>
        Prop.ForAll(Pieces(), html => IsTidy(HtmlText.From(html))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_title_never_has_a_second_line() =>
        Prop.ForAll(Pieces(), html => !HtmlText.Line(html).Contains('\n', StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Text_without_markup_keeps_its_words()
    {
        var words = Gen.Elements("Ministers", "meet", "Élysée", "北京", "5%").NonEmptyListOf();

        Prop.ForAll(words.Select(list => string.Join(' ', list)).ToArbitrary(), text => HtmlText.From(text) == text)
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("<a ")]
    [InlineData("<a \"")]
    [InlineData("<svg>")]
    [InlineData("<object></p>")]
    [InlineData("<!-")]
    [InlineData("&")]
    [InlineData("&lt;")]
    [InlineData("&lt;zz \"")]
    public void A_megabyte_of_one_broken_piece_is_read(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + "&gt;>";

        var text = HtmlText.Line(html);

        Assert.DoesNotContain('\n', text);
    }

    private static Arbitrary<string> Pieces() =>
        Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    private static bool IsTidy(string text) =>
        text == text.Trim()
        && !text.Contains("  ", StringComparison.Ordinal)
        && !text.Contains("\n\n", StringComparison.Ordinal)
        && !text.Contains(" \n", StringComparison.Ordinal)
        && !text.Contains("\n ", StringComparison.Ordinal);
}
