using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

/// <summary>Every way to write of one person beside every way to write of another: one meeting of the two, on its day and in its place.</summary>
public sealed class ClaimGridTests
{
    private static readonly string[] Subjects =
    [
        "Emmanuel Macron", "French President Emmanuel Macron", "President Emmanuel Macron of France", "France's president, Emmanuel Macron,",
        "The French president, Emmanuel Macron,", "Emmanuel Macron, the president of France,", "Emmanuel Macron, who took office in 2017,",
        "France's Emmanuel Macron", "Emmanuel Macron, on his first trip since the vote,", "Emmanuel Macron, speaking to reporters,",
        "Emmanuel Macron, accompanied by several ministers,", "The French leader, Emmanuel Macron, 47,", "Mr. Emmanuel Macron", "Emmanuel Macron, a former banker,",
    ];

    private static readonly string[] Objects =
    [
        "Sergey Lavrov", "Russian Foreign Minister Sergey Lavrov", "Russia's foreign minister, Sergey Lavrov,", "Sergey Lavrov, the Russian foreign minister,",
        "Russia's Sergey Lavrov", "his Russian counterpart, Sergey Lavrov,", "his Russian opposite number, Sergey Lavrov,", "Sergey Lavrov, who arrived on Sunday,",
        "the long-serving Russian foreign minister, Sergey Lavrov,", "Foreign Minister Sergey Lavrov of Russia", "visiting Russian Foreign Minister Sergey Lavrov",
        "Russian diplomat Sergey Lavrov",
    ];

    private static readonly string[] Acts =
    [
        "met", "met with", "held talks with", "sat down with", "received", "had a meeting with", "held one-on-one talks with", "conferred with", "had lunch with",
        "discussed the war with", "met face to face with", "paid a call on", "exchanged views with", "welcomed", "hosted", "wrapped up talks with",
    ];

    public static TheoryData<string> Verbs => [.. Acts];

    [Theory]
    [InlineData("The meeting between {0} and {1} has been cancelled.", MeetingStatus.Cancelled)]
    [InlineData("Plans for a meeting between {0} and {1} have been dropped.", MeetingStatus.Cancelled)]
    [InlineData("{0} will no longer meet {1}.", MeetingStatus.Cancelled)]
    [InlineData("{0} pulled out of a meeting with {1}.", MeetingStatus.Cancelled)]
    [InlineData("A meeting of {0} and {1} was postponed from Monday to Thursday.", MeetingStatus.Postponed)]
    [InlineData("{0} has postponed his meeting with {1} until next week.", MeetingStatus.Postponed)]
    [InlineData("Talks between {0} and {1} have been put on hold.", MeetingStatus.Postponed)]
    [InlineData("{0} rejected an offer of talks from {1}.", MeetingStatus.Declined)]
    [InlineData("{0} turned down a meeting with {1}.", MeetingStatus.Declined)]
    [InlineData("{0} refused an invitation to meet {1}.", MeetingStatus.Declined)]
    [InlineData("{0} said there would be no meeting with {1}.", MeetingStatus.NotPlanned)]
    [InlineData("{0} denied that he planned to meet {1}.", MeetingStatus.NotPlanned)]
    [InlineData("{0} has ruled out meeting {1}.", MeetingStatus.NotPlanned)]
    [InlineData("It is unclear whether {0} will meet {1}.", MeetingStatus.Possible)]
    [InlineData("{0} is considering a meeting with {1}.", MeetingStatus.Possible)]
    [InlineData("{0} is open to a meeting with {1}.", MeetingStatus.Possible)]
    [InlineData("{0} has accepted an invitation to meet {1}.", MeetingStatus.Planned)]
    [InlineData("{0} and {1} have agreed to hold talks.", MeetingStatus.Planned)]
    [InlineData("The Kremlin confirmed that {0} would meet {1} on Thursday.", MeetingStatus.Confirmed)]
    [InlineData("{0} is due in Rome on Thursday for talks with {1}.", MeetingStatus.Scheduled)]
    [InlineData("{0} is holding talks with {1} in Rome.", MeetingStatus.UnderWay)]
    [InlineData("{0} walked out of a meeting with {1} on Monday.", MeetingStatus.Held)]
    [InlineData("{0} cut short a meeting with {1} on Monday.", MeetingStatus.Held)]
    public void However_the_two_are_called_it_stands_as_told(string form, MeetingStatus status)
    {
        var wrong = new List<string>();
        foreach (var subject in Subjects.Take(8))
        {
            foreach (var other in Objects.Take(6))
            {
                var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, subject, other).Replace(",.", ".", StringComparison.Ordinal);
                if (ClaimsIn.Text(text) is not [var claim] || claim.Status != status || claim.Participants.Count != 2)
                {
                    wrong.Add(text);
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void However_the_two_are_called_they_met(string act)
    {
        var wrong = new List<string>();
        foreach (var subject in Subjects)
        {
            foreach (var other in Objects)
            {
                var text = $"{subject} {act} {other} in Rome on Monday.";
                var isRight = ClaimsIn.Text(text) is [var claim]
                    && claim.Participants.Select(party => party.Id.Value).ToHashSet().SetEquals(["emmanuel-macron", "sergey-lavrov"])
                    && claim is { Status: MeetingStatus.Held, Place.City: "Rome" } && claim.When?.From == new DateOnly(2025, 2, 17);
                if (!isRight)
                {
                    wrong.Add(text);
                }
            }
        }

        Assert.Empty(wrong);
    }
}
