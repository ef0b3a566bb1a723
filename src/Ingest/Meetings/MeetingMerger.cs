namespace Ingest.Meetings;

/// <summary>Decides which claims are about one meeting, and what they say of it together.</summary>
public static class MeetingMerger
{
    /// <summary>Days after the last word of a meeting under way until it is taken to be over, where no day is told.</summary>
    private const int LongestSilence = 2;

    /// <summary>
    /// Whether two claims are about the same meeting, from the two alone; symmetric. Meetings are the connected
    /// components of this relation, in whatever order claims arrive.
    /// </summary>
    public static bool SameMeeting(SourcedClaim a, SourcedClaim b) =>
        ClaimMatch.IsSame(a.Claim, DayOf(a), b.Claim, DayOf(b));

    /// <summary>What the claims say together: a function of their set, whatever order they are given in.</summary>
    /// <exception cref="ArgumentException">There is no claim.</exception>
    public static Meeting Resolve(MeetingId id, IEnumerable<SourcedClaim> claims)
    {
        var ordered = SourcedClaim.InOrder(claims).ToList();
        if (ordered.Count == 0)
        {
            throw new ArgumentException("A meeting has at least one claim.", nameof(claims));
        }

        var history = new List<HistoryEntry>();
        var tally = new MeetingTally();
        MeetingState? before = null;
        foreach (var claim in ordered)
        {
            var after = tally.Hear(claim);
            MeetingHistory.Add(history, before, after, claim);
            before = after;
        }

        return tally.Final().ToMeeting(id, ordered, history);
    }

    /// <summary>
    /// The meeting as it stands on a day: one whose last day is over and that nobody reported has passed; one that was
    /// reported under way has been held.
    /// </summary>
    public static Meeting Passed(Meeting meeting, DateOnly today)
    {
        var last = meeting.When?.To ?? (meeting.Status == MeetingStatus.UnderWay ? DayOf(meeting.Claims[^1]).AddDays(LongestSilence) : null);
        var isOpen = meeting.Status is MeetingStatus.Rumoured or MeetingStatus.Possible or MeetingStatus.Planned
            or MeetingStatus.Scheduled or MeetingStatus.Confirmed or MeetingStatus.Postponed;
        var isUnderWay = meeting.Status == MeetingStatus.UnderWay;
        if (last is not { } over || over >= today || !(isOpen || isUnderWay))
        {
            return meeting;
        }

        var status = isUnderWay ? MeetingStatus.Held : MeetingStatus.Passed;
        var at = new DateTimeOffset(over.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        var newest = meeting.Claims[^1];
        var entry = new HistoryEntry(
            MeetingField.Status,
            meeting.Status.ToString(),
            status.ToString(),
            newest.ArticleId,
            newest.Revision,
            at);
        return meeting with { Status = status, History = [.. meeting.History, entry] };
    }

    private static DateOnly DayOf(SourcedClaim claim) => DateOnly.FromDateTime(claim.PublishedAt.UtcDateTime);
}
