using FsCheck;
using FsCheck.Fluent;
using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

public sealed class MeetingMergerTests
{
    private static readonly DateOnly Tuesday = new(2025, 2, 18);

    [Fact]
    public void A_report_beats_a_plan_of_another_source()
    {
        var plan = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Scheduled) with { PublishedAt = ASourcedClaim.At(1) };
        var report = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Held) with { Source = "Other" };

        var meeting = MeetingMerger.Resolve(new MeetingId("m"), [plan, report]);

        Assert.Equal(MeetingStatus.Held, meeting.Status);
    }

    [Fact]
    public void A_later_cancellation_beats_a_plan()
    {
        var plan = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Scheduled);
        var end = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Cancelled) with { Source = "Other", PublishedAt = ASourcedClaim.At(1) };

        var meeting = MeetingMerger.Resolve(new MeetingId("m"), [end, plan]);

        Assert.Equal(MeetingStatus.Cancelled, meeting.Status);
        Assert.Contains(meeting.History, entry => entry is { Field: MeetingField.Status, Old: "Scheduled", New: "Cancelled" });
    }

    [Fact]
    public void A_denial_deletes_no_plan()
    {
        var plan = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Planned);
        var denial = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.NotPlanned) with { PublishedAt = ASourcedClaim.At(1) };

        var meeting = MeetingMerger.Resolve(new MeetingId("m"), [plan, denial]);

        Assert.Equal(MeetingStatus.Planned, meeting.Status);
        Assert.Equal(2, meeting.Claims.Count);
    }

    [Fact]
    public void Denials_alone_give_a_meeting_that_is_not_planned()
    {
        var meeting = MeetingMerger.Resolve(new MeetingId("m"), [ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.NotPlanned)]);

        Assert.Equal(MeetingStatus.NotPlanned, meeting.Status);
    }

    [Fact]
    public void Background_changes_no_status()
    {
        var plan = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Planned);
        var recalled = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Held) with { PublishedAt = ASourcedClaim.At(1) };

        var meeting = MeetingMerger.Resolve(
            new MeetingId("m"), [plan, recalled with { Claim = recalled.Claim with { Background = true } }]);

        Assert.Equal(MeetingStatus.Planned, meeting.Status);
    }

    [Fact]
    public void A_day_that_is_over_without_report_is_passed_and_never_held()
    {
        var plan = ASourcedClaim.On(ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Scheduled), Tuesday);
        var meeting = MeetingMerger.Resolve(new MeetingId("m"), [plan]);

        Assert.Equal(MeetingStatus.Scheduled, MeetingMerger.Passed(meeting, Tuesday).Status);
        Assert.Equal(MeetingStatus.Passed, MeetingMerger.Passed(meeting, Tuesday.AddDays(1)).Status);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public void A_meeting_under_way_has_been_held_when_its_time_is_over(bool isDated, int daysLater)
    {
        var report = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.UnderWay);
        var day = DateOnly.FromDateTime(report.PublishedAt.UtcDateTime);
        var meeting = MeetingMerger.Resolve(new MeetingId("m"), [isDated ? ASourcedClaim.On(report, day) : report]);

        var later = MeetingMerger.Passed(meeting, day.AddDays(daysLater));

        Assert.Equal(MeetingStatus.UnderWay, MeetingMerger.Passed(meeting, day).Status);
        Assert.Equal(MeetingStatus.Held, later.Status);
        Assert.Contains(later.History, entry => entry is { Old: "UnderWay", New: "Held" });
    }

    [Fact]
    public void A_report_of_one_source_stands_beside_the_later_plan_of_another_and_of_itself()
    {
        var report = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Held);
        var plan = report with { PublishedAt = ASourcedClaim.At(1), Claim = report.Claim with { Status = MeetingStatus.Planned } };

        var meeting = MeetingMerger.Resolve(new MeetingId("m"), [report, plan, plan with { Source = "Other" }]);

        Assert.Equal(MeetingStatus.Held, meeting.Status);
    }

    [Fact]
    public void A_held_meeting_does_not_pass()
    {
        var report = ASourcedClaim.On(ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Held), Tuesday);
        var meeting = MeetingMerger.Resolve(new MeetingId("m"), [report]);

        Assert.Equal(meeting, MeetingMerger.Passed(meeting, Tuesday.AddDays(9)));
    }

    [Fact]
    public void The_same_parties_on_the_same_day_are_one_meeting() =>
        Assert.True(MeetingMerger.SameMeeting(
            ASourcedClaim.On(ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Held), Tuesday),
            ASourcedClaim.On(ASourcedClaim.Of("Rubio Lavrov", MeetingStatus.Scheduled), Tuesday)));

    [Fact]
    public void A_city_and_the_region_round_it_are_one_place_on_the_same_day() =>
        Assert.True(MeetingMerger.SameMeeting(OnTuesdayIn("Anchorage"), OnTuesdayIn("Alaska")));

    private static SourcedClaim OnTuesdayIn(string city)
    {
        var claim = ASourcedClaim.On(ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Held), Tuesday);
        return claim with { Claim = claim.Claim with { Place = new MeetingPlace(null, city, "us") } };
    }

    [Fact]
    public void Countries_stand_for_their_persons_on_the_same_day() =>
        Assert.True(MeetingMerger.SameMeeting(
            ASourcedClaim.On(ASourcedClaim.Of("ru us", MeetingStatus.Held), Tuesday),
            ASourcedClaim.On(ASourcedClaim.Of("Rubio Lavrov", MeetingStatus.Held), Tuesday)));

    [Fact]
    public void Two_cities_are_two_meetings()
    {
        var first = ASourcedClaim.On(ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Held), Tuesday);
        var second = first with { Claim = first.Claim with { Place = new MeetingPlace(null, "Geneva", "ch") } };

        Assert.False(MeetingMerger.SameMeeting(
            first with { Claim = first.Claim with { Place = new MeetingPlace(null, "Riyadh", "sa") } }, second));
    }

    [Fact]
    public void A_denied_meeting_is_not_the_one_that_takes_place() =>
        Assert.False(MeetingMerger.SameMeeting(
            ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.UnderWay),
            ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.NotPlanned)));

    [Fact]
    public void Resolving_does_not_depend_on_the_order_of_arrival() =>
        Prop.ForAll(ASourcedClaim.Several(), claims =>
        {
            var forward = MeetingMerger.Resolve(new MeetingId("m"), claims);
            var backward = MeetingMerger.Resolve(new MeetingId("m"), claims.Reverse());
            var mixed = MeetingMerger.Resolve(new MeetingId("m"), claims.OrderBy(claim => Hash.Of(claim.ArticleId.Value)));

            return forward == backward && forward == mixed;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Being_the_same_meeting_is_symmetric() =>
        Prop.ForAll(ASourcedClaim.Several(), claims =>
            claims.All(one => claims.All(other => MeetingMerger.SameMeeting(one, other) == MeetingMerger.SameMeeting(other, one))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Claims_of_one_meeting_have_a_key_in_common() =>
        Prop.ForAll(ASourcedClaim.Several(), claims =>
            claims.All(one => claims.All(other => !MeetingMerger.SameMeeting(one, other) || ShareKey(one, other))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_key_fits_a_table()
    {
        var party = new Participant(new ActorId("Ünïcode/\\#?% " + new string('x', 300)), "X", EntityType.Person, "ru");
        var claim = ASourcedClaim.Of("Lavrov", MeetingStatus.Held).Claim with { Participants = [party, party with { Id = new ActorId("b") }] };

        var keys = MeetingKeys.CandidatePairs(claim);

        Assert.All(keys, key => Assert.True(key.Length <= 200 && key.All(c => c is > ' ' and < '\x7f' && !"/\\#?%".Contains(c, StringComparison.Ordinal))));
    }

    [Fact]
    public void Participants_are_never_absent_too()
    {
        var claim = ASourcedClaim.Of("Lavrov Rubio", MeetingStatus.Held);
        var other = claim with
        {
            ArticleId = new ArticleId("b"),
            Claim = claim.Claim with { Participants = [claim.Claim.Participants[0]], Absent = [claim.Claim.Participants[1]] },
        };

        var meeting = MeetingMerger.Resolve(new MeetingId("m"), [claim, other]);

        Assert.Empty(meeting.Absent);
    }

    private static bool ShareKey(SourcedClaim one, SourcedClaim other) =>
        MeetingKeys.CandidatePairs(one.Claim).Intersect(MeetingKeys.CandidatePairs(other.Claim)).Any();
}
