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
