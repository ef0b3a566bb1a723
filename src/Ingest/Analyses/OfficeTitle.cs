using System.Collections.Frozen;
using System.Text;

namespace Ingest.Analyses;

/// <summary>Writes a role as a title, and undoes the words that machine paraphrase puts into titles.</summary>
internal static class OfficeTitle
{
    /// <summary>No office of its own: that of the other person.</summary>
    internal const string Counterpart = "Counterpart";

    private static readonly Dictionary<string, string> Paraphrased = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Overseas Minister"] = "Foreign Minister",
        ["Overseas Secretary"] = "Foreign Secretary",
        ["Protection Minister"] = "Defence Minister",
        ["Nationwide Safety Adviser"] = "National Security Adviser",
        ["Nationwide Safety Advisor"] = "National Security Adviser",
    };

    private static readonly FrozenDictionary<string, string> Restored = new Dictionary<string, string>(Paraphrased)
    {
        ["PM"] = "Prime Minister",
        ["FM"] = "Foreign Minister",
        ["EAM"] = "External Affairs Minister",
        ["National Security Advisor"] = "National Security Adviser",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a role is one that only machine paraphrase writes.</summary>
    internal static bool IsParaphrase(string role) => Paraphrased.ContainsKey(role);

    internal static string Of(ReadOnlySpan<char> role)
    {
        var title = new StringBuilder(role.Length);
        foreach (var range in role.Split(' '))
        {
            var word = role[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (title.Length > 0)
            {
                title.Append(' ');
            }

            var isSmall = word is "of" or "for" or "the" or "and" or "to";
            title.Append(isSmall ? word[0] : char.ToUpperInvariant(word[0])).Append(word[1..]);
        }

        var text = title.ToString();
        return Restored.GetValueOrDefault(text, text);
    }
}
