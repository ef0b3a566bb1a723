using System.Collections.Frozen;

namespace Ingest.Analyses;

/// <summary>
/// The abbreviations of English news that end in a dot, and the words that show that a dot ended a sentence.
/// </summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Lookup(
        "Mr Mrs Ms Mx Dr Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig Sen Rep Gov Prof Rev Fr Hon Pres "
        + "Amb St Ste Mt Ft Messrs Mme Mlle Msgr Supt Insp Det Vice-Adm vs Sec Min Dep Ald Atty");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = Lookup(
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Jr Sr Inc Corp "
        + "Ltd Co Bros Cos Dept Assn Univ Intl etc approx est Ave Blvd Rd ca cf al Ala Ariz Ark Calif Colo Conn "
        + "Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash "
        + "Wis Wyo Ont Que Ph");

    // Read as abbreviations only before a number: "No. 10", "p. 4", but "said no."
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers =
        Lookup("No Nos Art Vol Fig Pt pp p Sat Sun Res");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starts = Lookup(
        "The A An In On At He She It They We You This That These Those There His Her Its Their Our My But And "
        + "Or So If As When While Where After Before Since For From With Without By To During Under However "
        + "Meanwhile Although Though Both Some Many Most Several Other Another Officials Earlier Later Last "
        + "Then Now Also Instead What Who Why How Not No Yet Still According Asked Despite Among Such It's He's "
        + "They're We're I I'm");

    internal static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word.TrimEnd('.'));

    internal static bool IsSentenceStart(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && Starts.Contains(word);

    /// <param name="word">Without its dot.</param>
    internal static bool Contains(ReadOnlySpan<char> word, bool beforeNumber) =>
        (char.IsUpper(word[0]) && Titles.Contains(word))
        || word is "vs" or "etc" or "approx" or "cf"
        || (char.IsUpper(word[0]) && Others.Contains(word))
        || (beforeNumber && BeforeNumbers.Contains(word));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
