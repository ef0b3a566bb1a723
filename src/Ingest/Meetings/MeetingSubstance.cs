namespace Ingest.Meetings;

/// <summary>What a meeting is about and what came of it, in the words of its sources.</summary>
public static class MeetingSubstance
{
    private const int Most = 6;

    /// <summary>Those of the most claims first. Empty where none says.</summary>
    public static IReadOnlyList<string> TopicsOf(Meeting meeting) => Chief(meeting, claim => claim.Topics);

    /// <summary>Those of the most claims first. Empty where none says.</summary>
    public static IReadOnlyList<string> OutcomesOf(Meeting meeting) => Chief(meeting, claim => claim.Outcomes);

    private static List<string> Chief(Meeting meeting, Func<Claim, EquatableArray<string>> told) =>
    [
        .. meeting.Claims
            .SelectMany(sourced => told(sourced.Claim))
            .GroupBy(text => text, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(text => text.Count())
            .Select(text => text.First())
            .Take(Most),
    ];
}
