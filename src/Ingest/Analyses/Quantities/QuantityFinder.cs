namespace Ingest.Analyses.Quantities;

/// <summary>Finds what is counted, paid and measured, in one pass over the tokens.</summary>
internal static class QuantityFinder
{
    /// <summary>In text order, not overlapping.</summary>
    /// <param name="mentions">In text order.</param>
    /// <param name="dates">In text order.</param>
    internal static List<Quantity> Find(TextTokens tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> dates)
    {
        var text = new QuantityText(tokens, mentions, dates);
        var found = new List<Quantity>();
        foreach (var sentence in tokens.Sentences)
        {
            text.Enter(sentence);
            for (var at = text.First; at < text.End;)
            {
                at += Add(found, text, at);
            }
        }

        return found;
    }

    /// <returns>How many tokens to go on.</returns>
    private static int Add(List<Quantity> found, QuantityText text, int at)
    {
        var draft = Ages.At(text, at) ?? Money(text, at) ?? Many(text, at) ?? Numbered(text, at);
        if (draft is not { } read)
        {
            return 1;
        }

        var (start, end) = (text.TokenAt(at).Start, text.TokenAt(at + read.Count - 1).End);
        if (read.Kind != QuantityKind.Age && text.IsTaken(start, end))
        {
            return 1;
        }

        found.Add(new Quantity(start, end - start, read.Kind, read.Value, read.Unit));
        return read.Count;
    }

    // "$5 million", "US$20bn", "€1,200".
    private static ReadQuantity? Money(QuantityText text, int at)
    {
        if (text.KindAt(at) == TokenKind.Mark)
        {
            return Units.OfSign(text.TextAt(at)) is { } code ? Priced(text, at, 1, code) : null;
        }

        return text.Is(at + 1, "$") && (text.TextAt(at).Length > 1 || Touches(text, at)) && Units.OfDollar(text.TextAt(at)) is { } dollars ? Priced(text, at, 2, dollars) : null;
    }

    private static bool Touches(QuantityText text, int at) => text.TokenAt(at).End == text.TokenAt(at + 1).Start;

    private static ReadQuantity? Priced(QuantityText text, int at, int sign, string code)
    {
        var number = text.KindAt(at + sign) == TokenKind.Number ? NumberReader.Read(text, at + sign) : default;
        return number.Count > 0 ? new ReadQuantity(sign + number.Count, QuantityKind.Money, number.Value, code) : null;
    }

    // "Dozens", "hundreds of thousands", "millions of dollars".
    private static ReadQuantity? Many(QuantityText text, int at)
    {
        if (!IsMany(text.TextAt(at)))
        {
            return null;
        }

        var count = text.Is(at + 1, "of") && IsMany(text.TextAt(at + 2)) ? 3 : 1;
        return text.Is(at + count, "of") && Units.CurrencyOf(text.TextAt(at + count + 1)) is { } code
            ? new ReadQuantity(count + 2, QuantityKind.Money, null, code)
            : new ReadQuantity(count, QuantityKind.Count, null, null);
    }

    private static bool IsMany(ReadOnlySpan<char> word) =>
        word is "dozens" or "scores" or "hundreds" or "thousands" or "millions" or "billions" or "trillions" or "tens"
            or "Dozens" or "Scores" or "Hundreds" or "Thousands" or "Millions" or "Billions" or "Tens";

    private static ReadQuantity? Numbered(QuantityText text, int at)
    {
        var number = NumberReader.Read(text, at);
        if (number.Count == 0)
        {
            return Glued(text.TextAt(at));
        }

        var read = WithUnit(text, at, number);
        var isNone = read.Kind == QuantityKind.Count && (number.IsPronoun || IsLabel(text, at, number.Count) || IsOutOf(text, at));
        return isNone ? null : read;
    }

