namespace Ingest.Analyses.Dates;

/// <summary>Whether words speak of what was, what will be, or do not say.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>The tokens of one sentence at a time, read as words of date expressions.</summary>
internal sealed class DateReader(TextTokens text, DateOnly reference)
{
    private const int TenseReach = 30;

    internal DateOnly Reference => reference;

    internal int First { get; private set; }

    /// <summary>Exclusive.</summary>
    internal int End { get; private set; }

    /// <summary>The date that the text told last. Null before the first.</summary>
    internal DateSpan? Line { get; private set; }

    /// <summary>The token after the expression that was found last.</summary>
    internal int LastEnd { get; private set; } = -1;

    internal void Note(DateSpan? span, int end)
    {
        LastEnd = end;
        if (span is not null && !(Line is { } line && IsWithin(line, span)))
        {
            Line = span;
        }
    }

    // "That year" leaves the day that it was told of.
    private static bool IsWithin(DateSpan part, DateSpan whole) =>
        part.Precision < whole.Precision && whole.From <= part.From && part.To <= whole.To;

    internal void Enter(Sentence sentence)
    {
        First = sentence.FirstToken;
        End = sentence.FirstToken + sentence.TokenCount;
    }

    internal Token TokenAt(int index) => text.Tokens[index];

    internal TokenKind? TokenKindAt(int index) => index >= First && index < End ? text.Tokens[index].Kind : null;

    internal ReadOnlySpan<char> TextAt(int index) =>
        index >= First && index < End ? text.Of(text.Tokens[index]) : [];

    internal bool Is(int index, string word) => TextAt(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsCapital(int index) => TextAt(index) is [var first, ..] && char.IsUpper(first);

    internal DateWord WordAt(int index)
    {
        if (index < First || index >= End)
        {
            return default;
        }

        var token = text.Tokens[index];
        var span = text.Of(token);
        return token.Kind switch
        {
            TokenKind.Number => DateNumber.Read(span),
            TokenKind.Word => DateLexicon.Find(span) is { Kind: not DateWordKind.None } word
                ? word
                : DateNumber.ReadCompound(span),
            _ => default,
        };
    }

    /// <summary>A day of a month: 1 to 31, plain or ordinal. 0 where the token is none.</summary>
    internal int DayAt(int index)
    {
        var word = WordAt(index);
        var isDay = word.Kind is DateWordKind.Number or DateWordKind.Ordinal
            && word.Value is >= 1 and <= 31
            && TextAt(index) is [>= '0' and <= '9', ..];
        return isDay ? word.Value : 0;
    }

    /// <summary>A year in four digits. 0 where the token is none.</summary>
    internal int YearAt(int index)
    {
        var word = WordAt(index);
        return word.Is(DateWordKind.Number) && word.Value is >= 1500 and <= 2199 && TextAt(index).Length == 4
            ? word.Value
            : 0;
    }

    /// <summary>
    /// The tense of the nearest verb before the token, else of the nearest after it; without any, "by" looks ahead.
    /// </summary>
    internal Tense TenseAt(int index)
    {
        for (var i = index - 1; i >= First && i > index - TenseReach; i--)
        {
            if (TenseWords.At(this, i) is var tense and not Tense.Unknown)
            {
                return tense;
            }
        }

        for (var i = index + 1; i < End && i < index + TenseReach; i++)
        {
            if (TenseWords.At(this, i) is var tense and not Tense.Unknown)
            {
                return tense;
            }
        }

        return Is(index - 1, "by") ? Tense.Future : Tense.Unknown;
    }
}
