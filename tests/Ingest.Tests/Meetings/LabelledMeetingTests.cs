using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Meetings;

/// <summary>Floors under the quality of claims on articles whose meetings people marked.</summary>
public sealed class LabelledMeetingTests(ITestOutputHelper output)
{
    private const string Known = "articles.jsonl";
    private const string FirstBlind = "blind-1.jsonl";
    private const string SecondBlind = "blind-2.jsonl";
    private const string ThirdBlind = "blind-3.jsonl";
    private const string FourthBlind = "blind-4.jsonl";
    private const string FifthBlind = "blind-5.jsonl";

    /// <param name="precision">The floors, as shares of 100; each a little below what was reached.</param>
    [Theory]
    [InlineData(FirstBlind, 95, 77, 96, 89, 62)]
    [InlineData(SecondBlind, 88, 74, 93, 73, 52)]
    [InlineData(ThirdBlind, 72, 43, 88, 66, 11)]
    [InlineData(FourthBlind, 90, 81, 95, 84, 47)]
    [InlineData(FifthBlind, 83, 74, 91, 66, 33)]
    public void Meetings_in_articles_marked_blindly_are_found_as_well_as_before(string file, int precision, int recall, int status, int date, int absent)
    {
        var score = Score(file);

        Assert.InRange(score.Precision, precision / 100.0, 1);
        Assert.InRange(score.Recall, recall / 100.0, 1);
        Assert.InRange(score.Status, status / 100.0, 1);
        Assert.InRange(score.Date, date / 100.0, 1);
        Assert.InRange(score.Absent, absent / 100.0, 1);
    }

    [Fact]
    public void Meetings_in_labelled_articles_are_found_as_well_as_before()
    {
        var score = Score(Known);

        Assert.InRange(score.Precision, 0.95, 1);
        Assert.InRange(score.Recall, 0.91, 1);
        Assert.InRange(score.Status, 0.96, 1);
        Assert.InRange(score.Date, 0.86, 1);
        Assert.InRange(score.Absent, 0.47, 1);
    }

    [Theory]
    [InlineData(Known)]
    [InlineData(FirstBlind)]
    [InlineData(SecondBlind)]
    [InlineData(ThirdBlind)]
    [InlineData(FourthBlind)]
    [InlineData(FifthBlind)]
    public void Marked_spans_are_verbatim(string file) =>
        Assert.All(
            LabelledArticles.Read(file).SelectMany(article => article.Meetings.Select(meeting => (article, meeting))),
            pair =>
            {
                var source = pair.meeting.In == "title" ? pair.article.Title! : pair.article.Text!;
                Assert.Equal(pair.meeting.Evidence, source.Substring(pair.meeting.Start, pair.meeting.Evidence.Length));
            });

    [Theory]
    [InlineData(Known)]
    [InlineData(FirstBlind)]
    [InlineData(SecondBlind)]
    [InlineData(ThirdBlind)]
    [InlineData(FourthBlind)]
    [InlineData(FifthBlind)]
    public void Every_quote_is_verbatim(string file) =>
        Assert.All(
            LabelledArticles.Read(file).Select(ArticleOf),
            article => Assert.All(
                Analyzer.Analyze(article).Claims,
                claim => Assert.Equal(
                    claim.Quote.Text,
                    article.AnalyzedText().Substring(claim.Quote.Start, claim.Quote.Text.Length))));

    private MeetingScore Score(string file)
    {
        var score = new MeetingScore();
        foreach (var article in LabelledArticles.Read(file))
        {
            score.Add(article, [.. Analyzer.Analyze(ArticleOf(article)).Claims]);
        }

        output.WriteLine(string.Join('\n', [.. score.Faults, $"{score}"]));
        return score;
    }

    private static Article ArticleOf(LabelledArticle labelled)
    {
        var published = new DateTimeOffset(labelled.Date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        return new()
        {
            Head = new ArticleHead
            {
                Id = new ArticleId(labelled.Id),
                Revision = new RevisionId("1"),
                FeedId = new FeedId("labelled"),
                Source = "labelled",
                Title = labelled.Title!,
                Lead = "",
                PublishedAt = published,
                SeenAt = published,
            },
            Text = labelled.Text!,
        };
    }
}
