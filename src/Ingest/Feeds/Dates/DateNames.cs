namespace Ingest.Feeds.Dates;

/// <summary>The words in dates: months, time zones, and those that add nothing.</summary>
internal static class DateNames
{
    private const int ShortestMonth = 3;

    /// <summary>By month, English first; a word is a month where it begins with a stem.</summary>
    private static readonly string[][] s_months =
    [
        ["jan", "ene", "gen", "янв", "ιαν", "oca", "sty", "led", "січ", "ian", "tammi", "jaan", "يناير", "ינואר"],
        ["feb", "fev", "fév", "фев", "φεβ", "lut", "şub", "úno", "лют", "helmi", "veebr", "peb", "فبراير", "פברואר"],
        ["mar", "mär", "mrz", "maa", "mrt", "мар", "μαρ", "μάρ", "már", "mac", "bře", "бер", "مارس", "מרץ"],
        ["apr", "avr", "abr", "апр", "απρ", "ápr", "kwi", "nis", "dub", "кві", "huhti", "أبريل", "ابريل", "אפריל"],
        ["may", "mai", "mei", "mag", "maj", "мая", "май", "μάι", "μαι", "μαϊ", "máj", "kvě", "тра", "touko", "مايو", "מאי"],
        ["jun", "juin", "giu", "июн", "ιούν", "ιουν", "jún", "cze", "haz", "чер", "iun", "kesä", "juuni", "يونيو", "יוני"],
        ["jul", "juil", "lug", "июл", "ιούλ", "ιουλ", "júl", "lip", "tem", "лип", "iul", "heinä", "juuli", "يوليو", "יולי"],
        ["aug", "aou", "aoû", "ago", "авг", "αύγ", "αυγ", "sie", "ağu", "srp", "сер", "elo", "agu", "agt", "أغسطس", "אוגוסט"],
        ["sep", "set", "сен", "σεπ", "szept", "wrz", "eyl", "zář", "вер", "syys", "سبتمبر", "ספטמבר"],
        ["oct", "okt", "ott", "out", "окт", "οκτ", "paź", "eki", "říj", "жов", "loka", "أكتوبر", "אוקטובר"],
        ["nov", "ноя", "νοέ", "νοε", "kas", "lis", "noi", "noy", "marras", "نوفمبر", "נובמבר"],
        ["dec", "dez", "dic", "déc", "дек", "δεκ", "gru", "ara", "pro", "гру", "des", "joulu", "dets", "ديسمبر", "דצמבר"],
    ];

    /// <summary>Military letters as RFC 822 has them, section 5.1: A is an hour before Greenwich.</summary>
    private static readonly Dictionary<string, int> s_zoneMinutes = Table(
    [
        (-720, "m"),
        (-660, "l sst"),
        (-600, "k hst"),
        (-540, "i akst hdt"),
        (-480, "h pst pt akdt"),
        (-420, "g mst mt pdt"),
        (-360, "f cst ct mdt"),
        (-300, "e est et cdt pet cot ect"),
        (-240, "d ast at edt bot vet clt gyt"),
        (-210, "nst nt"),
        (-180, "c brt art adt clst uyt pyst gft"),
        (-150, "ndt"),
        (-120, "b brst"),
        (-60, "a azot cvt"),
        (0, "z ut utc gmt wet uct zulu"),
        (60, "n bst cet met mez west wat"),
        (120, "o cest mest mesz eet sast cat wast"),
        (180, "p eest msk eat trt idt"),
        (210, "irst"),
        (240, "q msd gst azt get samt"),
        (270, "irdt aft"),
        (300, "r pkt uzt yekt tmt tjt"),
        (330, "ist slst"),
        (345, "npt"),
        (360, "s bdt almt omst kgt"),
        (390, "mmt"),
        (420, "t wib ict novt krat hovt"),
        (480, "u hkt sgt awst myt pht wita irkt"),
        (540, "v kst jst wit yakt awdt"),
        (570, "acst"),
        (600, "w aest vlat chst pgt"),
        (630, "acdt lhst"),
        (660, "x aedt magt"),
        (720, "y nzst fjt pett"),
        (780, "nzdt"),
    ]);

    private static readonly HashSet<string> s_fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "mo", "di", "mi", "do", "fr", "sa", "so",
        "t", "st", "nd", "rd", "th", "of", "de", "del", "etc", "den", "le", "el", "at", "um", "à", "on", "kl", "г", "р", "в", "о",
        "년", "월", "일", "年", "月", "日", "號", "号", "uhr", "h", "ma", "ti", "ke", "to", "pe", "la", "su",
        "화", "수", "목", "금", "토",
    };

    private static readonly string[] s_weekdays =
    [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "die",
        "mit", "mié", "mie", "don", "fre", "jue", "vie", "sáb", "sab", "dom", "gio", "seg", "ter", "qua", "qui",
        "sex", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "δευ", "τρι", "τετ", "πεμ", "παρ", "σαβ", "κυρ", "pon",
        "wto", "śro", "czw", "pią", "nie", "dinsdag", "woe", "vri", "zat", "zon", "maa", "tir", "ons", "tor", "lør",
        "søn", "pát", "úte", "stř", "čtv", "sob", "ned", "hét", "ked", "sze", "csü", "pén", "szo", "vas", "sal", "çar",
        "per", "paz", "pzt", "çrş", "prş", "cum", "cmt", "нд", "星期", "周", "週", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜",
        "월요", "화요", "수요", "목요", "금요", "토요", "일요", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة",
        "السبت", "الأحد", "joi", "mie", "lør", "fredag", "lör", "sön", "tis",
    ];

    /// <summary>1 to 12. Null for a word that names no month.</summary>
    public static int? Month(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestMonth)
        {
            return null;
        }

        return word.StartsWith("marras", StringComparison.OrdinalIgnoreCase) ? 11
            : English(word) is var english and > 0 ? english
            : Foreign(word);
    }

    private static int English(ReadOnlySpan<char> word)
    {
        for (var month = 0; month < s_months.Length; month++)
        {
            if (word.StartsWith(s_months[month][0], StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return 0;
    }

    private static int? Foreign(ReadOnlySpan<char> word)
    {
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

    /// <summary>Whether the character stands behind a number of hours.</summary>
    public static bool IsHour(char character) => character is '時' or '时' or '點' or '点' or '시';

    /// <summary>Whether the character stands behind the number of a month.</summary>
    public static bool IsMonth(char character) => character is '月' or '월';

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
