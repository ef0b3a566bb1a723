using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Ingest.Feeds.Markup;

/// <summary>Leaves of a style attribute the declarations that can neither load anything nor cover the page.</summary>
internal static class StyleCleaner
{
    private static readonly FrozenSet<string> s_properties = Set(
        "azimuth background-color border-bottom-color border-collapse border-color border-left-color " +
        "border-right-color border-top-color clear color cursor direction display elevation float font font-family " +
        "font-size font-style font-variant font-weight height letter-spacing line-height overflow pause pause-after " +
        "pause-before pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate " +
        "stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space " +
        "width");

    private static readonly FrozenSet<string> s_keywords = Set(
        "auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green " +
        "!important italic left lime maroon medium none navy normal nowrap olive pointer purple red right solid " +
        "silver teal top transparent underline white yellow");

    private static readonly FrozenSet<string> s_units = Set("cm em ex in mm pc pt px %");

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.");

    /// <summary>Empty where nothing is left.</summary>
    public static string Clean(string style)
    {
        var plain = WithoutAddresses(style);
        if (!IsPlain(plain))
        {
            return "";
        }

        var kept = new StringBuilder();
        foreach (var declaration in plain.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var property = colon < 0 ? "" : declaration[..colon].Trim();
            var value = colon < 0 ? "" : declaration[(colon + 1)..].Trim();
            if (value.Length > 0 && IsAllowed(property, value))
            {
                kept.Append(kept.Length == 0 ? "" : " ").Append(property).Append(": ").Append(value).Append(';');
            }
        }

        return kept.ToString();
    }

    private static string WithoutAddresses(string style)
    {
        var plain = new StringBuilder();
        var at = 0;
        while (style.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase) is var start and >= 0)
        {
            plain.Append(style, at, start - at).Append(' ');
            var end = style.IndexOf(')', start);
            at = end < 0 ? style.Length : end + 1;
        }

        return plain.Append(style, at, style.Length - at).ToString();
    }

    /// <summary>Parentheses hold numbers only: no url(), no expression().</summary>
    private static bool IsPlain(ReadOnlySpan<char> style)
    {
        var inParentheses = false;
        foreach (var character in style)
        {
            inParentheses = character == '(' || (inParentheses && character != ')');
            var isFine = inParentheses
                ? char.IsAsciiDigit(character) || character is '(' or ',' or ' ' or '%' or '.'
                : char.IsLetterOrDigit(character) || character is ':' or ',' or ';' or '#' or '%' or '.' or '!' or '-'
                    or '\'' or '"' or '_' or ')' || char.IsWhiteSpace(character);
            if (!isFine)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllowed(string property, string value) =>
        s_properties.Contains(property) || (IsBox(property) && Array.TrueForAll(Words(value), IsKnown));

    private static bool IsBox(string property)
    {
        var dash = property.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? property : property[..dash]) is "background" or "border" or "margin" or "padding";
    }

    private static string[] Words(string value) => value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsKnown(string word) =>
        s_keywords.Contains(word)
        || word.StartsWith("rgb(", StringComparison.Ordinal)
        || word[0] == '#'
        || IsLength(word);

    private static bool IsLength(string word)
    {
        var number = word.TrimStart('-').AsSpan();
        var digits = number.IndexOfAnyExcept(s_digits);
        var units = s_units.GetAlternateLookup<ReadOnlySpan<char>>();
        return digits < 0 || (digits > 0 && units.Contains(number[digits..]));
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
