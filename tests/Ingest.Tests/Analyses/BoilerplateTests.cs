using Ingest.Analyses;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Analyses;

/// <summary>What stands around an article on its page.</summary>
public sealed class BoilerplateTests
{
    private const string Body = "<p>The central bank of Norway kept its interest rate on Thursday, as most analysts had expected.</p>";

    [Theory]
    [InlineData("<p>By Anna Vestergaard and Tom Hollis in Geneva</p>")]
    [InlineData("<figure><img src=\"a.jpg\"><figcaption>Photo: Anna Vestergaard/Reuters</figcaption></figure>")]
    [InlineData("<figcaption>REUTERS/Anna Vestergaard</figcaption>")]
    [InlineData("<p>(AP Photo/Anna Vestergaard)</p>")]
    [InlineData("<aside>Read more: Anna Vestergaard meets Sergey Lavrov in Geneva</aside>")]
    [InlineData("<p>Related: Trump and Putin to meet in Budapest</p>")]
    [InlineData("<p>Sign up for our newsletter with Anna Vestergaard</p>")]
    [InlineData("<p>Anna Vestergaard contributed to this report.</p>")]
    [InlineData("<footer>© 2026 Harbour Media. All rights reserved.</footer>")]
    [InlineData("<footer>Copyright 2026 Harbour Media Group</footer>")]
    [InlineData("<p>Reporting by Anna Vestergaard; Editing by Tom Hollis</p>")]
    public void A_line_of_the_outlet_names_nobody_and_tells_no_meeting(string html)
    {
        var plain = Analyze(Body);

        var analysis = Analyze(Body + html);

        Assert.Equal(plain.Entities.Select(entity => entity.Id), analysis.Entities.Select(entity => entity.Id));
        Assert.Equal(plain.KeyPhrases.Select(phrase => phrase.Text), analysis.KeyPhrases.Select(phrase => phrase.Text));
        Assert.Empty(analysis.Claims);
    }

    [Fact]
    public void A_caption_is_read_and_its_credit_is_not()
    {
        var analysis = Analyze(
            Body + "<figure><figcaption>Marco Rubio met Sergey Lavrov in Riyadh on Tuesday. REUTERS/Anna Vestergaard</figcaption></figure>");

        Assert.Contains(analysis.Entities, entity => entity.Name == "Marco Rubio");
        Assert.DoesNotContain(analysis.Entities, entity => entity.Name.Contains("Vestergaard", StringComparison.Ordinal));
        Assert.Single(analysis.Claims);
    }

    [Theory]
    [InlineData("By Monday, Marco Rubio had left Riyadh.", "Marco Rubio")]
    [InlineData("Copyright law worries Marco Rubio and the Senate, aides said on Tuesday.", "Marco Rubio")]
    [InlineData("By Marco Rubio's account the talks with Sergey Lavrov went well.", "Marco Rubio")]
    public void A_sentence_of_the_news_is_no_line_of_the_outlet(string sentence, string name) =>
        Assert.Contains(Analyze($"<p>{sentence}</p>").Entities, entity => entity.Name == name);

    private static Analysis Analyze(string html) => Analyzer.Analyze(AnArticle.With(HtmlText.From(html)));
}
