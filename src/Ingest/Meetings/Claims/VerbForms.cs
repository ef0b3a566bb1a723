namespace Ingest.Meetings.Claims;

/// <summary>Inflects verbs: the regular ones by rule, the others as given.</summary>
internal static class VerbForms
{
    private const string Vowels = "aeiou";

    /// <param name="verb">`hold/held`, `speak/spoke/spoken`, `plan+` where the last letter doubles, `visit`.</param>
    internal static IEnumerable<(string Word, WordUse Form)> Of(string verb)
    {
        var parts = verb.Split('/');
        var doubles = parts[0].EndsWith('+');
        var plain = parts[0].TrimEnd('+');
        var past = parts.Length > 1 ? parts[1] : Past(plain, doubles);
        var participle = parts.Length > 2 ? parts[2] : past;
        yield return (plain, WordUse.Plain);
        yield return (Third(plain), WordUse.Third);
        yield return (past, WordUse.Past);
        yield return (participle, WordUse.Participle);
        yield return (Ing(plain, doubles), WordUse.Ing);
    }

    private static string Third(string plain) => plain switch
    {
        _ when plain.EndsWith('y') && !IsVowel(plain[^2]) => plain[..^1] + "ies",
        _ when plain[^1] is 's' or 'x' or 'z' or 'o' || plain.EndsWith("ch", StringComparison.Ordinal)
            || plain.EndsWith("sh", StringComparison.Ordinal) => plain + "es",
        _ => plain + "s",
    };

    private static string Past(string plain, bool doubles) => plain switch
    {
        _ when plain.EndsWith('e') => plain + "d",
        _ when plain.EndsWith('y') && !IsVowel(plain[^2]) => plain[..^1] + "ied",
        _ when doubles => plain + plain[^1] + "ed",
        _ => plain + "ed",
    };

    private static string Ing(string plain, bool doubles) => plain switch
    {
        _ when plain.EndsWith('e') && !plain.EndsWith("ee", StringComparison.Ordinal) && plain.Length > 2 =>
            plain[..^1] + "ing",
        _ when doubles => plain + plain[^1] + "ing",
        _ => plain + "ing",
    };

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
