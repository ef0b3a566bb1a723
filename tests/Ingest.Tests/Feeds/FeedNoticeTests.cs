using Ingest.Feeds;
using Xunit;
using static Ingest.Tests.Feeds.Polled;

namespace Ingest.Tests.Feeds;

public sealed class FeedNoticeTests
{
    private static readonly FeedNoticeRule Rule = new(TimeSpan.FromDays(1), TimeSpan.FromDays(30));

    private static readonly Feed Well = AFeed.After(Modified, ADocument, 1, Now);

    private static readonly Feed Broken = Well.After(new FetchOutcome.Failed("No answer."), null, 0, Now);

    [Fact]
    public void A_feed_that_is_well_or_has_just_broken_is_nothing_to_tell()
    {
        Assert.Null(Rule.Of(Well, Now));
        Assert.Null(Rule.Of(Broken, Now.AddHours(23)));
    }

    [Fact]
    public void A_feed_that_has_been_broken_for_long_is_told_of_once()
    {
        Assert.Equal(FeedNotice.Broken, Rule.Of(Broken, Now.AddHours(24)));
        Assert.Null(Rule.Of(Broken with { NoticedAt = Now.AddHours(24) }, Now.AddHours(48)));
    }

    [Fact]
    public void A_feed_that_is_gone_is_told_of_at_once() =>
        Assert.Equal(FeedNotice.Broken, Rule.Of(Well.After(new FetchOutcome.Gone(), null, 0, Now), Now));

    [Fact]
    public void A_feed_without_new_entries_for_long_is_silent() =>
        Assert.Equal(FeedNotice.Silent, Rule.Of(Well.After(NotModified, null, 0, Now.AddDays(30)), Now.AddDays(30)));

    [Fact]
    public void A_feed_that_was_told_of_and_brings_entries_again_has_healed()
    {
        var told = Broken with { NoticedAt = Now.AddHours(24) };

        var healed = told.After(Modified, ADocument, 1, Now.AddHours(25));

        Assert.Equal(FeedNotice.Healed, Rule.Of(healed, Now.AddHours(25)));
    }
}
