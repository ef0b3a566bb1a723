namespace Ingest.Feeds;

/// <summary>Gathers what a reader repairs: each message once for each entry, at most so many.</summary>
internal sealed class WarningLog(int most = WarningLog.Most)
{
    private const int Most = 100;

    /// <summary>Keeps nothing.</summary>
    public static WarningLog Silent { get; } = new(0);

    private readonly HashSet<ParseWarning> _seen = [];
    private readonly List<ParseWarning> _warnings = [];

    /// <summary>The entry being read. Null while the document itself is.</summary>
    public int? Entry { get; set; }

    public void Add(string message)
    {
        if (_warnings.Count < most && new ParseWarning(Entry, message) is var warning && _seen.Add(warning))
        {
            _warnings.Add(warning);
        }
    }

    public EquatableArray<ParseWarning> ToArray() => [.. _warnings];
}
