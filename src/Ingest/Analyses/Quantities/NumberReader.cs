using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Ingest.Analyses.Quantities;

/// <summary>Reads numbers in digits and in words: 1,200; 59.5bn; twenty-five; two hundred and fifty thousand; half a million.</summary>
internal static class NumberReader
{
    private const int Dozen = 12;
    private const int Hundred = 100;
    private const int LongestDigits = 15;

    /// <summary>What a number in digits is written with.</summary>
    internal static readonly SearchValues<char> Digits = SearchValues.Create("0123456789,.");

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Small = Lookup(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        index => index + 1);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Tens = Lookup(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        index => (index + 2) * 10);

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Scales = Lookup(
        ["thousand", "million", "billion", "trillion"],
        index => Math.Pow(1000, index + 1));

    /// <summary>The number that begins at a token. A count of 0 tokens where none does.</summary>
    internal static ReadNumber Read(QuantityText text, int at)
    {
        if (text.KindAt(at) == TokenKind.Number)
        {
            return ReadDigits(text.TextAt(at)) is { } digits ? Scaled(text, at, 1, digits) : default;
        }

        return text.KindAt(at) == TokenKind.Word ? ReadWords(text, at) : default;
    }

    /// <summary>Digits with a scale right behind them: 1,200; 59.5; 20m; 1.5bn; 300k. Null for anything else.</summary>
    internal static double? ReadDigits(ReadOnlySpan<char> token)
    {
        var end = token.LastIndexOfAnyInRange('0', '9') + 1;
        var isPlain = end is > 0 and <= LongestDigits && token[..end].IndexOfAnyExcept(Digits) < 0
            && token[..end].LastIndexOf(',') < IndexOr(token[..end].IndexOf('.'), end);
        var scale = token[end..] switch
        {
            "" or "-plus" => 1,
            "k" or "K" => 1e3,
            "m" or "M" or "mn" => 1e6,
            "b" or "bn" or "B" => 1e9,
            "tn" or "trn" => 1e12,
            _ => 0,
        };
        return isPlain && scale > 0
            && double.TryParse(token[..end], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value * scale
            : null;
    }

    private static int IndexOr(int index, int other) => index < 0 ? other : index;

    // "2.5 million", "20 thousand".
    private static ReadNumber Scaled(QuantityText text, int at, int count, double value)
    {
        while (Scales.TryGetValue(text.TextAt(at + count), out var scale) || IsShortScale(text, at + count, out scale))
        {
            (value, count) = (value * scale, count + 1);
        }

        return new ReadNumber(count, value);
    }

    // "£5 bn", but not "5 m" of metres.
    private static bool IsShortScale(QuantityText text, int at, out double scale)
    {
        scale = text.TextAt(at) switch
        {
            "bn" => 1e9,
            "mn" => 1e6,
            "tn" => 1e12,
            _ => 0,
        };
        return scale > 0;
    }

    private static ReadNumber ReadWords(QuantityText text, int at)
    {
        if (text.Is(at, "half") && text.Is(at + 1, "a") && Scales.TryGetValue(text.TextAt(at + 2), out var half))
        {
            return new ReadNumber(3, half / 2);
        }

        if (text.Is(at, "a") || text.Is(at, "one"))
        {
            return One(text, at);
        }

        var (total, part, count) = (0.0, 0.0, 0);
        for (var next = at; ; next++)
        {
            var word = text.TextAt(next);
            if (Word(word) is { } number && (part % Hundred == 0 || (number < 10 && part % 10 == 0 && part % Hundred >= 20)))
            {
                part += number;
            }
            else if (count > 0 && word.Equals("hundred", StringComparison.OrdinalIgnoreCase) && part is > 0 and < Hundred)
            {
                part *= Hundred;
            }
            else if (count > 0 && word.Equals("dozen", StringComparison.OrdinalIgnoreCase) && part is > 0 and < Hundred)
            {
                part *= Dozen;
            }
            else if (count > 0 && part > 0 && Scales.TryGetValue(word, out var scale))
            {
                (total, part) = (total + (part * scale), 0);
            }
            else if (count > 0 && word is "and" && part % Hundred == 0 && Word(text.TextAt(next + 1)) is not null && part + total >= Hundred)
            {
                continue;
            }
            else
            {
                return new ReadNumber(count, total + part);
            }

            count = next + 1 - at;
        }
    }

    // "One" alone is a pronoun more often than a number; "a" is one only before a scale.
    private static ReadNumber One(QuantityText text, int at)
    {
        var value = text.TextAt(at + 1) switch
        {
            "hundred" => Hundred,
            "dozen" => Dozen,
            var word when Scales.TryGetValue(word, out var scale) => scale,
            _ => 0,
        };
        return value > 0 ? Scaled(text, at, 2, value) : new ReadNumber(text.Is(at, "one") ? 1 : 0, 1) { IsPronoun = true };
    }

    /// <summary>The number that one word names: eleven, forty, twenty-five. Null for anything else.</summary>
    internal static double? Word(ReadOnlySpan<char> word)
    {
        if (Small.TryGetValue(word, out var small) || Tens.TryGetValue(word, out small))
        {
            return small;
        }

        var hyphen = word.IndexOf('-');
        return hyphen > 0 && Tens.TryGetValue(word[..hyphen], out var tens) && Small.TryGetValue(word[(hyphen + 1)..], out var ones) && ones < 10
            ? tens + ones
            : null;
    }

    private static FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Lookup(string[] words, Func<int, double> value) =>
        words.Index()
            .ToFrozenDictionary(word => word.Item, word => value(word.Index), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}

/// <summary>A number and how many tokens it takes.</summary>
internal readonly record struct ReadNumber(int Count, double Value)
{
    /// <summary>Whether it counts only before a unit: "one".</summary>
    internal bool IsPronoun { get; init; }
}
