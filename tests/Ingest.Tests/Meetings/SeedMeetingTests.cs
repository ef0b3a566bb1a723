using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Meetings;

/// <summary>Reads the machine-paraphrased article that the project began with, where the development data holds it.</summary>
public sealed class SeedMeetingTests
{
    private const string Folder = "INGEST_DEVDATA";

    [Fact]
    public void The_talks_in_Riyadh_are_under_way_with_those_who_sit_there_and_without_Ukraine()
    {
        var claim = Assert.Single(Claims(), claim => claim is { Status: MeetingStatus.UnderWay, Place.City: "Riyadh" });

        Assert.Equal(
            ["Kirill Dmitriev", "Marco Rubio", "Mike Waltz", "Sergey Lavrov", "Steve Witkoff", "Yury Ushakov"],
            claim.Participants.Select(party => party.Name).Order(StringComparer.Ordinal));
        Assert.Contains(claim.Absent, party => party.Id.Value == "ua");
        Assert.Equal(new DateOnly(2025, 2, 18), claim.When?.From);
    }

    [Theory]
    [InlineData(MeetingStatus.NotPlanned, "Marco Rubio", "Sergey Lavrov", null)]
    [InlineData(MeetingStatus.Held, "Antony Blinken", "Sergey Lavrov", "2022-01-01")]
    [InlineData(MeetingStatus.Held, "Marco Rubio", "Faisal bin Farhan Al Saud", "2025-02-17")]
    [InlineData(MeetingStatus.Scheduled, "Keir Starmer", "Donald Trump", "2025-02-24")]
    [InlineData(MeetingStatus.Planned, "Vladimir Putin", "Donald Trump", null)]
    public void Two_persons_and_how_they_stand_are_found(MeetingStatus status, string one, string other, string? from)
    {
        var day = from is null ? (DateOnly?)null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Single(
            Claims(),
            claim => claim.Status == status
                && claim.When?.From == day
                && claim.Participants.Select(party => party.Name).ToHashSet().SetEquals([one, other]));
    }

    [Fact]
    public void Every_quote_is_verbatim()
    {
        var article = Seed();

        Assert.All(
            Analyzer.Analyze(article).Claims,
            claim => Assert.Equal(
                claim.Quote.Text,
                article.AnalyzedText().Substring(claim.Quote.Start, claim.Quote.Text.Length)));
    }

    private static EquatableArray<Claim> Claims() => Analyzer.Analyze(Seed()).Claims;

    private static Article Seed()
    {
        var folder = Environment.GetEnvironmentVariable(Folder);
        if (folder is null)
        {
            Assert.Skip($"{Folder} names no folder with development data.");
        }

        return ClaimsIn.Article(File.ReadAllText(Directory.GetFiles(Path.Combine(folder, "seed"), "*.txt")[0]));
    }
}
