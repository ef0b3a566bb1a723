using System.Collections.Frozen;

namespace Ingest.Actors;

/// <summary>
/// The other spellings under which outlets write a person's name: what has no one way into Latin letters.
/// </summary>
internal static class NameVariants
{
    /// <summary>A name of four such words would have hundreds.</summary>
    private const int Most = 24;

    private static readonly string[] Groups =
    [
        "Mohammed Mohamed Muhammad Mohammad Muhammed Mohamad",
        "Ahmed Ahmad",
        "Hussein Hussain Husain Husayn Hossein",
        "Hassan Hasan",
        "Abdullah Abdallah Abdulla",
        "Khaled Khalid",
        "Qasem Qassem Qasim Qassim",
        "Fattah Fatah",
        "Sisi Sissi",
        "Yusuf Yousef Youssef Yousuf",
        "Mustafa Mostafa Moustafa",
        "Mahmoud Mahmud",
        "Masoud Massoud Masud",
        "Omar Umar",
        "Saeed Said",
        "Ismail Ismael Esmail",
        "Ibrahim Ebrahim",
        "Sharaa Shara",
        "Rustem Rustam",
        "Lukashenko Lukashenka",
        "Alexander Aleksandr Aleksander Alyaksandr",
        "Dmitry Dmytro",
        "Mikhail Mikhael",
        "Araghchi Araqchi",
        "Gaddafi Qaddafi Gadhafi Kadhafi",
    ];

    private static readonly FrozenDictionary<ulong, string[]> Spellings = Build();

    /// <summary>Each other spelling of a name of two words or more, at most 24.</summary>
    internal static List<string> Of(string name)
    {
        var variants = new List<string> { "" };
        var words = name.Split(' ', '-');
        if (words.Length == 1 || !words.Any(HasSpellings))
        {
            return [];
        }

        foreach (var word in words)
        {
            var spellings = SpellingsOf(word);
            variants = [.. variants.SelectMany(variant => spellings.Select(other => Join(variant, other))).Take(Most)];
        }

        variants.Remove(name);
        return variants;
    }

    private static bool HasSpellings(string word) => IsSlavic(word) || Spellings.ContainsKey(NameFold.Word(word));

    private static string[] SpellingsOf(string word)
    {
        if (IsSlavic(word))
        {
            return word[^3] == 'y' ? [word, word[..^3] + "ev"] : [word, word[..^2] + "yev"];
        }

        return Spellings.GetValueOrDefault(NameFold.Word(word)) ?? [word];
    }

    // "Dmitriev" and "Dmitriyev".
    private static bool IsSlavic(string word) => word.EndsWith("iev", StringComparison.Ordinal) || word.EndsWith("iyev", StringComparison.Ordinal);

    private static string Join(string begun, string word) => begun.Length == 0 ? word : $"{begun} {word}";

    private static FrozenDictionary<ulong, string[]> Build()
    {
        var spellings = new Dictionary<ulong, string[]>();
        foreach (var group in Groups.Select(group => group.Split(' ')))
        {
            foreach (var word in group)
            {
                spellings.TryAdd(NameFold.Word(word), group);
            }
        }

        return spellings.ToFrozenDictionary();
    }
}
