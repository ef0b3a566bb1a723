using FsCheck;
using FsCheck.Fluent;
using Ingest.Analyses;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Analyses;

/// <summary>What of an article is not title or body.</summary>
public sealed class TextPartTests
{
    private const string Body =
        "The foreign ministers of Norway and Finland met in Oslo on Tuesday.\n"
        + "\u201cWe will keep the border open for as long as we can,\u201d Elina Valtonen said after the talks in Oslo.\n";

    [Theory]
    [InlineData("Espen Barth Eide meets Elina Valtonen in Oslo on February 18, 2025. Anna Vestergaard/Reuters", "Anna Vestergaard/Reuters")]
    [InlineData("Espen Barth Eide meets Elina Valtonen in Oslo on February 18, 2025.\nAnna Vestergaard | Getty Images", "Anna Vestergaard | Getty Images")]
    [InlineData("Espen Barth Eide meets Elina Valtonen in Oslo on February 18, 2025.\nPhoto: Anna Vestergaard", "Photo: Anna Vestergaard")]
    public void A_line_before_the_credit_of_a_photographer_is_a_caption(string lines, string credit)
    {
        var caption = "Espen Barth Eide meets Elina Valtonen in Oslo on February 18, 2025.";

        Assert.Equal([(TextPart.Caption, caption), (TextPart.Outlet, credit)], PartsOf(Body + lines));
    }

    [Fact]
    public void A_file_photo_says_so_itself()
    {
        const string Line = "FILE PHOTO: Espen Barth Eide walks through Oslo.";

        Assert.Equal([(TextPart.Caption, Line)], PartsOf(Body + Line));
    }

    [Fact]
    public void What_the_markup_names_a_caption_is_one()
    {
        var read = HtmlText.Read(
            "<p>They met.</p><figure><img src=a.jpg><figcaption>Espen Barth Eide &amp; Elina Valtonen<br>in Oslo</figcaption></figure><p>They left.</p>");
        var article = AnArticle.With(read.Text, "A title") with { Captions = read.Captions };
        var analyzed = article.AnalyzedText();

        Assert.Equal(
            ["Espen Barth Eide & Elina Valtonen", "in Oslo"],
            Analyzer.Analyze(article).Parts
                .Where(part => part.Part == TextPart.Caption)
                .Select(part => analyzed.Substring(part.Start, part.Length)));
    }

    [Theory]
    [InlineData("<figcaption>", 0)]
    [InlineData("<figcaption></figcaption>They met.", 0)]
    [InlineData("<figcaption>Oslo", 1)]
    [InlineData("<figcaption>Oslo<figcaption>Bergen</figcaption></figcaption>Turku", 1)]
    [InlineData("</figcaption>Oslo", 0)]
    public void Broken_captions_are_read_as_far_as_they_go(string html, int count) =>
        Assert.Equal(count, HtmlText.Read(html).Captions.Count);

    [Fact]
    public void A_line_before_a_byline_or_a_link_is_body()
    {
        Assert.DoesNotContain(PartsOf(Body + "They will meet again.\nReporting by Anna Vestergaard"), part => part.Part == TextPart.Caption);
        Assert.DoesNotContain(PartsOf(Body + "They will meet again.\nRead more: Oslo"), part => part.Part == TextPart.Caption);
    }

    [Fact]
    public void A_meeting_told_under_a_picture_says_so()
    {
        const string Line = "Marco Rubio meets Sergey Lavrov in Riyadh on February 18, 2025.\nAnna Vestergaard | Getty Images\n";

        var claims = Analyzer.Analyze(AnArticle.With(Line + "The Prime Minister of Norway met the King of Denmark in Oslo.")).Claims;

        Assert.Equal([true, false], claims.Select(claim => claim.Quote.IsCaption));
    }

    [Theory]
    [InlineData("We will keep the border open for as long as we can")]
    [InlineData("\"We will keep the border open for as long as we can\"")]
    [InlineData("We will keep the border open for as long as we can.")]
    public void A_pull_quote_is_read_once(string quote)
    {
        Assert.Equal([(TextPart.Repeat, quote)], PartsOf(quote + "\n" + Body));
        Assert.Equal([(TextPart.Repeat, quote)], PartsOf(Body + quote));
    }

    [Fact]
    public void A_pull_quote_names_nobody_again()
    {
        const string Quote = "Elina Valtonen said after the talks in Oslo";

        var plain = Analyzer.Analyze(AnArticle.With(Body));
        var quoted = Analyzer.Analyze(AnArticle.With(Body + Quote));

        Assert.Equal(plain.Entities, quoted.Entities);
        Assert.Equal(plain.KeyPhrases.Select(phrase => phrase.Text), quoted.KeyPhrases.Select(phrase => phrase.Text));
    }

    [Fact]
    public void The_title_again_at_the_head_of_the_body_is_read_once()
    {
        const string Title = "Norway and Finland keep their border open, ministers say";

        Assert.Equal([(TextPart.Repeat, Title)], PartsOf(Title + "\n" + Body, Title));
    }

    [Theory]
    [InlineData("We will keep the border shut for as long as we can")]
    [InlineData("for as long as we")]
    [InlineData("We will keep the border open for as long as we can, she said")]
    public void A_line_of_other_words_or_too_few_is_body(string line) => Assert.Empty(PartsOf(Body + line));

    [Fact]
    public void Parts_of_any_lines_are_in_order_and_inside_the_text()
    {
        var words = Gen.Elements("the", "border", "open", "we", "can", "keep", "\n", "\n", ".", "|", "Getty Images", "FILE PHOTO:", "\u201c");
        var texts = Gen.ListOf(words).Select(list => string.Join(' ', list)).ToArbitrary();

        Prop.ForAll(texts, text => AreSound(text)).QuickCheckThrowOnFailure();
    }

    private static bool AreSound(string text)
    {
        var article = AnArticle.With(text, text);
        var end = 0;
        foreach (var part in Analyzer.Analyze(article).Parts)
        {
            if (part.Start < end || part.Length < 1 || part.Part == TextPart.Body)
            {
                return false;
            }

            end = part.End;
        }

        return end <= article.AnalyzedText().Length;
    }

    private static List<(TextPart Part, string Text)> PartsOf(string text, string title = "A title")
    {
        var article = AnArticle.With(text, title);
        var analyzed = article.AnalyzedText();
        return [.. Analyzer.Analyze(article).Parts.Select(part => (part.Part, analyzed.Substring(part.Start, part.Length)))];
    }
}
