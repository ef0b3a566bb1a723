using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ingest.Feeds.Encodings;

/// <summary>
/// Finds the encoding a document names, as the web reads such names (WHATWG Encoding, section 4.2). Others, such as
/// UTF-7, are not known: they serve only to smuggle markup.
/// </summary>
internal static class EncodingLabel
{
    /// <summary>By code page: the name first, then what else it is called.</summary>
    private static readonly (int CodePage, string Labels)[] s_encodings =
    [
        (65001, "utf-8 utf8 utf_8 unicode-1-1-utf-8 x-unicode20utf8"),
        (1200, "utf-16le utf-16 utf16 utf_16 utf_16_le ucs-2 unicode iso-10646-ucs-2"),
        (1201, "utf-16be utf_16_be unicodefffe"),
        (12000, "utf-32le utf-32 utf32 utf_32 utf_32_le ucs-4"),
        (12001, "utf-32be utf_32_be"),
        (1250, "windows-1250 cp1250 x-cp1250 win-1250"),
        (1251, "windows-1251 cp1251 x-cp1251 win-1251 win1251"),
        (1252, "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 latin-1 l1 ascii " +
            "us-ascii ansi ansi_x3.4-1968 ibm819 cp819"),
        (1253, "windows-1253 cp1253 x-cp1253"),
        (1254, "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5"),
        (1255, "windows-1255 cp1255 x-cp1255"),
        (1256, "windows-1256 cp1256 x-cp1256"),
        (1257, "windows-1257 cp1257 x-cp1257"),
        (1258, "windows-1258 cp1258 x-cp1258"),
        (874, "windows-874 tis-620 iso-8859-11 iso8859-11 dos-874"),
        (28592, "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2"),
        (28593, "iso-8859-3 iso8859-3 iso_8859-3 latin3 l3"),
        (28594, "iso-8859-4 iso8859-4 iso_8859-4 latin4 l4"),
        (28595, "iso-8859-5 iso8859-5 iso_8859-5 cyrillic"),
        (28596, "iso-8859-6 iso8859-6 iso_8859-6 arabic"),
        (28597, "iso-8859-7 iso8859-7 iso_8859-7 greek"),
        (28598, "iso-8859-8 iso8859-8 iso_8859-8 iso-8859-8-i hebrew"),
        (28603, "iso-8859-13 iso8859-13"),
        (28605, "iso-8859-15 iso8859-15 iso_8859-15 latin9 latin-9 l9"),
        (20866, "koi8-r koi8 koi"),
        (21866, "koi8-u koi8-ru"),
        (866, "ibm866 cp866 866"),
        (10000, "macintosh mac x-mac-roman"),
        (10007, "x-mac-cyrillic x-mac-ukrainian"),
        (54936, "gb18030 gbk gb2312 gb_2312-80 cp936 x-gbk chinese"),
        (950, "big5 big5-hkscs cn-big5 x-x-big5"),
        (932, "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932"),
        (51932, "euc-jp x-euc-jp eucjp"),
        (50220, "iso-2022-jp"),
        (949, "euc-kr euckr ks_c_5601-1987 ks_c_5601-1989 korean windows-949 cp949 ksc5601"),
    ];

    private static readonly FrozenDictionary<string, (int CodePage, string Name)> s_byLabel = ByLabel();

    /// <summary>What may stand before the number of a code page.</summary>
    private static readonly FrozenSet<string> s_numbered = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "", "cp", "ibm", "windows", "win", "ms", "dos", "x-cp", "ccsid", "codepage");

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The EBCDIC whose letters all others of its kind share.</summary>
    public static Encoding Ebcdic { get; } = CodePagesEncodingProvider.Instance.GetEncoding(37)!;

    /// <summary>The encoding throws on bytes that do not fit. Null for a name that is not known.</summary>
    public static Encoding? Find(string label) =>
        CodePageOf(label) is { } codePage ? Strict(codePage) : null;

    /// <summary>
    /// ASCII and Latin-1 are read as the superset the web means by them, and keep their name where the bytes need
    /// no more.
    /// </summary>
    public static string NameOf(string label, ReadOnlySpan<byte> body)
    {
        if (!s_byLabel.TryGetValue(label, out var known))
        {
            return Rare(label)!.WebName;
        }

        var (codePage, name) = known;
        if (codePage != Windows1252.CodePage)
        {
            return name;
        }

        return label.Contains("ascii", StringComparison.OrdinalIgnoreCase) && Ascii.IsValid(body) ? "us-ascii"
            : label.Contains("8859", StringComparison.Ordinal) && !body.ContainsAnyInRange((byte)0x80, (byte)0x9F)
                ? "iso-8859-1"
                : name;
    }

    /// <summary>Throws on bytes that do not fit.</summary>
    public static Encoding Strict(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private static int? CodePageOf(string label) =>
        s_byLabel.TryGetValue(label, out var known) ? known.CodePage : Rare(label)?.CodePage;

    /// <summary>Those the web has given up and .NET still knows, by name or by number: cp437, IBM037, 1250.</summary>
    private static Encoding? Rare(string label)
    {
        if (CodePagesEncodingProvider.Instance.GetEncoding(label) is { } named)
        {
            return named;
        }

        var digits = label.AsSpan(label.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1);
        var isNumbered = label.AsSpan(0, label.Length - digits.Length).TrimEnd("-_") is var stem
            && s_numbered.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);
        return isNumbered && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= ushort.MaxValue
            ? CodePagesEncodingProvider.Instance.GetEncoding(number)
            : null;
    }

    private static FrozenDictionary<string, (int CodePage, string Name)> ByLabel()
    {
        var table = new Dictionary<string, (int, string)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (codePage, labels) in s_encodings)
        {
            var all = labels.Split(' ');
            foreach (var label in all)
            {
                table[label] = (codePage, all[0]);
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
