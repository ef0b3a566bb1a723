using System.Reflection;
using System.Text.Json;
using Ingest.Feeds;
using Xunit;
using static Ingest.Tests.Feeds.Polled;

namespace Ingest.Tests.Feeds;

public sealed class FeedAfterPollTests
{
    private static readonly Uri Elsewhere = new("https://elsewhere.example/feed");

    [Theory]
    [MemberData(nameof(Polled.EachAnswer), MemberType = typeof(Polled))]
    public void Each_outcome_leaves_a_feed_with_a_health_and_a_time(FetchOutcome outcome)
    {
        var after = AFeed.After(outcome, outcome is FetchOutcome.Modified ? ADocument : null, 1, Now);

        Assert.NotEqual(FeedHealth.NeverFetched, after.Health);
        Assert.Equal(Now, after.FetchedAt);
        Assert.Equal(Now, after.Since);
    }

    [Fact]
    public void The_outcomes_tried_are_all_there_are()
    {
        var cases = typeof(FetchOutcome).GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic);

        var tried = Polled.EachOutcome.Select(row => row.Data.GetType());

        Assert.Equal(cases.Select(type => type.Name).Order(), tried.Select(type => type.Name).Order());
    }

    [Fact]
    public void A_feed_that_waits_for_its_host_stays_as_it_is_and_comes_later()
    {
        var well = AFeed.After(Modified, ADocument, 1, Now);

        var after = well.After(new FetchOutcome.Postponed(TimeSpan.FromMinutes(20)), null, 0, Now);

        Assert.Equal((FeedHealth.Well, 0, Now), (after.Health, after.Failures, after.FetchedAt));
        Assert.False(after.IsDue(Now.AddMinutes(19)));
        Assert.True(after.NextPoll >= Now.AddMinutes(20));
    }

    [Fact]
    public void Trouble_begins_with_the_first_poll_without_a_feed_and_ends_with_the_next_that_brings_one()
    {
        var failed = AFeed.After(new FetchOutcome.Failed("The connection was refused."), null, 0, Now);
        var blocked = failed.After(new FetchOutcome.Refused(403, null), null, 0, Now.AddHours(1));

        Assert.Equal(Now, blocked.TroubleSince);
        Assert.Null(blocked.After(Modified, ADocument, 0, Now.AddHours(2)).TroubleSince);
    }

    [Fact]
    public void The_page_in_place_of_a_feed_is_asked_which_feed_it_means()
    {
        var page = NoFeed with { Advertised = [new AdvertisedFeed(Elsewhere, null, null)] };

        var after = AFeed.After(Modified, page, 0, Now);

        Assert.Contains(Elsewhere.AbsoluteUri, after.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_with_new_entries_is_well_and_remembers_its_validators()
    {
        var after = AFeed.After(Modified with { LastModified = "Tuesday-ish" }, ADocument, 1, Now);

        Assert.Equal((FeedHealth.Well, null, Now), (after.Health, after.Reason, after.LastEntryAt));
        Assert.Equal(("\"a\"", "Tuesday-ish"), (after.ETag, after.LastModified));
    }

    [Fact]
    public void The_same_entries_again_are_no_news()
    {
        var after = AFeed.After(Modified, ADocument, 0, Now);

        Assert.Equal(FeedHealth.Unchanged, after.Health);
        Assert.Null(after.LastEntryAt);
    }

    [Fact]
    public void A_feed_without_entries_is_empty_and_not_broken()
    {
        var after = AFeed.After(Modified, ADocument with { Entries = [] }, 0, Now);

        Assert.Equal(FeedHealth.Empty, after.Health);
        Assert.Equal(0, after.Failures);
        Assert.Equal(FeedHealth.Empty, after.After(NotModified, null, 0, Now.AddHours(1)).Health);
    }

    [Fact]
    public void A_web_page_in_place_of_a_feed_is_broken_and_leaves_the_validators_of_the_feed()
    {
        var well = AFeed.After(Modified, ADocument, 1, Now);

        var broken = well.After(Modified with { ETag = "\"page\"" }, NoFeed, 0, Now.AddHours(1));

        Assert.Equal((FeedHealth.Broken, "The document is a web page."), (broken.Health, broken.Reason));
        Assert.Equal("\"a\"", broken.ETag);
        Assert.Equal(1, broken.Failures);
    }

    [Fact]
    public void A_304_heals_a_failure_only_if_an_earlier_document_was_a_feed()
    {
        var failed = new FetchOutcome.Failed("The connection was refused.");
        var wasWell = AFeed.After(Modified, ADocument, 1, Now).After(failed, null, 0, Now.AddHours(1));
        var neverWell = AFeed.After(Modified, NoFeed, 0, Now);

        Assert.Equal(FeedHealth.Unchanged, wasWell.After(NotModified, null, 0, Now.AddHours(2)).Health);
        Assert.Equal(FeedHealth.Broken, neverWell.After(NotModified, null, 0, Now.AddHours(2)).Health);
    }

    [Fact]
    public void Only_a_document_that_is_a_feed_was_read()
    {
        var read = AFeed.After(Modified, ADocument, 1, Now);

        Assert.Equal(Now, read.DocumentAt);
        Assert.Equal(Now, read.After(NotModified, null, 0, Now.AddHours(1)).DocumentAt);
        Assert.Equal(Now, read.After(Modified, NoFeed, 0, Now.AddHours(1)).DocumentAt);
    }

    [Fact]
    public void Since_keeps_the_moment_the_health_turned()
    {
        var failed = new FetchOutcome.Failed("The connection was refused.");

        var twice = AFeed.After(failed, null, 0, Now).After(failed, null, 0, Now.AddHours(1));

        Assert.Equal((Now, 2), (twice.Since, twice.Failures));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public void A_refusing_host_blocks_the_feed_until_the_time_it_names(int status)
    {
        var after = AFeed.After(new FetchOutcome.Refused(status, TimeSpan.FromDays(3)), null, 0, Now);

        Assert.Equal(FeedHealth.Blocked, after.Health);
        Assert.Contains($"({status})", after.Reason, StringComparison.Ordinal);
        Assert.Equal(Now.AddHours(24), after.RefusedUntil);
        Assert.Null(after.After(Modified, ADocument, 1, Now.AddHours(24)).RefusedUntil);
    }

    [Fact]
    public void A_feed_that_is_gone_stays_gone_with_its_reason()
    {
        var after = AFeed.After(new FetchOutcome.Gone(), null, 0, Now);

        Assert.Equal((FeedHealth.Gone, null), (after.Health, after.NextPoll));
        Assert.NotNull(after.Reason);
    }

    [Fact]
    public void An_address_changes_when_two_polls_in_a_row_agree()
    {
        var moved = Modified with { MovedTo = Elsewhere };

        var once = AFeed.After(moved, ADocument, 1, Now);
        var twice = once.After(NotModified with { MovedTo = Elsewhere }, null, 0, Now.AddHours(1));

        Assert.Equal((AFeed.Address, FeedHealth.Moved), (once.Address, once.Health));
        Assert.Equal((Elsewhere, FeedHealth.Moved), (twice.Address, twice.Health));
        Assert.Equal((AFeed.Id, null), (twice.Id, twice.MovingTo));
    }

    [Fact]
    public void A_move_that_is_taken_back_or_leads_to_no_feed_changes_nothing()
    {
        var moved = Modified with { MovedTo = Elsewhere };
        var once = AFeed.After(moved, ADocument, 1, Now);

        var back = once.After(Modified, ADocument, 0, Now.AddHours(1)).After(moved, ADocument, 0, Now.AddHours(2));
        var parked = once.After(moved, NoFeed, 0, Now.AddHours(1));

        Assert.Equal(AFeed.Address, back.Address);
        Assert.Equal(AFeed.Address, parked.Address);
    }

    [Fact]
    public void The_operators_title_stays_and_a_missing_one_is_learned()
    {
        var named = AFeed with { Title = "Ministry" };

        Assert.Equal("Ministry", named.After(Modified, ADocument, 1, Now).Title);
        Assert.Equal("News", AFeed.After(Modified, ADocument with { Title = " News\n" }, 1, Now).Title);
        Assert.Null(AFeed.After(Modified, ADocument with { Title = " " }, 1, Now).Title);
    }

    [Fact]
    public void The_first_warnings_are_kept_and_name_their_entry()
    {
        var warnings = Enumerable.Range(0, 30).Select(n => new ParseWarning(n, "The date is unreadable."));
        var document = ADocument with { Warnings = warnings.ToEquatableArray() };

        var after = AFeed.After(Modified, document, 1, Now);

        Assert.Equal(Feed.KeptWarnings, after.Warnings.Count);
        Assert.Equal("Entry 1: The date is unreadable.", after.Warnings[0]);
    }

    [Fact]
    public void The_cadence_is_that_of_the_last_week()
    {
        Entry[] entries =
        [
            .. Enumerable.Range(1, 14).Select(n => new Entry { PublishedAt = Now.AddHours(-11 * n) }),
            new Entry { PublishedAt = Now.AddDays(-400) },
            new Entry { PublishedAt = Now.AddDays(2) },
            new Entry(),
        ];

        var after = AFeed.After(Modified, ADocument with { Entries = [.. entries] }, 1, Now);

        Assert.Equal(2, after.EntriesPerDay);
    }

    [Fact]
    public void A_feed_survives_being_stored()
    {
        var feed = AFeed.After(
            Modified with { MovedTo = Elsewhere },
            ADocument with { TimeToLive = TimeSpan.FromMinutes(90) },
            1,
            Now);

        var read = JsonSerializer.Deserialize<Feed>(JsonSerializer.Serialize(feed));

        Assert.Equal(feed, read);
    }
}
