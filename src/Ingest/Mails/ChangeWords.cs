using System.Diagnostics;
using System.Globalization;
using Ingest.Analyses;
using Ingest.Meetings;

namespace Ingest.Mails;

/// <summary>Says in plain words what changed in a meeting.</summary>
public static class ChangeWords
{
    private const int ValueLimit = 300;

    public static Fact Of(HistoryEntry change) =>
        new(Label(change.Field), $"{Value(change.Field, change.Old)} -> {Value(change.Field, change.New)}");

    public static string Label(MeetingField field) => field switch
    {
        MeetingField.Status => "Status",
        MeetingField.When => "When",
        MeetingField.Place => "Where",
        MeetingField.Participants => "Who",
        MeetingField.Absent => "Not taking part",
        MeetingField.Modality => "How",
        _ => throw new UnreachableException(),
    };

    /// <param name="value">As the history writes it. Null: nothing was known.</param>
    public static string Value(MeetingField field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "not known";
        }

        return CleanText.OneLine(Words(field, value) ?? value, ValueLimit);
    }

    /// <summary>Null for what needs no other words.</summary>
    private static string? Words(MeetingField field, string value) => field switch
    {
        MeetingField.Status when Named<MeetingStatus>(value) is { } status => MeetingWords.Of(status),
        MeetingField.Modality when Named<MeetingModality>(value) is { } modality => MeetingWords.Of(modality),
        MeetingField.When => Days(value),
        MeetingField.Place => Place(value),
        _ => null,
    };

    private static T? Named<T>(string value)
        where T : struct, Enum =>
        value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var named) ? named : null;

    /// <summary>Of one day, or of first and last day with a slash between.</summary>
    private static string? Days(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var from = Day(slash < 0 ? value : value[..slash]);
        var to = Day(value[(slash + 1)..]);
        return (from, to) is ({ } first, { } last) ? DateWords.Of(new DateSpan(first, last, DatePrecision.Day)) : null;
    }

    /// <summary>The country's code, which comes last, as readers know it.</summary>
    private static string? Place(string value)
    {
        var last = value.LastIndexOf(' ') + 1;
        return value[last..] is { Length: 2 } code && code.All(char.IsAsciiLetterLower)
            ? value[..last] + code.ToUpperInvariant()
            : null;
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
