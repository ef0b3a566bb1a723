using FsCheck;
using FsCheck.Fluent;
using Ingest.Analyses;
using Ingest.Stories;
using Ingest.Tests.Analyses;
using Xunit;

namespace Ingest.Tests.Stories;

public sealed class CopySignatureTests
{
    private const string Report =
        "The foreign ministers of two neighbouring states met on Tuesday in a lakeside hotel and agreed to "
        + "reopen the border crossing that has been closed since the spring, officials of both sides said after "
        + "four hours of talks. A further round will follow in the capital next month, when the delegations "
        + "hope to settle the fees for freight lorries, the hours of the customs posts and the return of the "
        + "fishing boats that were seized last year.";

    [Fact]
    public void A_text_with_a_few_words_changed_is_a_copy()
    {
        var changed = Report
            .Replace("hotel", "resort", StringComparison.Ordinal)
            .Replace("talks", "discussions", StringComparison.Ordinal)
            .Replace("lorries", "trucks", StringComparison.Ordinal);

        Assert.True(StoryClusterer.IsCopy(SignatureOf(Report), SignatureOf(changed)));
        Assert.Contains(SignatureOf(changed).Bands(), SignatureOf(Report).Bands().Contains);
    }

    [Fact]
    public void Another_report_of_the_same_event_is_no_copy()
    {
        const string Other =
            "After four hours at a hotel by the lake, two neighbours that had barely spoken since spring said on "
            + "Tuesday that their shared border would open again. Their foreign ministers shook hands, smiled for "
            + "the cameras and promised to see each other again next month. Freight fees and the seized fishing "
            + "boats remain to be settled.";

        Assert.False(StoryClusterer.IsCopy(SignatureOf(Report), SignatureOf(Other)));
    }

    [Fact]
    public void Short_texts_are_copies_only_when_their_words_are_equal()
    {
        var brief = SignatureOf("Ministers meet in Riyadh on Tuesday");

        Assert.True(StoryClusterer.IsCopy(brief, SignatureOf("Ministers meet in Riyadh, on Tuesday!")));
        Assert.False(StoryClusterer.IsCopy(brief, SignatureOf("Ministers meet in Riyadh on Monday")));
    }

    [Fact]
    public void Copying_is_mutual_and_a_text_is_a_copy_of_itself()
    {
        Prop.ForAll<string, string>((left, right) =>
        {
            var (a, b) = (SignatureOf(left ?? ""), SignatureOf(right ?? ""));
            return StoryClusterer.IsCopy(a, b) == StoryClusterer.IsCopy(b, a) && StoryClusterer.IsCopy(a, a);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Bands_are_few_and_distinct()
    {
        var bands = SignatureOf(Report).Bands();

        Assert.InRange(bands.Distinct().Count(), 2, 12);
        Assert.Equal(bands.Count, bands.Distinct().Count());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(StoryClusterer.ReachInDays, true)]
    [InlineData(StoryClusterer.ReachInDays + 1, false)]
    public void Reports_meet_within_the_reach_of_days(int days, bool meets)
    {
        var day = new DateOnly(2025, 2, 18);

        Assert.Equal(meets, new SignatureBand(7, day).Meets(new(7, day.AddDays(days))));
        Assert.False(new SignatureBand(7, day).Meets(new(8, day)));
        Assert.False(new SignatureBand(7, day).Meets(new(7, null)));
    }

    private static CopySignature SignatureOf(string text) => Analyzer.Analyze(AnArticle.With(text)).Signature;
}