    // "Number 3", "Studio 54", "posts 542 and 543": which, not how many.
    private static bool IsLabel(QuantityText text, int at, int count)
    {
        if (text.KindAt(at) != TokenKind.Number)
        {
            return false;
        }

        var before = text.TextAt(at - 1);
        if (before is "number" or "Number" or "No." or "no." or "Nos." or "#")
        {
            return true;
        }

        if (before is "and" or "or" or "to" or "-" or "\u2013" && text.KindAt(at - 2) == TokenKind.Number)
        {
            return IsLabel(text, at - 2, count + 2);
        }

        var next = text.TextAt(at + count);
        var isNamed = before is [>= 'A' and <= 'Z', ..] && at - 1 > text.First && next is not [>= 'a' and <= 'z', ..];
        return isNamed || before is "posts" or "post" or "page" or "pages" or "article" or "articles" or "chapter" or "room" or "flight" or "phase" or "section"
            or "paragraph" or "route" or "highway" or "line" or "level" or "grade" or "version" or "resolution";
    }

    // "One in three", "four out of five".
    private static bool IsOutOf(QuantityText text, int at)
    {
        var first = text.Is(at - 1, "of") && text.Is(at - 2, "out") ? at - 3 : text.Is(at - 1, "in") ? at - 2 : text.First - 1;
        return first >= text.First && (text.Is(first, "one") || NumberReader.Word(text.TextAt(first)) is not null);
    }

    private static ReadQuantity WithUnit(QuantityText text, int at, ReadNumber number)
    {
        var next = at + number.Count;
        if (text.Is(next, "%") || text.Is(next, "percent") || text.Is(next, "pc"))
        {
            return new ReadQuantity(number.Count + 1, QuantityKind.Percentage, number.Value, null);
        }

        if ((text.Is(next, "per") && text.Is(next + 1, "cent")) || (text.Is(next, "percentage") && (text.Is(next + 1, "points") || text.Is(next + 1, "point"))))
        {
            return new ReadQuantity(number.Count + 2, QuantityKind.Percentage, number.Value, null);
        }

        if (Units.CurrencyOf(text.TextAt(next)) is { } code)
        {
            return new ReadQuantity(number.Count + 1, QuantityKind.Money, number.Value, code);
        }

        if (Units.CurrencyOf(text.TextAt(next), text.TextAt(next + 1)) is { } national)
        {
            return new ReadQuantity(number.Count + 2, QuantityKind.Money, number.Value, national);
        }

        if (text.Is(next, "degrees"))
        {
            var scale = Units.MeasureOf(text.TextAt(next + 1));
            return new ReadQuantity(number.Count + (scale is null ? 1 : 2), QuantityKind.Measure, number.Value, scale ?? "°");
        }

        var isSquare = text.Is(next, "square") || text.Is(next, "cubic");
        if (Units.MeasureOf(text.TextAt(isSquare ? next + 1 : next)) is { } unit)
        {
            var power = isSquare ? text.Is(next, "square") ? "²" : "³" : "";
            return new ReadQuantity(number.Count + (isSquare ? 2 : 1), QuantityKind.Measure, number.Value, unit + power);
        }

        return new ReadQuantity(number.Count, QuantityKind.Count, number.Value, null);
    }

    // "30km", "300-mile": a number and its unit in one token.
    private static ReadQuantity? Glued(ReadOnlySpan<char> token)
    {
        var digits = token.IndexOfAnyExcept(NumberReader.Digits);
        if (digits <= 0 || NumberReader.ReadDigits(token[..digits]) is not { } value)
        {
            return null;
        }

        return Units.MeasureOf(token[digits..].TrimStart('-')) is { } unit ? new ReadQuantity(1, QuantityKind.Measure, value, unit) : null;
    }
}

/// <summary>A quantity that begins at a known token.</summary>
/// <param name="Count">Tokens that it takes.</param>
internal readonly record struct ReadQuantity(int Count, QuantityKind Kind, double? Value, string? Unit);
