using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

/// <summary>What headlines tell of meetings, in the present tense and with few small words.</summary>
public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Trump calls off Putin summit in Budapest", "donald-trump vladimir-putin", MeetingStatus.Cancelled)]
    [InlineData("Netanyahu postpones UAE visit", "benjamin-netanyahu ae", MeetingStatus.Postponed)]
    [InlineData("Trump-Xi meeting in doubt as trade war escalates", "donald-trump xi-jinping", MeetingStatus.Possible)]
    [InlineData("Putin says ready to meet Zelensky in Moscow", "vladimir-putin volodymyr-zelenskyy", MeetingStatus.Possible)]
    [InlineData("Swiss to host US-China trade talks this weekend", "ch us cn", MeetingStatus.Scheduled)]
    [InlineData("EU's Kallas, Britain's Lammy to co-chair Ukraine meeting", "kaja-kallas david-lammy", MeetingStatus.Planned)]
    [InlineData("Wang Yi visits Pyongyang, meets Kim Jong Un", "wang-yi kim-jong-un", MeetingStatus.Held)]
    [InlineData("India, Pakistan army chiefs speak on hotline", "in pk", MeetingStatus.Held)]
    [InlineData("Baku and Yerevan resume border talks", "az am", MeetingStatus.Held)]
    [InlineData("Vance heads to Israel as ceasefire wobbles", "jd-vance il", MeetingStatus.Planned)]
    public void A_headline_tells_who_meets(string title, string ids, MeetingStatus status)
    {
        var claim = Assert.Single(ClaimsIn.Text(title));

        Assert.Equal(ids.Split(' '), claim.Participants.Select(party => party.Id.Value));
        Assert.Equal(status, claim.Status);
    }
}
