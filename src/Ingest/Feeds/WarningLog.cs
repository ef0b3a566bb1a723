namespace Ingest.Feeds;

/// <summary>Gathers what a reader repairs: each message once for each entry, at most so many.</summary>
internal sealed class WarningLog
{
    private const int Most = 100;

    private readonly HashSet<ParseWarning> _seen = [];
    private readonly List<ParseWarning> _warnings = [];

    /// <summary>The entry being read. Null while the document itself is.</summary>
    public int? Entry { get; set; }

    public void Add(string message)
    {
        var warning = new ParseWarning(Entry, message);
        if (_warnings.Count < Most && _seen.Add(warning))
        {
            _warnings.Add(warning);
        }
    }

    public EquatableArray<ParseWarning> ToArray() => [.. _warnings];
}
