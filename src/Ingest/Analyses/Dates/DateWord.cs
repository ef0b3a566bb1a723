using System.Collections.Frozen;

namespace Ingest.Analyses.Dates;

/// <summary>What a word can mean in a date expression.</summary>
internal enum DateWordKind
{
    None,
    Month,
    Weekday,

    /// <summary>Mon, Tue: a weekday only with a dot or before a date.</summary>
    ShortWeekday,
    Unit,

    /// <summary>A number in words or digits.</summary>
    Number,

    /// <summary>Few, several: an unknown number.</summary>
    Vague,
    Ordinal,

    /// <summary>24-25.</summary>
    DayRange,
    IsoDate,
    SlashDate,
    Decade,

    /// <summary>Today, tomorrow, yesterday: value in days.</summary>
    Day,
    PartOfDay,
    Season,
    Weekend,

    /// <summary>Last, this, next: value -1, 0, 1.</summary>
    Shift,

    /// <summary>Early, mid, late.</summary>
    Part,
    The,
    A,
    Every,
    Often,
    Reference,

    /// <summary>Three-year: unit and number in one word.</summary>
    Span,

    /// <summary>10:30, 10pm: value in minutes of the day; the count is 1 where it says which half.</summary>
    Clock,

    /// <summary>Noon: value in minutes of the day.</summary>
    NamedHour,

    /// <summary>Mid-2018.</summary>
    Year,

    /// <summary>Q4, fourth-quarter.</summary>
    Quarter,

    /// <summary>That, as in "that day".</summary>
    That,
    Per,

    /// <summary>The first word of a holiday's name.</summary>
    Holiday,
}

/// <summary>A unit of calendar time.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// <summary>One word as date expressions use it.</summary>
/// <param name="Value">Number of month or weekday (Monday is 1), unit, count or shift, after the kind.</param>
/// <param name="Count">How many units, for <see cref="DateWordKind.Span"/>.</param>
internal readonly record struct DateWord(DateWordKind Kind, int Value = 0, int Count = 0)
{
    internal bool Is(DateWordKind kind) => Kind == kind;

    internal TimeUnit Unit => (TimeUnit)Value;
}

/// <summary>The words of date expressions.</summary>
internal static class DateLexicon
{
    private static readonly FrozenDictionary<string, DateWord> Words = Build();

    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestWord = 12;

    internal static DateWord Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord || !Lookup.TryGetValue(word.TrimEnd('.'), out var found))
        {
            return default;
        }

        var isName = found.Kind is DateWordKind.Month or DateWordKind.Weekday or DateWordKind.ShortWeekday
            or DateWordKind.Holiday;
        return isName && !char.IsUpper(word[0]) ? default : found;
    }

    private static FrozenDictionary<string, DateWord> Build()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.OrdinalIgnoreCase);
        void Add(DateWordKind kind, int value, string names)
        {
            foreach (var name in names.Split(' '))
            {
                words[name] = new DateWord(kind, value);
            }
        }

        foreach (var (word, minutes) in ClockTimes.NamedHours)
        {
            Add(DateWordKind.NamedHour, minutes, word);
        }

        AddCalendar(Add);
        AddNumbers(Add);
        AddShifts(Add);
        foreach (var word in Holidays.FirstWords.Where(word => !words.ContainsKey(word)))
        {
            Add(DateWordKind.Holiday, 0, word);
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void AddCalendar(Action<DateWordKind, int, string> add)
    {
        string[] months =
        [
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
            "September Sept Sep", "October Oct", "November Nov", "December Dec",
        ];
        string[] weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        string[] shortWeekdays = ["Mon", "Tue Tues", "Wed", "Thu Thur Thurs", "Fri", "Sat", "Sun"];
        AddNumbered(add, DateWordKind.Month, months);
        AddNumbered(add, DateWordKind.Weekday, weekdays);
        AddNumbered(add, DateWordKind.ShortWeekday, shortWeekdays);
        add(DateWordKind.Season, 0, "spring");
        add(DateWordKind.Season, 1, "summer");
        add(DateWordKind.Season, 2, "autumn fall");
        AddNumbered(add, DateWordKind.Quarter, ["Q1", "Q2", "Q3", "Q4"]);
        add(DateWordKind.Season, 3, "winter");
        add(DateWordKind.Weekend, 0, "weekend weekends");
        for (var unit = TimeUnit.Second; unit <= TimeUnit.Century; unit++)
        {
            var name = unit.ToString();
            add(DateWordKind.Unit, (int)unit, unit == TimeUnit.Century ? "century centuries" : $"{name} {name}s");
        }
    }

    private static void AddNumbered(Action<DateWordKind, int, string> add, DateWordKind kind, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            add(kind, i + 1, names[i]);
        }
    }

    private static void AddNumbers(Action<DateWordKind, int, string> add)
    {
        string[] numbers =
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ];
        string[] ordinals =
            ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
        AddNumbered(add, DateWordKind.Number, numbers);
        AddNumbered(add, DateWordKind.Ordinal, ordinals);
        add(DateWordKind.Number, 30, "thirty");
        add(DateWordKind.Number, 40, "forty");
        add(DateWordKind.Number, 50, "fifty");
        add(DateWordKind.Number, 60, "sixty");
        add(DateWordKind.Number, 70, "seventy");
        add(DateWordKind.Number, 80, "eighty");
        add(DateWordKind.Number, 90, "ninety");
        add(DateWordKind.Number, 100, "hundred");
        add(DateWordKind.Vague, 0, "few several many recent couple dozens");
    }

    private static void AddShifts(Action<DateWordKind, int, string> add)
    {
        add(DateWordKind.Day, 0, "today tonight");
        add(DateWordKind.Day, -1, "yesterday");
        add(DateWordKind.Day, 1, "tomorrow");
        add(DateWordKind.PartOfDay, 0, "morning");
        add(DateWordKind.PartOfDay, 1, "afternoon");
        add(DateWordKind.PartOfDay, 2, "evening");
        add(DateWordKind.PartOfDay, 3, "night");
        add(DateWordKind.Shift, -1, "last past previous final");
        add(DateWordKind.Shift, 0, "this current");
        add(DateWordKind.Shift, 1, "next coming upcoming subsequent");
        add(DateWordKind.Part, 0, "early earlier mid late later");
        add(DateWordKind.The, 0, "the");
        add(DateWordKind.A, 1, "a an");
        add(DateWordKind.That, 0, "that these");
        add(DateWordKind.Per, 0, "per");
        add(DateWordKind.Every, 0, "every each");
        add(DateWordKind.Often, (int)TimeUnit.Day, "daily");
        add(DateWordKind.Often, (int)TimeUnit.Week, "weekly");
        add(DateWordKind.Often, (int)TimeUnit.Month, "monthly");
        add(DateWordKind.Often, (int)TimeUnit.Year, "annual annually yearly");
        add(DateWordKind.Reference, -1, "recently lately");
        add(DateWordKind.Reference, 0, "now currently presently nowadays");
        add(DateWordKind.Reference, 1, "soon shortly");
    }
}
