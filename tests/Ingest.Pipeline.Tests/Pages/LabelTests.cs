using Ingest.Feeds;
using Ingest.Meetings;
using Ingest.Pipeline.Pages;
using Xunit;

namespace Ingest.Pipeline.Tests.Pages;

/// <summary>How things stand is said in words, coloured by a tone that the style sheet knows.</summary>
public sealed class LabelTests
{
    public static TheoryData<Label> Labels { get; } =
    [
        .. Enum.GetValues<MeetingStatus>().Select(Label.Of),
        .. Enum.GetValues<FeedHealth>().Select(Label.Of),
    ];

    [Theory]
    [MemberData(nameof(Labels), DisableDiscoveryEnumeration = true)]
    public void Every_label_has_words_and_a_tone_of_the_style_sheet(Label label)
    {
        Assert.NotEmpty(label.Words);
        Assert.Contains($".{label.Tone} {{", StyleSheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_statuses_of_a_meeting_share_their_words()
    {
        var words = Enum.GetValues<MeetingStatus>().Select(status => Label.Of(status).Words).ToList();

        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
    }
}
