namespace Ingest.Analyses.Dates;

/// <summary>Holidays that stand on the same day in every year: Christmas Eve, New Year's Day, the Fourth of July.</summary>
internal static class Holidays
{
    private static readonly (string[] Words, int Month, int Day)[] Days =
    [
        (["Christmas", "Eve"], 12, 24),
        (["Christmas", "Day"], 12, 25),
        (["Christmas"], 12, 25),
        (["Boxing", "Day"], 12, 26),
        (["New", "Year", "'s", "Eve"], 12, 31),
        (["New", "Year", "'s", "Day"], 1, 1),
        (["Valentine", "'s", "Day"], 2, 14),
        (["May", "Day"], 5, 1),
        (["Juneteenth"], 6, 19),
        (["Fourth", "of", "July"], 7, 4),
        (["Bastille", "Day"], 7, 14),
        (["Halloween"], 10, 31),
        (["Armistice", "Day"], 11, 11),
        (["Veterans", "Day"], 11, 11),
    ];

    /// <summary>The first words, each with capital.</summary>
    internal static IEnumerable<string> FirstWords => Days.Select(day => day.Words[0]).Distinct();

    /// <summary>"Over Christmas" may be any of several days: its value is the day of the feast, without a span.</summary>
    internal static FoundDate From(DateReader reader, int at)
    {
        foreach (var (words, month, day) in Days)
        {
            if (Stands(reader, at, words) && !IsName(reader, at, words))
            {
                var found = AbsoluteDates.Days(reader, at, at + words.Length, (month, day, day));
                return words is ["Christmas"] ? found with { Span = null } : found;
            }
        }

        return default;
    }

    private static bool Stands(DateReader reader, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var text = reader.TextAt(at + i);
            var isClitic = words[i] == "'s" && text is "’s";
            if (!isClitic && !text.SequenceEqual(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    // "Christmas Island".
    private static bool IsName(DateReader reader, int at, string[] words) =>
        reader.TokenKindAt(at + words.Length) == TokenKind.Word && reader.IsCapital(at + words.Length);
}
