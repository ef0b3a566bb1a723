using System.Collections.Frozen;
using System.Text;

namespace Ingest.Feeds.Encodings;

/// <summary>An encoding with the letters that texts written in it show most.</summary>
internal sealed class LetterFrequency
{
    private const string Russian = "оеаинт срвлкм дпуяыьгзбчйхжшюцщэіїєў";
    private const string Japanese =
        "のをにはがでとたしる いなかもてれらこりあ さっくまんうきそどよおえせすじけだつわやちめろアイウエオカキクケコサシスセソタチツテトナ" +
        "ニネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワンャュョッーァィ、。「」・日本人国大会年中事会員時分間新";

    private const string Simplified =
        "的一是在不了有和人这中大为上国。， 个我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说面而方后多定行学法所民得" +
        " 经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去性好应开合还因由其些前外天政四日社义事平" +
        "形相全表间样与关各重新线内数正心明看原利比或但质气第向道此变条只没结解问意建月公无系军者最立代想已通并提直题";

    private const string Traditional =
        "的一是在不了有和人這中大為上國。， 個我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說面而方後多定行學法所民得" +
        " 經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去性好應開合還因由其些前外天政四日社義事平" +
        "形相全表間樣與關各重新線內數正心明看原利比或但質氣第向道此變條只沒結解問意建月公無系軍者最立代想已通並提直題";

    private const string Korean =
        "이다는의에을가은하고 로한사지를기도인대어서시자해정 들과으나리일부그수아전주보제만여라원상장관있국했공조동와할구것당까북미남회중" +
        "경비선민결안녕세요한글";

    private readonly FrozenDictionary<char, int> _weights;
    private readonly Encoding _strict;
    private readonly double _average;

    private LetterFrequency(string name, int codePage, string letters, double average)
    {
        Name = name;
        Encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        IsWide = !Encoding.IsSingleByte;
        _strict = EncodingLabel.Strict(codePage);
        _weights = Weights(letters);
        _average = average;
    }

    /// <summary>Of scripts other than the Latin one.</summary>
    public static IReadOnlyList<LetterFrequency> Scripts { get; } =
    [
        new("EUC-JP", 51932, Japanese, 1.2),
        new("Shift_JIS", 932, Japanese, 1.2),
        new("GB2312", 54936, Simplified, 0.7),
        new("Big5", 950, Traditional, 0.7),
        new("EUC-KR", 949, Korean, 1.0),
        new("windows-1251", 1251, Russian, 2.1),
        new("KOI8-R", 20866, Russian, 2.1),
        new("IBM866", 866, Russian, 2.1),
        new("ISO-8859-5", 28595, Russian, 2.1),
        new("windows-1253", 1253, "αοιετσ νηυρπκ μλςωύόίάέήγδθχφβξζψώ", 2.1),
        new("windows-1255", 1255, "יוהלאמ רתבשנכ דקפעחםטגסזןצךף", 2.2),
        new("windows-1256", 1256, "اليمنو ترهبعد سكفقحجةأصشضخطذزغثىإئءظؤ", 2.2),
        new("TIS-620", 874, "านรอกเ งมยลวด่้ัี ทสตะิปบคหแจพชขใไโผ์ุ็ูซึืธณถฉภฟศฐษำ", 1.9),
    ];

    /// <summary>Of languages in Latin letters, the most used first.</summary>
    public static IReadOnlyList<LetterFrequency> Latin { get; } =
    [
        new("windows-1252", 1252, "éèàçäöüßñáíóúãêôâîåæøœ’“”–… ëïõûùìò", 1),
        new("windows-1250", 1250, "ąćęłńśźżčěřšůžőűáéíóöüúý’„”–… ďňťŕľţşăđâîäß", 1),
        new("windows-1254", 1254, "ığşçöüİâ’“”–…", 1),
        new("windows-1257", 1257, "āčēģīķļņšūžąęėįų’“”–…", 1),
    ];

    public string Name { get; }

    public Encoding Encoding { get; }

    /// <summary>Whether a character may take more than one byte.</summary>
    public bool IsWide { get; }

    /// <summary>1 for an average text of the language; less than 0 where the bytes make no sense.</summary>
    public double Score(ReadOnlySpan<byte> sample)
    {
        string text;
        try
        {
            text = _strict.GetString(sample);
        }
        catch (DecoderFallbackException)
        {
            return -1;
        }

        return Score(text);
    }

    private double Score(string text)
    {
        var sum = 0;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                count++;
                sum += _weights.TryGetValue(text[i], out var weight) ? weight
                    : IsOutOfPlace(text, i) ? -3
                    : 0;
            }
        }

        return count == 0 ? -1 : sum / (count * _average);
    }

    /// <summary>No letter, and yet between letters; or a character no text has.</summary>
    private static bool IsOutOfPlace(string text, int at) =>
        char.IsControl(text[at])
        || text[at] is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\uFF61' and <= '\uFF9F')
        || (!char.IsLetter(text[at]) && !char.IsSurrogate(text[at]) && char.GetUnicodeCategory(text[at])
                is not (System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.SpaceSeparator)
            && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));

    /// <summary>Spaces part the frequent letters from the less frequent: 3, 2 and 1.</summary>
    private static FrozenDictionary<char, int> Weights(string letters)
    {
        var weights = new Dictionary<char, int>();
        var weight = 3;
        foreach (var letter in letters)
        {
            if (letter == ' ')
            {
                weight = Math.Max(1, weight - 1);
            }
            else
            {
                weights.TryAdd(letter, weight);
            }
        }

        return weights.ToFrozenDictionary();
    }
}
