using System.Diagnostics;
using Ingest.Feeds;
using Ingest.Meetings;

namespace Ingest.Pipeline.Pages;

/// <summary>A few words that say how something stands; the tone colours them and says no more than they do.</summary>
/// <param name="Tone">A class of the style sheet: good, next, now, warn, bad or calm.</param>
public sealed record Label(string Words, string Tone)
{
    public static Label Of(MeetingStatus status) => status switch
    {
        MeetingStatus.Rumoured => new("rumoured", "calm"),
        MeetingStatus.Possible => new("possible", "calm"),
        MeetingStatus.Planned => new("planned", "next"),
        MeetingStatus.Scheduled => new("scheduled", "next"),
        MeetingStatus.Confirmed => new("confirmed", "next"),
        MeetingStatus.UnderWay => new("under way", "now"),
        MeetingStatus.Held => new("held", "good"),
        MeetingStatus.Postponed => new("postponed", "warn"),
        MeetingStatus.Cancelled => new("called off", "bad"),
        MeetingStatus.Declined => new("declined", "bad"),
        MeetingStatus.NotPlanned => new("not planned", "calm"),
        MeetingStatus.Passed => new("passed without report", "calm"),
        _ => throw new UnreachableException(),
    };

    public static Label Of(FeedHealth health) => health switch
    {
        FeedHealth.NeverFetched => new("not fetched yet", "calm"),
        FeedHealth.Well => new("well", "good"),
        FeedHealth.Unchanged => new("well, nothing new", "good"),
        FeedHealth.Empty => new("empty", "warn"),
        FeedHealth.Broken => new("out of order", "bad"),
        FeedHealth.Blocked => new("refused", "bad"),
        FeedHealth.Moved => new("moved", "warn"),
        FeedHealth.Gone => new("gone for good", "bad"),
        _ => throw new UnreachableException(),
    };
}
