using System.Collections.Frozen;

namespace Ingest.Analyses;

/// <summary>Undoes what machine paraphrase does to the names of offices and bodies, word by word.</summary>
internal static class ParaphrasedName
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Original =
        new Dictionary<string, string>
        {
            ["Division"] = "Department",
            ["Nationwide"] = "National",
            ["Safety"] = "Security",
            ["Convention"] = "Conference",
            ["Overseas"] = "Foreign",
            ["Protection"] = "Defence",
            ["Worldwide"] = "International",
            ["Information"] = "News",
            ["Photos"] = "Images",
            ["Meeting"] = "Assembly",
            ["Basic"] = "General",
            ["Power"] = "Energy",
            ["Company"] = "Agency",
            ["Fee"] = "Commission",
            ["Workplace"] = "Office",
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name with each suspect word put back. Null when it has none.</summary>
    internal static string? Restore(ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        var isChanged = false;
        foreach (var range in name.Split(' '))
        {
            var isSuspect = Original.TryGetValue(name[range], out var original);
            isChanged |= isSuspect;
            words.Add(isSuspect ? original! : name[range].ToString());
        }

        return isChanged ? string.Join(' ', words) : null;
    }
}
