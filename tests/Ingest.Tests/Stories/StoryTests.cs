using Ingest.Stories;
using Xunit;

namespace Ingest.Tests.Stories;

/// <summary>Measures stories and copies on articles whose story is known.</summary>
public sealed class StoryTests(ITestOutputHelper output)
{
    [Fact]
    public void A_copy_is_recognised_re_worded_or_cut_short_and_no_other_report_is_taken_for_one()
    {
        var articles = LabelledStory.Read();
        var copies = articles
            .SelectMany(article => new[] { article.Spun(1), article.Spun(7), article.Trimmed(), article.Spun(3).Trimmed() }
                .Select(copy => (Original: article.Signature(), Copy: copy.Signature())))
            .ToList();

        var found = copies.Count(pair => StoryClusterer.IsCopy(pair.Original, pair.Copy) && ShareBand(pair.Original, pair.Copy));
        var wrong = Pairs(articles).Count(pair => StoryClusterer.IsCopy(pair.One.Signature(), pair.Other.Signature()));

        output.WriteLine($"{found} of {copies.Count} copies found, {wrong} other pairs taken for copies");
        Assert.InRange((double)found / copies.Count, 0.95, 1);
        Assert.InRange((double)found / (found + wrong), 0.99, 1);
    }

    [Fact]
    public void Look_alike_happenings_are_kept_apart_and_reports_of_one_are_brought_together()
    {
        var articles = LabelledStory.Read();
        var clusters = Clusters(articles);

        var score = BCubed(articles, clusters);

        output.WriteLine($"B-cubed F1 {score:0.000}");
        Assert.InRange(score, 0.93, 1);
    }

    // Reports of three sentences in which each outlet tells something else: two break-outs, two robberies, two bids of one company.
    [Fact]
    public void Short_reports_without_a_day_are_brought_together_more_often_than_not_and_look_alikes_hardly_ever()
    {
        var articles = LabelledStory.Read("short.jsonl");
        var clusters = Clusters(articles);

        var (precision, recall) = PrecisionAndRecall(articles, clusters);

        output.WriteLine($"B-cubed precision {precision:0.000}, recall {recall:0.000}");
        Assert.InRange(precision, 0.95, 1);
        Assert.InRange(recall, 0.7, 1);
    }

    // Of one busy day of one minister there are many reports in the same words.
    [Fact]
    public void Reports_of_one_form_about_one_known_person_are_stories_of_their_own()
    {
        var day = new DateOnly(2026, 3, 11);
        var first = new LabelledStory(
            "a", "a", day, "Lavrov meets Fidan in Ankara",
            "Foreign Minister Sergey Lavrov met Foreign Minister Hakan Fidan in Ankara on Wednesday. The two ministers discussed trade, energy and the war, the ministry said in a statement. Both sides agreed to meet again soon.");
        var second = new LabelledStory(
            "b", "b", day, "Lavrov meets Abdelatty in Cairo",
            "Sergey Lavrov held talks with his colleague Badr Abdelatty in Cairo on Wednesday. The ministers discussed trade, grain and the war in Sudan, a statement said. The sides agreed on a second meeting in May.");

        Assert.False(StoryClusterer.IsSameStory(first.Signature(), second.Signature()));
    }

    [Fact]
    public void Stories_do_not_depend_on_the_order_of_arrival()
    {
        var articles = LabelledStory.Read();
        var backward = articles.Reverse().ToList();

        var one = Clusters(articles).GroupBy(pair => pair.Value, pair => pair.Key).Select(Names).Order();
        var other = Clusters(backward).GroupBy(pair => pair.Value, pair => pair.Key).Select(Names).Order();

        Assert.Equal(one, other);
    }

    private static string Names(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));

    private static bool ShareBand(CopySignature one, CopySignature other) =>
        one.Bands().Any(band => other.Bands().Any(band.Meets));

    private static IEnumerable<(LabelledStory One, LabelledStory Other)> Pairs(IReadOnlyList<LabelledStory> articles) =>
        articles.SelectMany((one, i) => articles.Skip(i + 1).Select(other => (one, other)));

    private static Dictionary<string, string> Clusters(IReadOnlyList<LabelledStory> articles)
    {
        var story = articles.ToDictionary(article => article.Id, article => article.Id);
        var signatures = articles.ToDictionary(article => article.Id, article => article.Signature());
        foreach (var (one, other) in Pairs(articles))
        {
            var (a, b) = (signatures[one.Id], signatures[other.Id]);
            if (ShareBand(a, b) && StoryClusterer.IsSameStory(a, b))
            {
                var (kept, gone) = (story[one.Id], story[other.Id]);
                foreach (var id in story.Where(pair => pair.Value == gone).Select(pair => pair.Key).ToList())
                {
                    story[id] = kept;
                }
            }
        }

        return story;
    }

    private static double BCubed(IReadOnlyList<LabelledStory> articles, Dictionary<string, string> clusters)
    {
        var (precision, recall) = PrecisionAndRecall(articles, clusters);
        return 2 * precision * recall / (precision + recall);
    }

    private static (double Precision, double Recall) PrecisionAndRecall(
        IReadOnlyList<LabelledStory> articles,
        Dictionary<string, string> clusters)
    {
        var (precision, recall) = (0.0, 0.0);
        foreach (var article in articles)
        {
            var together = articles.Where(other => clusters[other.Id] == clusters[article.Id]).ToList();
            double right = together.Count(other => other.Story == article.Story);
            precision += right / together.Count;
            recall += right / articles.Count(other => other.Story == article.Story);
        }

        return (precision / articles.Count, recall / articles.Count);
    }
}
