using FsCheck;
using FsCheck.Fluent;
using Ingest.Feeds;
using Xunit;
using static Ingest.Tests.Feeds.Polled;

namespace Ingest.Tests.Feeds;

public sealed class PollScheduleTests
{
    [Fact]
    public void A_feed_that_answers_410_is_not_polled_again()
    {
        var nextPoll = PollSchedule.NextPoll(AFeed, new FetchOutcome.Gone(), PollBounds.Usual, Now);

        Assert.Null(nextPoll);
    }

    [Fact]
    public void A_busy_feed_is_polled_more_often_than_a_calm_one()
    {
        var busy = AFeed with { EntriesPerDay = 100, LastEntryAt = Now };
        var calm = AFeed with { EntriesPerDay = 2, LastEntryAt = Now };

        Assert.True(Wait(busy, Modified) < TimeSpan.FromMinutes(10));
        Assert.InRange(Wait(calm, Modified), TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(70));
    }

    [Fact]
    public void A_feed_silent_for_months_is_polled_once_a_day()
    {
        var silent = AFeed with { EntriesPerDay = 0, LastEntryAt = Now.AddDays(-90) };

        Assert.Equal(PollBounds.Usual.Longest, Wait(silent, NotModified));
    }

    [Fact]
    public void The_operator_decides_how_often_at_most_and_at_least()
    {
        var bounds = new PollBounds(TimeSpan.FromHours(2), TimeSpan.FromHours(3));
        var busy = AFeed with { EntriesPerDay = 100, LastEntryAt = Now };
        var refused = new FetchOutcome.Refused(429, TimeSpan.FromDays(2));

        var nextPoll = busy.After(Modified, ADocument, 1, Now, bounds).NextPoll;
        var afterRefusal = busy.After(refused, null, 0, Now, bounds);

        Assert.InRange(nextPoll!.Value, Now.AddHours(2), Now.AddHours(2.2));
        Assert.Equal((Now.AddHours(3), Now.AddHours(3)), (afterRefusal.NextPoll, afterRefusal.RefusedUntil));
    }

    [Fact]
    public void A_feed_is_left_alone_as_long_as_its_document_or_its_host_asks()
    {
        var feed = AFeed with { EntriesPerDay = 100, LastEntryAt = Now };

        Assert.True(Wait(feed with { TimeToLive = TimeSpan.FromHours(3) }, NotModified) >= TimeSpan.FromHours(3));
        Assert.True(Wait(feed, Modified with { MaxAge = TimeSpan.FromHours(2) }) >= TimeSpan.FromHours(2));
        Assert.Equal(PollBounds.Usual.Longest, Wait(feed, Modified with { MaxAge = TimeSpan.FromDays(365) }));
    }

    [Fact]
    public void Failures_in_a_row_double_the_wait_up_to_a_day_and_never_end_it()
    {
        var failed = new FetchOutcome.Failed("The connection was refused.");
        var feed = AFeed with { EntriesPerDay = 200, LastEntryAt = Now };

        Assert.InRange(Wait(feed with { Failures = 1 }, failed), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
        Assert.InRange(Wait(feed with { Failures = 3 }, failed), TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(44));
        Assert.Equal(PollBounds.Usual.Longest, Wait(feed with { Failures = int.MaxValue }, failed));
    }

    [Fact]
    public void Retry_After_is_obeyed_up_to_a_day()
    {
        var hours = new FetchOutcome.Refused(429, TimeSpan.FromHours(5));
        var weeks = new FetchOutcome.Refused(503, TimeSpan.FromDays(20));

        Assert.InRange(Wait(AFeed, hours), TimeSpan.FromHours(5), TimeSpan.FromHours(5.5));
        Assert.Equal(PollBounds.Usual.Longest, Wait(AFeed, weeks));
    }

    [Fact]
    public void Feeds_added_together_drift_apart_and_each_poll_can_be_computed_again()
    {
        var polls = Enumerable.Range(0, 100)
            .Select(n => AFeed with { Id = new FeedId($"feed{n}") })
            .Select(feed => (First: Wait(feed, NotModified), Again: Wait(feed, NotModified)))
            .ToList();

        Assert.All(polls, poll => Assert.Equal(poll.First, poll.Again));
        Assert.True(polls.Select(poll => poll.First).Distinct().Count() > 80);
    }

    [Fact]
    public void The_next_poll_lies_within_its_bounds_whatever_came_before()
    {
        var generated =
            from failures in Gen.Choose(0, 2000)
            from perDay in Gen.Choose(-1, 100_000)
            from silence in Gen.Choose(-100, 100_000)
            from seconds in Gen.Choose(-10, int.MaxValue)
            from outcome in Gen.Elements(0, 1, 2, 3)
            select (
                Feed: AFeed with
                {
                    Failures = failures,
                    EntriesPerDay = perDay < 0 ? null : perDay / 10.0,
                    LastEntryAt = Now.AddHours(-silence),
                    TimeToLive = TimeSpan.FromSeconds(seconds),
                },
                Outcome: OutcomeOf(outcome, TimeSpan.FromSeconds(seconds)));

        Prop.ForAll(generated.ToArbitrary(), poll =>
        {
            var wait = Wait(poll.Feed, poll.Outcome);
            return wait >= PollBounds.Usual.Shortest && wait <= PollBounds.Usual.Longest;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Hours_and_days_that_a_feed_skips_are_passed_over()
    {
        var untilNoon = new SkippedTimes(Hours: 0b0000_1111_1111_1111, Days: 0);
        var tuesday = new SkippedTimes(Hours: 0, Days: 0b0000100);

        Assert.Equal(Now.Date.AddHours(12), PollSchedule.NextPoll(AFeed with { Skips = untilNoon }, Modified, PollBounds.Usual, Now)!.Value.UtcDateTime);
        Assert.Equal(Now.Date.AddDays(1), PollSchedule.NextPoll(AFeed with { Skips = tuesday }, Modified, PollBounds.Usual, Now)!.Value.UtcDateTime);
    }

    [Fact]
    public void A_feed_that_skips_all_hours_is_polled_all_the_same()
    {
        var always = new SkippedTimes(Hours: 0xFFFFFF, Days: 0);

        Assert.True(PollSchedule.NextPoll(AFeed with { Skips = always }, Modified, PollBounds.Usual, Now) <= Now + PollBounds.Usual.Longest);
    }

    [Theory]
    [MemberData(nameof(Polled.EachOutcome), MemberType = typeof(Polled))]
    public void Each_outcome_has_its_next_poll(FetchOutcome outcome)
    {
        var nextPoll = PollSchedule.NextPoll(AFeed, outcome, PollBounds.Usual, Now);

        Assert.Equal(outcome is FetchOutcome.Gone, nextPoll is null);
    }

    private static FetchOutcome OutcomeOf(int kind, TimeSpan asked) => kind switch
    {
        0 => Modified with { MaxAge = asked },
        1 => NotModified with { MaxAge = asked },
        2 => new FetchOutcome.Refused(503, asked),
        _ => new FetchOutcome.Failed("No answer within 30 s."),
    };

    private static TimeSpan Wait(Feed feed, FetchOutcome outcome) =>
        PollSchedule.NextPoll(feed, outcome, PollBounds.Usual, Now)!.Value - Now;
}
