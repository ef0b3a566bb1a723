namespace Ingest.Analyses.Quantities;

/// <summary>How old somebody is: 82-year-old; two years old; aged 14; Angela Merkel, 71, ...</summary>
internal static class Ages
{
    private const int Oldest = 130;

    /// <summary>The age that begins at a token. Null where none does.</summary>
    internal static ReadQuantity? At(QuantityText text, int at)
    {
        var word = text.TextAt(at);
        if (word.EndsWith("-year-old", StringComparison.Ordinal))
        {
            return Of(1, Years(word[..^"-year-old".Length]));
        }

        if (word.EndsWith("-year", StringComparison.Ordinal) && text.Is(at + 1, "old"))
        {
            return Of(2, Years(word[..^"-year".Length]));
        }

        if (Years(word) is not { } years)
        {
            return null;
        }

        if ((text.Is(at + 1, "years") || text.Is(at + 1, "year")) && text.Is(at + 2, "old"))
        {
            return Of(3, years);
        }

        return years <= Oldest && (IsAfterAge(text, at) || IsBesideName(text, at) || IsSaidOfPerson(text, at)) ? Of(1, years) : null;
    }

    private static ReadQuantity? Of(int count, double? years) =>
        years is null ? null : new ReadQuantity(count, QuantityKind.Age, years, null);

    private static double? Years(ReadOnlySpan<char> word) =>
        word is [>= '0' and <= '9', ..] ? NumberReader.ReadDigits(word) : NumberReader.Word(word);

    // "Aged 14", "at age seventeen", "at the age of 82".
    private static bool IsAfterAge(QuantityText text, int at) =>
        text.Is(at - 1, "aged")
        || (text.Is(at - 1, "age") && text.Is(at - 2, "at"))
        || (text.Is(at - 1, "of") && text.Is(at - 2, "age"));

    // "Angela Merkel, 71, said", "Angela Merkel (71)".
    private static bool IsBesideName(QuantityText text, int at)
    {
        var isBetween = text.TextAt(at - 1) switch
        {
            "," => text.TextAt(at + 1) is "," or "." or ";",
            "(" => text.TextAt(at + 1) is ")",
            _ => false,
        };
        return isBetween && text.KindAt(at) == TokenKind.Number && text.EndsPerson(at - 2);
    }

    // "When she was six", "he turned 90 in May"; not "she was one of six" or "he was 40 minutes late".
    private static bool IsSaidOfPerson(QuantityText text, int at) =>
        (text.Is(at - 2, "he") || text.Is(at - 2, "she"))
        && text.TextAt(at - 1) is "is" or "was" or "turned" or "turns"
        && (text.KindAt(at + 1) is null or TokenKind.Mark || text.TextAt(at + 1) is "and" or "when" or "so" or "at" or "in" or "on" or "but" or "years");
}
