using System.Globalization;
using Ingest.Meetings;

namespace Ingest.Mails;

/// <summary>Says in plain words what changed in a meeting.</summary>
public static class ChangeWords
{
    private const int ValueLimit = 300;

    public static Fact Of(HistoryEntry change)
    {
        var field = CleanText.OneLine(change.Field, ValueLimit);
        return new(Label(field), $"{Value(change.Old)} -> {Value(change.New)}");
    }

    private static string Label(string field) => field.ToUpperInvariant() switch
    {
        "" => "Meeting",
        "WHEN" or "DATE" => "When",
        "PLACE" => "Where",
        "PARTICIPANTS" => "Who",
        "ABSENT" => "Not taking part",
        "MODALITY" => "How",
        _ => field[..1].ToUpperInvariant() + field[1..],
    };

    private static string Value(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "not known";
        }

        return Words(value) ?? CleanText.OneLine(value, ValueLimit);
    }

    /// <summary>Null for what is not one of our own names.</summary>
    private static string? Words(string value) => value switch
    {
        _ when Named<MeetingStatus>(value) is { } status => MeetingWords.Of(status),
        _ when Named<MeetingModality>(value) is { } modality => MeetingWords.Of(modality),
        _ when Day(value) is { } day => DateWords.Of(day),
        _ => null,
    };

    private static T? Named<T>(string value)
        where T : struct, Enum =>
        value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var named) ? named : null;

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
