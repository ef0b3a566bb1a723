namespace Ingest.Analyses.Quantities;

/// <summary>The tokens of one sentence at a time, without those of names and dates.</summary>
internal sealed class QuantityText(TextTokens tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> dates)
{
    private int _mention;
    private int _date;
    private int _person;

    internal int First { get; private set; }

    /// <summary>Exclusive.</summary>
    internal int End { get; private set; }

    internal void Enter(Sentence sentence)
    {
        First = sentence.FirstToken;
        End = sentence.FirstToken + sentence.TokenCount;
    }

    internal Token TokenAt(int index) => tokens.Tokens[index];

    internal TokenKind? KindAt(int index) => index >= First && index < End ? tokens.Tokens[index].Kind : null;

    /// <summary>Empty outside the sentence.</summary>
    internal ReadOnlySpan<char> TextAt(int index) => index >= First && index < End ? tokens.Of(tokens.Tokens[index]) : [];

    internal bool Is(int index, string word) => TextAt(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a span lies in a name or a date. To be asked from left to right.</summary>
    internal bool IsTaken(int start, int end)
    {
        while (_mention < mentions.Count && (mentions[_mention].End <= start || !IsName(mentions[_mention].Type)))
        {
            _mention++;
        }

        while (_date < dates.Count && dates[_date].Start + dates[_date].Length <= start)
        {
            _date++;
        }

        return (_mention < mentions.Count && mentions[_mention].Start < end) || (_date < dates.Count && dates[_date].Start < end);
    }

    /// <summary>Whether the name of a person ends with the token. To be asked from left to right.</summary>
    internal bool EndsPerson(int index)
    {
        if (KindAt(index) is null)
        {
            return false;
        }

        var end = TokenAt(index).End;
        while (_person < mentions.Count && mentions[_person].End < end)
        {
            _person++;
        }

        return _person < mentions.Count && mentions[_person] is { Type: EntityType.Person } person && person.End == end;
    }

    // "US$5 million", "two Russian envoys": no number is part of the name of a state or a role.
    private static bool IsName(EntityType type) => type is not (EntityType.Country or EntityType.Nationality or EntityType.Role);
}
