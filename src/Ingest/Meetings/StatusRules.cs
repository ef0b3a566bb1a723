namespace Ingest.Meetings;

/// <summary>Decides which of several claims says where a meeting stands.</summary>
internal static class StatusRules
{
    /// <summary>
    /// Of each source the newest claim counts, but a plan does not take back its report. Among those a report beats
    /// every plan, a cancellation or postponement beats the plans before it, a plan beats a possibility, a denial
    /// speaks only where nothing else does; ties go to the newest.
    /// </summary>
    /// <param name="claims">In the order published, article, ordinal; at least one.</param>
    internal static SourcedClaim Deciding(IReadOnlyList<SourcedClaim> claims)
    {
        var newest = NewestOfEachSource(claims);
        return Last(newest, IsReport)
            ?? AfterPlans(newest)
            ?? Last(newest, IsPlan)
            ?? Last(newest, status => status is MeetingStatus.Possible or MeetingStatus.Rumoured)
            ?? newest[^1];
    }

    private static List<SourcedClaim> NewestOfEachSource(IReadOnlyList<SourcedClaim> claims)
    {
        var newest = new List<SourcedClaim>();
        for (var i = claims.Count - 1; i >= 0; i--)
        {
            var older = claims[i];
            if (!newest.Exists(newer => newer.Source == older.Source
                && Replaces(newer.Claim.Status, older.Claim.Status)))
            {
                newest.Insert(0, older);
            }
        }

        return newest;
    }

    private static bool Replaces(MeetingStatus newer, MeetingStatus older)
    {
        var isWeaker = IsReport(older) && !IsReport(newer) && newer != MeetingStatus.Cancelled;
        return !IsDenial(newer) && !isWeaker;
    }

    // A plan published after the cancellation revives the meeting.
    private static SourcedClaim? AfterPlans(List<SourcedClaim> claims)
    {
        var change = claims.FindLastIndex(claim => IsChange(claim.Claim.Status));
        var plan = claims.FindLastIndex(claim => IsPlan(claim.Claim.Status));
        return change > plan ? claims[change] : null;
    }

    private static bool IsChange(MeetingStatus status) =>
        status is MeetingStatus.Cancelled or MeetingStatus.Postponed or MeetingStatus.Declined;

    private static bool IsReport(MeetingStatus status) => status is MeetingStatus.Held or MeetingStatus.UnderWay;

    private static bool IsPlan(MeetingStatus status) =>
        status is MeetingStatus.Planned or MeetingStatus.Scheduled or MeetingStatus.Confirmed;

    private static bool IsDenial(MeetingStatus status) => status == MeetingStatus.NotPlanned;

    private static SourcedClaim? Last(List<SourcedClaim> claims, Predicate<MeetingStatus> isMeant) =>
        claims.FindLast(claim => isMeant(claim.Claim.Status));
}
