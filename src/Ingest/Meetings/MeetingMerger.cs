namespace Ingest.Meetings;

public static class MeetingMerger
{
    public static Meeting Resolve(MeetingId id, IEnumerable<SourcedClaim> claims) => new() { Id = id, Claims = [.. claims] };

    public static bool SameMeeting(SourcedClaim a, SourcedClaim b) => a == b;

    public static Meeting Passed(Meeting meeting, DateOnly today) => meeting;
}

public static class MeetingKeys
{
    public static IReadOnlyList<string> CandidatePairs(Claim claim) => [];
}
