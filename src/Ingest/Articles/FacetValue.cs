using System.Globalization;
using System.Text;

namespace Ingest.Articles;

/// <summary>Writes any text as a key: equal texts give equal keys, and a key holds no character that storage refuses.</summary>
public static class FacetValue
{
    private const int MaxLength = 200;
    private const int KeptLength = MaxLength - 25;

    /// <summary>
    /// NFC, lower case, white space to one hyphen, everything but [a-z0-9.-] as `~hex` of its UTF-16 code unit; above
    /// 200 characters cut, with a hash of the whole. Empty only for blank text.
    /// </summary>
    public static string Of(string text)
    {
        var normal = Normalize(text);
        var key = new StringBuilder(normal.Length);
        foreach (var character in normal)
        {
            Append(key, char.ToLowerInvariant(character));
        }

        return key.Length <= MaxLength
            ? key.ToString()
            : $"{key.ToString(0, KeptLength)}~{Hash.Of(key.ToString())}";
    }

    private static string Normalize(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Join('-', words);
        return HasLoneSurrogate(joined) ? joined : joined.Normalize(NormalizationForm.FormC);
    }

    private static bool HasLoneSurrogate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return true;
            }
        }

        return false;
    }

    private static void Append(StringBuilder key, char character)
    {
        if (char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-')
        {
            key.Append(character);
            return;
        }

        key.Append('~').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
    }
}
