using Ingest.Analyses;
using Ingest.Analyses.Quantities;
using Xunit;

namespace Ingest.Tests.Analyses;

/// <summary>
/// A floor under quantities: 109 of them in the news texts whose dates are marked too. Found means overlapped, right that kind, value and
/// unit are equal too. They were marked before the finder was run on them; the score was 0.90 then. Not marked are "one" without a unit,
/// shares ("a third", "one in three") and numbers that name ("posts 542 and 543").
/// </summary>
public sealed class LabelledQuantitiesTests
{
    [Fact]
    public void Quantities_of_news_have_their_values_as_often_as_before()
    {
        var texts = Read();
        var right = texts.Sum(text => text.Found.Count(quantity => IsRight(text.Marked, quantity)));
        var marked = texts.Sum(text => text.Marked.Count);

        var score = 2.0 * right / (marked + texts.Sum(text => text.Found.Count));
        TestContext.Current.TestOutputHelper?.WriteLine($"value F1 {score:F3} over {marked} quantities");
        Assert.InRange(score, 0.95, 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Confidence_is_the_share_that_is_right(bool isCount)
    {
        var found = Read()
            .SelectMany(text => text.Found, (text, quantity) => (quantity, IsRight: IsRight(text.Marked, quantity)))
            .Where(found => (found.quantity.Kind == QuantityKind.Count) == isCount)
            .ToList();

        var share = (double)found.Count(quantity => quantity.IsRight) / found.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{share:F3} of {found.Count}");
        Assert.InRange(share, found[0].quantity.Confidence - 0.03, found[0].quantity.Confidence + 0.03);
    }

    private static bool IsRight(IReadOnlyList<LabelledQuantity> marked, Quantity quantity) => marked.Any(label =>
        label.Start < quantity.Start + quantity.Length
        && quantity.Start < label.End
        && (label.Kind, label.Value, label.Unit) == (quantity.Kind, quantity.Value, quantity.Unit));

    private static List<(IReadOnlyList<LabelledQuantity> Marked, List<Quantity> Found)> Read() => LabelledNews.Read(LabelledNews.News).ConvertAll(news =>
    {
        var article = AnArticle.With(news.Text);
        var before = article.AnalyzedText().Length - news.Text.Length;
        var found = Analyzer.Analyze(article).Quantities.Select(quantity => quantity with { Start = quantity.Start - before });
        return (news.Quantities!, found.ToList());
    });
}
