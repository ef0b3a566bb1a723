namespace Ingest.Feeds.Dates;

/// <summary>The words in dates: months, time zones, and those that add nothing.</summary>
internal static class DateNames
{
    private const int ShortestMonth = 3;

    /// <summary>By month; a word is a month where it begins with a stem.</summary>
    private static readonly string[][] s_months =
    [
        ["jan", "ene", "gen", "янв", "ιαν", "ιανουάριος", "janv", "oca", "sty", "led"],
        ["feb", "fev", "fév", "фев", "φεβ", "φεβρ", "lut", "şub", "úno"],
        ["mar", "mär", "mrz", "maa", "mrt", "мар", "μαρ", "μάρ", "már", "mac", "bře"],
        ["apr", "avr", "abr", "апр", "απρ", "ápr", "kwi", "nis", "dub"],
        ["may", "mai", "mei", "mag", "maj", "мая", "май", "μάι", "μαι", "μαϊ", "máj", "kvě"],
        ["jun", "juin", "giu", "июн", "ιούν", "ιουν", "jún", "cze", "haz"],
        ["jul", "juil", "lug", "июл", "ιούλ", "ιουλ", "júl", "lip", "tem"],
        ["aug", "aou", "aoû", "ago", "авг", "αύγ", "αυγ", "sie", "ağu", "srp"],
        ["sep", "set", "сен", "σεπ", "szept", "wrz", "eyl", "zář"],
        ["oct", "okt", "ott", "out", "окт", "οκτ", "paź", "eki", "říj"],
        ["nov", "ноя", "νοέ", "νοε", "kas", "lis"],
        ["dec", "dez", "dic", "déc", "дек", "δεκ", "gru", "ara", "pro"],
    ];

    private static readonly Dictionary<string, int> s_zoneMinutes = Table(
    [
        (-720, "y"),
        (-600, "hst"),
        (-540, "akst"),
        (-480, "pst pt akdt"),
        (-420, "mst mt pdt"),
        (-360, "cst ct mdt"),
        (-300, "est et cdt"),
        (-240, "ast at edt"),
        (-210, "nst"),
        (-180, "brt art adt"),
        (-150, "ndt"),
        (-60, "n"),
        (0, "z ut utc gmt wet uct"),
        (60, "bst cet met mez west wat a"),
        (120, "cest mest mesz eet sast cat"),
        (180, "eest msk eat trt"),
        (240, "msd gst"),
        (300, "pkt"),
        (330, "ist"),
        (345, "npt"),
        (420, "wib ict"),
        (480, "hkt sgt awst"),
        (540, "kst jst"),
        (570, "acst"),
        (600, "aest"),
        (630, "acdt"),
        (660, "aedt"),
        (720, "nzst m"),
        (780, "nzdt"),
    ]);

    private static readonly HashSet<string> s_fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "mo", "di", "mi", "do", "fr", "sa", "so",
        "t", "st", "nd", "rd", "th", "of", "de", "etc", "den", "le", "г", "в", "년", "월", "일", "年", "月", "日",
    };

    private static readonly string[] s_weekdays =
    [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "die",
        "mit", "mié", "mie", "don", "fre", "jue", "vie", "sáb", "sab", "dom", "gio", "seg", "ter", "qua", "qui",
        "sex", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "δευ", "τρι", "τετ", "πεμ", "παρ", "σαβ", "κυρ", "pon",
        "wto", "śro", "czw", "pią", "nie", "dinsdag", "woe", "vri", "zat", "zon", "maa", "tir", "ons", "tor", "lør",
        "søn",
    ];

    /// <summary>1 to 12. Null for a word that names no month.</summary>
    public static int? Month(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestMonth)
        {
            return null;
        }

        for (var month = 0; month < s_months.Length; month++)
        {
            foreach (var stem in s_months[month])
            {
                if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                {
                    return month + 1;
                }
            }
        }

        return null;
    }

    /// <summary>The offset from UTC that a zone's letters stand for in news feeds. Null for other words.</summary>
    public static TimeSpan? Zone(ReadOnlySpan<char> word) =>
        s_zoneMinutes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var minutes)
            ? TimeSpan.FromMinutes(minutes)
            : null;

    /// <summary>Whether the word can stand in a date without saying anything we need.</summary>
    public static bool IsFiller(ReadOnlySpan<char> word)
    {
        if (s_fillers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return true;
        }

        foreach (var weekday in s_weekdays)
        {
            if (word.StartsWith(weekday, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Korean dates come without a zone, and are Korea's.</summary>
    public static bool IsKorean(ReadOnlySpan<char> word) => word is "오전" or "오후" or "년" or "월" or "일";

    private static Dictionary<string, int> Table(ReadOnlySpan<(int Minutes, string Names)> zones)
    {
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (minutes, names) in zones)
        {
            foreach (var name in names.Split(' '))
            {
                table[name] = minutes;
            }
        }

        return table;
    }
}
