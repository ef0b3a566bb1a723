using Ingest.Articles;
using Ingest.Feeds;
using Xunit;

namespace Ingest.Tests.Articles;

/// <summary>How long it is remembered that an entry was once an article.</summary>
public sealed class ForgottenArticleTests
{
    private static readonly DateTimeOffset Shown = new(2026, 3, 11, 12, 0, 0, TimeSpan.Zero);

    private static readonly Feed Carrying = Feed.At(new("https://wire.example/feed"), Shown.AddYears(-4));

    private static readonly ForgottenArticle Mark = new()
    {
        Id = new("article"),
        Revisions = [new("revision")],
        FeedId = Carrying.Id,
        ShownAt = Shown,
        IsDone = true,
    };

    [Theory]
    [InlineData(null, false)]
    [InlineData(-1, false)]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_mark_is_over_when_its_feed_has_brought_a_document_without_the_entry_for_30_days(int? day, bool isOver)
    {
        DateTimeOffset? documentAt = day is { } days ? Shown.AddDays(days) : null;

        Assert.Equal(isOver, Mark.IsOver(Carrying with { DocumentAt = documentAt }, Shown.AddYears(1)));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void The_mark_of_a_removed_feed_is_over_after_30_days(int days, bool isOver) =>
        Assert.Equal(isOver, Mark.IsOver(null, Shown.AddDays(days)));

    [Fact]
    public void A_mark_is_not_over_while_something_of_its_article_may_be_left() =>
        Assert.False((Mark with { IsDone = false }).IsOver(null, Shown.AddYears(1)));

    [Fact]
    public void A_mark_follows_the_feed_that_carries_the_entry_but_is_not_rewritten_at_each_poll()
    {
        var other = new FeedId("other");

        Assert.Equal(Mark, Mark.Shown(other, Shown.AddHours(23)));
        Assert.Equal(Mark with { FeedId = other, ShownAt = Shown.AddDays(1) }, Mark.Shown(other, Shown.AddDays(1)));
    }
}
