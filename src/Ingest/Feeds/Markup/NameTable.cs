namespace Ingest.Feeds.Markup;

/// <summary>Gives each name of a document one string, in lower case.</summary>
internal sealed class NameTable
{
    private const int LongestName = 256;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Longer names are cut.</summary>
    public string LowerCase(ReadOnlySpan<char> name)
    {
        name = name[..Math.Min(name.Length, LongestName)];
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known))
        {
            return known;
        }

        var lower = string.Create(name.Length, name, static (target, from) => from.ToLowerInvariant(target));
        _names[name.ToString()] = lower;
        return lower;
    }
}
