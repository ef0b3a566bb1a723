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
        var known = end > 1 && (window[1] == '#'
            ? TryNumber(window[2..end], output)
            : TryName(window[..(end + 1)], output));
        if (known)
        {
            return end + 1;
        }

        output.Append('&');
        return 1;
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

    private static bool TryName(ReadOnlySpan<char> reference, StringBuilder output)
    {
        var character = reference[1..^1] switch
        {
            "amp" or "AMP" => '&',
            "lt" or "LT" => '<',
            "gt" or "GT" => '>',
            "quot" or "QUOT" => '"',
            "apos" => '\'',
            "nbsp" => '\u00A0',
            _ => '\0',
        };
        if (character != '\0')
        {
            output.Append(character);
            return true;
        }

        if (reference[1..^1].ContainsAnyExcept(s_nameCharacters))
        {
            return false;
        }

        var written = reference.ToString();
        var decoded = WebUtility.HtmlDecode(written);
        if (ReferenceEquals(decoded, written) || decoded == written)
        {
            return false;
        }

        output.Append(decoded);
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> s_nameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
