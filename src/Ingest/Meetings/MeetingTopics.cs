namespace Ingest.Meetings;

/// <summary>What a meeting is about.</summary>
public static class MeetingTopics
{
    private const int Most = 6;

    /// <summary>In the words of the sources, those of the most claims first. Empty where none says.</summary>
    public static IReadOnlyList<string> Of(Meeting meeting) =>
    [
        .. meeting.Claims
            .SelectMany(sourced => sourced.Claim.Topics)
            .GroupBy(topic => topic, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(topic => topic.Count())
            .Select(topic => topic.First())
            .Take(Most),
    ];
}
