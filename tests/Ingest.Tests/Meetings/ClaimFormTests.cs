using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

/// <summary>Forms in which news tells of meetings, each with who takes part and where it stands.</summary>
public sealed class ClaimFormTests
{
    [Theory]
    [InlineData("Marco Rubio considered meeting Sergey Lavrov.", MeetingStatus.Possible)]
    [InlineData("Marco Rubio proposed meeting Sergey Lavrov in Cairo.", MeetingStatus.Possible)]
    [InlineData("Marco Rubio rejected meeting Sergey Lavrov.", MeetingStatus.Declined)]
    [InlineData("Marco Rubio avoided meeting Sergey Lavrov.", MeetingStatus.Declined)]
    [InlineData("Marco Rubio ruled out holding talks with Sergey Lavrov.", MeetingStatus.NotPlanned)]
    [InlineData("Marco Rubio met for nearly three hours with Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio met for more than three hours with Sergey Lavrov.", MeetingStatus.Held)]
    [InlineData("Marco Rubio dined with Sergey Lavrov in Cairo.", MeetingStatus.Held)]
    public void A_verb_and_what_it_governs_tell_of_two_persons(string text, MeetingStatus status)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(["marco-rubio", "sergey-lavrov"], Ids(claim));
        Assert.Equal(status, claim.Status);
    }

    [Theory]
    [InlineData("Washington and Tehran held talks in Muscat on Sunday.", "us ir")]
    [InlineData("Moscow, Kyiv and Washington agreed to hold talks in Riyadh.", "ru ua us")]
    [InlineData("London and Paris will hold a summit on Monday.", "gb fr")]
    [InlineData("Seoul said its foreign minister would hold talks with his Japanese counterpart on Thursday.", "kr jp")]
    public void Capitals_side_by_side_stand_for_their_states(string text, string ids) =>
        Assert.Equal(ids.Split(' '), Ids(Assert.Single(ClaimsIn.Text(text))));

    [Theory]
    [InlineData("Emmanuel Macron convened the leaders of Germany and Poland in Paris on Monday.")]
    [InlineData("Emmanuel Macron gathered the leaders of Germany and Poland in Paris on Monday.")]
    public void Who_calls_others_together_is_their_host(string text)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(["emmanuel-macron", "de", "pl"], Ids(claim));
        Assert.Equal(PartPlayed.Host, claim.Participants[0].Part);
    }

    [Theory]
    [InlineData("Bulgarian lawmakers met on Friday to vote on the budget.")]
    [InlineData("Israeli ministers met on Sunday to discuss the truce.")]
    [InlineData("Donald Trump convened his cabinet on Monday.")]
    [InlineData("Lawmakers gathered signatures against Viktor Orban.")]
    public void What_a_state_discusses_with_itself_is_no_meeting(string text) => Assert.Empty(ClaimsIn.Text(text));

    [Theory]
    [InlineData("EU leaders met without Viktor Orban in Brussels.", "viktor-orban")]
    [InlineData("Talks between Israel and Hamas went on without the United States.", "us")]
    [InlineData("The talks between Iran and Israel were marred by Viktor Orban's absence from the table.", "viktor-orban")]
    public void Who_is_not_there_is_absent(string text, string id) =>
        Assert.Equal([id], Assert.Single(ClaimsIn.Text(text)).Absent.Select(party => party.Id.Value));

    [Fact]
    public void A_journey_long_over_led_to_its_meeting()
    {
        var claim = Assert.Single(ClaimsIn.Text("Viktor Orban travelled to Moscow in July to meet Vladimir Putin."));

        Assert.Equal(MeetingStatus.Held, claim.Status);
        Assert.Equal(new DateOnly(2024, 7, 1), claim.When?.From);
    }

    [Fact]
    public void A_journey_of_yesterday_may_not_have_led_to_its_meeting_yet()
    {
        var claim = Assert.Single(ClaimsIn.Text("Viktor Orban flew to Moscow on Monday to meet Vladimir Putin."));

        Assert.Equal(MeetingStatus.Scheduled, claim.Status);
        Assert.Null(claim.When);
    }

    [Fact]
    public void A_day_that_is_planned_and_long_gone_by_is_that_of_next_year() =>
        Assert.Equal(
            new DateOnly(2025, 11, 5),
            Assert.Single(ClaimsIn.Text("Mohammed bin Salman is to visit Donald Trump on Nov. 5.")).When?.From);

    private static IEnumerable<string> Ids(Claim claim) => claim.Participants.Select(party => party.Id.Value);
}
