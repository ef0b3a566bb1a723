using System.Text;

namespace Ingest.Feeds;

/// <summary>Finds the encoding a document names, as the web reads such names (WHATWG Encoding, section 4.2).</summary>
internal static class EncodingLabel
{
    private static readonly Dictionary<string, string> s_readAs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ansi"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["cp1251"] = "windows-1251",
        ["cp1250"] = "windows-1250",
        ["win-1251"] = "windows-1251",
        ["win1251"] = "windows-1251",
        ["utf8"] = "utf-8",
        ["utf_8"] = "utf-8",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["cp936"] = "gb18030",
        ["iso-8859-9"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ks_c_5601-1987"] = "euc-kr",
        ["cp949"] = "euc-kr",
        ["big5-hkscs"] = "big5",
        ["koi8"] = "koi8-r",
    };

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding throws on bytes that do not fit. Null for a name nobody knows.</summary>
    public static Encoding? Find(string label)
    {
        var name = s_readAs.GetValueOrDefault(label, label);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name);
        try
        {
            encoding ??= Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }

        return Strict(encoding);
    }

    /// <summary>
    /// ASCII and Latin-1 are read as the superset the web means by them, and keep their name where the bytes need
    /// no more.
    /// </summary>
    public static string NameOf(string label, Encoding encoding, ReadOnlySpan<byte> body)
    {
        if (encoding.CodePage != Windows1252.CodePage)
        {
            return encoding.WebName;
        }

        return label.Contains("ascii", StringComparison.OrdinalIgnoreCase) && Ascii.IsValid(body) ? "us-ascii"
            : label.Contains("8859", StringComparison.Ordinal) && !body.ContainsAnyInRange((byte)0x80, (byte)0x9F)
                ? "iso-8859-1"
                : "windows-1252";
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
