using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

/// <summary>Summits told by who calls them, comes or stays away. Texts are of 18 February 2025, a Tuesday.</summary>
public sealed class GatheringTests
{
    [Theory]
    [InlineData("Among those attending the summit in London on Sunday were Emmanuel Macron, Giorgia Meloni and Donald Tusk.")]
    [InlineData("The summit in London on Sunday brought together Emmanuel Macron, Giorgia Meloni and Donald Tusk.")]
    [InlineData("Participants at the summit, held in London on Sunday, included Emmanuel Macron, Giorgia Meloni and Donald Tusk.")]
    [InlineData("Emmanuel Macron, Giorgia Meloni and Donald Tusk were among the leaders who attended Sunday's summit in London.")]
    [InlineData("Leaders of nine countries, including Emmanuel Macron, Giorgia Meloni and Donald Tusk, gathered in London on Sunday.")]
    public void Who_came_is_told_in_a_list(string text)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(["emmanuel-macron", "giorgia-meloni", "donald-tusk"], Ids(claim.Participants));
        Assert.Equal((MeetingStatus.Held, "London", new DateOnly(2025, 2, 16)), (claim.Status, claim.Place?.City, claim.When!.From));
    }

    [Theory]
    [InlineData("European leaders met in London on Sunday. Those present included Emmanuel Macron and Giorgia Meloni, while Viktor Orban was not invited.")]
    [InlineData("European leaders met in London on Sunday. Also present were Emmanuel Macron and Giorgia Meloni. Viktor Orban was a notable absentee.")]
    [InlineData("European leaders met in London on Sunday. Emmanuel Macron and Giorgia Meloni were there. Absentees included Viktor Orban.")]
    [InlineData("European leaders met in London on Sunday, with Emmanuel Macron and Giorgia Meloni in attendance. Viktor Orban sat out the talks.")]
    public void A_list_after_the_report_adds_to_it(string text)
    {
        var claim = Assert.Single(ClaimsIn.Text(text));

        Assert.Equal(["european-leaders", "emmanuel-macron", "giorgia-meloni"], Ids(claim.Participants));
        Assert.Equal(["viktor-orban"], Ids(claim.Absent));
    }

    [Fact]
    public void Who_stays_away_stays_away_from_the_summit_of_the_host_and_who_goes_for_him_takes_part()
    {
        var claim = Assert.Single(ClaimsIn.Text(
            "William Ruto will not attend Saturday's summit in Kampala. Musalia Mudavadi will represent him."));

        Assert.Equal(["ug", "musalia-mudavadi"], Ids(claim.Participants));
        Assert.Equal(["william-ruto"], Ids(claim.Absent));
        Assert.Equal((MeetingStatus.Scheduled, "Kampala", new DateOnly(2025, 2, 22)), (claim.Status, claim.Place?.City, claim.When!.From));
    }

    [Fact]
    public void One_who_will_come_is_enough_for_a_summit_that_has_a_day_and_a_place()
    {
        var claim = Assert.Single(ClaimsIn.Text("William Ruto will attend Saturday's summit in Kampala."));

        Assert.Equal(["william-ruto"], Ids(claim.Participants));
        Assert.Equal(MeetingStatus.Scheduled, claim.Status);
    }

    [Fact]
    public void Who_hosts_a_summit_of_others_takes_part()
    {
        var claim = Assert.Single(ClaimsIn.Text("Keir Starmer hosted a summit of European leaders at Lancaster House on Sunday."));

        Assert.Equal(["keir-starmer", "european-leaders"], Ids(claim.Participants));
        Assert.Equal(new MeetingPlace("Lancaster House", "London", "gb"), claim.Place);
    }

    [Theory]
    [InlineData("Emmanuel Macron and Friedrich Merz signed a joint declaration in Toulon on Friday.", "emmanuel-macron friedrich-merz")]
    [InlineData("The leaders of Armenia and Azerbaijan initialled a peace deal at the White House on Friday.", "am az")]
    public void Who_sign_at_one_place_meet(string text, string ids) =>
        Assert.Equal(ids.Split(' '), Ids(Assert.Single(ClaimsIn.Text(text)).Participants));

    [Theory]
    [InlineData("Japan and Peru signed a trade pact on Friday.")]
    [InlineData("Emmanuel Macron signed the decree at the Elysee Palace.")]
    [InlineData("Among those killed in London on Sunday were Emmanuel Macron, Giorgia Meloni and Donald Tusk.")]
    [InlineData("There were protests in London against Emmanuel Macron.")]
    public void What_only_looks_alike_is_none(string text) => Assert.Empty(ClaimsIn.Text(text));

    [Fact]
    public void Ministers_of_states_are_those_whom_the_article_names()
    {
        var claim = Assert.Single(ClaimsIn.Text(
            "The foreign ministers of Russia and Turkey met in Baku on Monday. Sergey Lavrov and Hakan Fidan spoke of grain."));

        Assert.Equal(["sergey-lavrov", "hakan-fidan"], Ids(claim.Participants));
    }

    [Theory]
    [InlineData("Tayyip Erdogan met Sergey Lavrov in the Turkish capital on Tuesday.")]
    [InlineData("Tayyip Erdogan met Sergey Lavrov in Turkey's capital, Ankara, on Tuesday.")]
    public void A_capital_is_told_by_its_state(string text) => Assert.Equal("Ankara", Assert.Single(ClaimsIn.Text(text)).Place?.City);

    private static IEnumerable<string> Ids(IEnumerable<Participant> parties) => parties.Select(party => party.Id.Value);
}
