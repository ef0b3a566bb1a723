using Ingest.Actors;
using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

/// <summary>What a meeting is about, what came of it, and whether it is one of politics.</summary>
public sealed class SubstanceTests
{
    [Theory]
    [InlineData("Sergey Lavrov met Marco Rubio in Riyadh on Monday to discuss ending the war in Ukraine.", "ending the war in Ukraine")]
    [InlineData("Sergey Lavrov held talks with Marco Rubio on trade and security in Riyadh.", "trade and security")]
    [InlineData("Sergey Lavrov spoke by phone with Marco Rubio about a ceasefire on Monday.", "ceasefire")]
    [InlineData("Sergey Lavrov met Marco Rubio in Cairo on Monday over the war in Gaza.", "war in Gaza")]
    [InlineData("The meeting between Sergey Lavrov and Marco Rubio focused on rare earths.", "rare earths")]
    [InlineData("Sergey Lavrov and Marco Rubio discussed political, military, and economic issues.", "political, military, and economic issues")]
    [InlineData(
        "Sergey Lavrov will meet Marco Rubio on Friday for talks on Syria, Gaza and the Black Sea grain deal.",
        "Syria, Gaza and the Black Sea grain deal")]
    public void What_a_meeting_is_about_is_told_in_the_words_of_the_text(string text, string topic) =>
        Assert.Equal([topic], Assert.Single(ClaimsIn.Text(text)).Topics);

    [Theory]
    [InlineData("Sergey Lavrov met Marco Rubio on the sidelines of the summit in Riyadh.")]
    [InlineData("Sergey Lavrov met Marco Rubio in Riyadh on Monday.")]
    [InlineData("Sergey Lavrov met Marco Rubio over dinner in Riyadh.")]
    [InlineData("Sergey Lavrov met Marco Rubio in Riyadh on a red carpet.")]
    [InlineData("Sergey Lavrov and Marco Rubio discussed a range of issues of mutual interest in Riyadh.")]
    public void Days_settings_and_empty_words_are_no_topics(string text) =>
        Assert.Empty(Assert.Single(ClaimsIn.Text(text)).Topics);

    [Theory]
    [InlineData("Sergey Lavrov met Marco Rubio in Riyadh. They agreed to restore staffing, Rubio said.", "agreed to restore staffing")]
    [InlineData("Sergey Lavrov and Marco Rubio signed a treaty after talks in Riyadh.", "signed a treaty")]
    [InlineData("Talks between Sergey Lavrov and Marco Rubio in Riyadh ended without agreement.", "ended without agreement")]
    [InlineData("Chinese and U.S. negotiators held two days of talks in Geneva. The sides agreed on a pause.", "agreed on a pause")]
    [InlineData("Sergey Lavrov and Marco Rubio failed to agree on a truce at a meeting in Rome.", "failed to agree on a truce at a meeting in Rome")]
    public void What_came_of_a_meeting_is_told_in_the_words_of_the_text(string text, string outcome) =>
        Assert.Equal([outcome], Assert.Single(ClaimsIn.Text(text)).Outcomes);

    [Theory]
    [InlineData("Sergey Lavrov and Marco Rubio agreed to meet in Budapest.")]
    [InlineData("Sergey Lavrov met Marco Rubio in Riyadh on Monday. Hakan Fidan agreed to a tariff.")]
    public void What_others_agreed_on_did_not_come_of_it(string text) =>
        Assert.Empty(Assert.Single(ClaimsIn.Text(text)).Outcomes);

    [Fact]
    public void Every_body_that_acts_like_a_state_is_in_the_catalogue() =>
        Assert.All(MeetingScope.Bodies, id => Assert.NotNull(ActorCatalogue.BuiltIn.Find(new ActorId(id))));

    [Theory]
    [InlineData("Elon Musk met Jane Roe in Riyadh on Monday.", false)]
    [InlineData("Elon Musk met Sergey Lavrov in Riyadh on Monday.", true)]
    [InlineData("The United Nations and the Taliban held talks in Doha on Monday.", true)]
    public void A_meeting_without_states_or_offices_is_marked(string text, bool isPolitical) =>
        Assert.Equal(isPolitical, MeetingScope.IsPolitical(Assert.Single(ClaimsIn.Text(text)).Participants));
}
