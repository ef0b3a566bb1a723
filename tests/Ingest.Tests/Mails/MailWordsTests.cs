using System.Globalization;
using Ingest.Analyses;
using Ingest.Mails;
using Ingest.Meetings;
using Xunit;

namespace Ingest.Tests.Mails;

public sealed class MailWordsTests
{
    public static TheoryData<MeetingStatus> Statuses => [.. Enum.GetValues<MeetingStatus>()];

    public static TheoryData<MeetingModality> Modalities => [.. Enum.GetValues<MeetingModality>()];

    public static TheoryData<PartPlayed> Parts => [.. Enum.GetValues<PartPlayed>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_status_has_words_of_its_own(MeetingStatus status)
    {
        var others = Enum.GetValues<MeetingStatus>().Where(other => other != status).Select(MeetingWords.Of);

        var words = MeetingWords.Of(status);

        Assert.DoesNotContain(words, others);
    }

    [Theory]
    [MemberData(nameof(Modalities))]
    public void Every_modality_has_words(MeetingModality modality) => Assert.NotEmpty(MeetingWords.Of(modality));

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_played_but_plain_taking_part_is_told(PartPlayed part)
    {
        var plain = MeetingWords.Who([AnAlert.Lavrov]);

        var words = MeetingWords.Who([AnAlert.Lavrov with { Part = part }]);

        Assert.Equal(part == PartPlayed.Participant, words == plain);
    }

    [Theory]
    [InlineData("2025-02-18", "2025-02-18", DatePrecision.Hour, "18 February 2025")]
    [InlineData("2025-02-18", "2025-02-18", DatePrecision.Day, "18 February 2025")]
    [InlineData("2025-02-18", "2025-02-20", DatePrecision.Day, "18 to 20 February 2025")]
    [InlineData("2025-02-28", "2025-03-02", DatePrecision.Day, "28 February to 2 March 2025")]
    [InlineData("2025-12-31", "2026-01-01", DatePrecision.Day, "31 December 2025 to 1 January 2026")]
    [InlineData("2025-02-15", "2025-02-16", DatePrecision.Weekend, "the weekend of 15 to 16 February 2025")]
    [InlineData("2025-02-17", "2025-02-23", DatePrecision.Week, "in the week of 17 to 23 February 2025")]
    [InlineData("2025-02-01", "2025-02-28", DatePrecision.Month, "in February 2025")]
    [InlineData("2025-12-01", "2026-02-28", DatePrecision.Season, "in the season December 2025 to February 2026")]
    [InlineData("2025-01-01", "2025-03-31", DatePrecision.Quarter, "in the quarter January to March 2025")]
    [InlineData("2025-01-01", "2025-12-31", DatePrecision.Year, "in 2025")]
    [InlineData("2025-02-18", "2025-02-18", DatePrecision.Unknown, "about 18 February 2025")]
    [InlineData("2025-02-18", "2025-03-18", DatePrecision.Unknown, "some time from 18 February to 18 March 2025")]
    public void A_date_is_told_as_exactly_as_it_is_known(string from, string to, DatePrecision precision, string words)
    {
        var span = new DateSpan(
            DateOnly.Parse(from, CultureInfo.InvariantCulture),
            DateOnly.Parse(to, CultureInfo.InvariantCulture),
            precision);

        Assert.Equal(words, DateWords.Of(span));
    }

    [Fact]
    public void A_time_is_told_in_utc_whatever_its_offset()
    {
        var instant = new DateTimeOffset(2025, 2, 19, 1, 30, 0, TimeSpan.FromHours(3));

        Assert.Equal("18 February 2025, 22:30 UTC", DateWords.Of(instant));
    }

    [Theory]
    [InlineData(MeetingField.Status, "NotPlanned", "Cancelled", "Status: not planned -> called off")]
    [InlineData(MeetingField.When, null, "2025-02-18", "When: not known -> 18 February 2025")]
    [InlineData(MeetingField.When, "2025-05-07", "2025-05-08/2025-05-09", "When: 7 May 2025 -> 8 to 9 May 2025")]
    [InlineData(MeetingField.When, "soon", "2025-02-17/soon", "When: soon -> 2025-02-17/soon")]
    [InlineData(MeetingField.Place, "Riyadh", "", "Where: Riyadh -> not known")]
    [InlineData(MeetingField.Place, "sa", "Diriyah Palace, Riyadh, sa", "Where: SA -> Diriyah Palace, Riyadh, SA")]
    [InlineData(MeetingField.Participants, "Held", "Video", "Who: Held -> Video")]
    [InlineData(MeetingField.Participants, "A, B", "A, B, C", "Who: A, B -> A, B, C")]
    [InlineData(MeetingField.Status, "Held, Planned", "12", "Status: Held, Planned -> 12")]
    [InlineData(MeetingField.Absent, "a\nb", "c", "Not taking part: a b -> c")]
    public void A_change_is_told_as_old_and_new(MeetingField field, string? old, string? current, string expected)
    {
        var fact = ChangeWords.Of(AnAlert.Change(field, old, current));

        Assert.Equal(expected, $"{fact.Label}: {fact.Value}");
    }
}
