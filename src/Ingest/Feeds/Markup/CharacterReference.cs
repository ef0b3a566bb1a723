using System.Globalization;
using System.Net;
using System.Text;

namespace Ingest.Feeds.Markup;

/// <summary>
/// Decodes numeric references and every name HTML knows, declared or not; what is none stays as written.
/// </summary>
internal static class CharacterReference
{
    private const int LongestName = 32;

    /// <summary>What browsers read for the references &amp;#128; to &amp;#159; (HTML, section 13.2.5.80).</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>
    /// Appends the text with its references decoded; true where an ampersand had to be taken literally.
    /// </summary>
    public static bool Decode(ReadOnlySpan<char> text, StringBuilder output)
    {
        var bare = false;
        while (!text.IsEmpty)
        {
            var at = text.IndexOf('&');
            if (at < 0)
            {
                output.Append(text);
                break;
            }

            output.Append(text[..at]);
            var length = Read(text[at..], output);
            bare |= length == 1;
            text = text[(at + length)..];
        }

        return bare;
    }

    /// <summary>
    /// Appends what the reference at the start of the text stands for and tells its length; 1 for a bare ampersand.
    /// </summary>
    public static int Read(ReadOnlySpan<char> text, StringBuilder output)
    {
        var window = text[..Math.Min(text.Length, LongestName)];
        var end = window.IndexOf(';');
        if (end > 1 && TryReference(window[1..end], output))
        {
            return end + 1;
        }

        var bare = BareLength(window);
        if (bare > 1 && TryReference(window[1..bare], output))
        {
            return bare;
        }

        output.Append('&');
        return 1;
    }

    private static bool TryReference(ReadOnlySpan<char> name, StringBuilder output) =>
        name[0] == '#' ? TryNumber(name[1..], output) : TryName(name, output);

    /// <summary>
    /// The length of a reference whose semicolon was forgotten, as far as it is clear: a number, or one of the names
    /// that all browsers take without, and not a parameter of an address. 0 where there is none.
    /// </summary>
    private static int BareLength(ReadOnlySpan<char> text)
    {
        var end = text is ['&', '#', ..] ? 2 : 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var isClear = end < text.Length && text[end] is not ('=' or '&')
            && (text[1] == '#' ? end > 2 : text[1..end] is "nbsp" or "amp" or "quot" or "lt" or "gt");
        return isClear ? end : 0;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, StringBuilder output)
    {
        var isHex = digits is ['x' or 'X', ..];
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(isHex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        if (code is >= 0x80 and < 0xA0)
        {
            output.Append(Windows1252[code - 0x80]);
        }
        else if (code is 9 or 10 or 13 or >= 32 && Rune.IsValid(code))
        {
            output.Append(new Rune(code).ToString());
        }

        return true;
    }

    private static bool TryName(ReadOnlySpan<char> name, StringBuilder output)
    {
        var character = Frequent(name);
        if (character != '\0')
        {
            output.Append(character);
            return true;
        }

        if (name.ContainsAnyExcept(s_nameCharacters))
        {
            return false;
        }

        var written = $"&{name};";
        var decoded = WebUtility.HtmlDecode(written);
        if (decoded == written)
        {
            return false;
        }

        output.Append(decoded);
        return true;
    }

    /// <summary>Names that are frequent, or that came with HTML 5, which <see cref="WebUtility"/> does not know.</summary>
    private static char Frequent(ReadOnlySpan<char> name) => name switch
    {
        "amp" or "AMP" => '&',
        "lt" or "LT" => '<',
        "gt" or "GT" => '>',
        "quot" or "QUOT" => '"',
        "apos" => '\'',
        "nbsp" or "NonBreakingSpace" => '\u00A0',
        "Tab" => '\t',
        "NewLine" => '\n',
        "comma" => ',',
        "period" => '.',
        "colon" => ':',
        "semi" => ';',
        "excl" => '!',
        "quest" => '?',
        "lpar" => '(',
        "rpar" => ')',
        "lsqb" => '[',
        "rsqb" => ']',
        "sol" => '/',
        "num" => '#',
        "percnt" => '%',
        "dollar" => '$',
        "commat" => '@',
        "lowbar" => '_',
        "plus" => '+',
        "equals" => '=',
        "hyphen" or "dash" => '\u2010',
        "rsquor" => '\u2019',
        "ldquor" => '\u201E',
        _ => '\0',
    };

    private static readonly System.Buffers.SearchValues<char> s_nameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
