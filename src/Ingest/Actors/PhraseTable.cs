namespace Ingest.Actors;

/// <summary>Phrases by the hashes of their folded words, for the longest match at a place in one step a word.</summary>
internal sealed class PhraseTable
{
    private const int Prefix = -1;
    private readonly Dictionary<ulong, int> _entries;
    private readonly List<PhraseEntry> _list;

    internal PhraseTable(int capacity)
    {
        _entries = new Dictionary<ulong, int>(capacity * 2);
        _list = new List<PhraseEntry>(capacity);
    }

    private PhraseTable(PhraseTable other)
    {
        _entries = new Dictionary<ulong, int>(other._entries);
        _list = [.. other._list];
    }

    internal PhraseEntry this[int index] => _list[index];

    internal PhraseTable Copy() => new(this);

    /// <summary>Of equal phrases the first added comes first.</summary>
    internal void Add(string phrase, PhraseEntry entry)
    {
        if (OpenWay(phrase) is { } hash)
        {
            Insert(hash, entry);
        }
    }

    /// <summary>Of equal phrases this one comes first.</summary>
    internal void AddFirst(string phrase, PhraseEntry entry)
    {
        if (OpenWay(phrase) is { } hash)
        {
            var next = _entries.GetValueOrDefault(hash, Prefix);
            _entries[hash] = _list.Count;
            _list.Add(entry with { Next = next });
        }
    }

    /// <summary>What named one actor names another from now on.</summary>
    internal void Redirect(int actor, int other)
    {
        for (var i = 0; i < _list.Count; i++)
        {
            if (_list[i].Actor == actor)
            {
                _list[i] = _list[i] with { Actor = other };
            }
        }
    }

    /// <returns>Index of the first entry of the phrase, -1 when it only begins one, null when it begins none.</returns>
    internal int? Find(ulong phrase) => _entries.TryGetValue(phrase, out var index) ? index : null;

    internal int? Find(string phrase)
    {
        var hash = NameFold.Empty;
        var words = new WordSplitter(phrase);
        while (words.MoveNext())
        {
            hash = NameFold.Append(hash, NameFold.Word(words.Current));
        }

        return Find(hash);
    }

    /// <summary>Lets each beginning of a phrase lead to the next word.</summary>
    /// <returns>Null for a phrase without words.</returns>
    private ulong? OpenWay(string phrase)
    {
        var hash = NameFold.Empty;
        var words = new WordSplitter(phrase);
        var any = false;
        while (words.MoveNext())
        {
            if (any)
            {
                _entries.TryAdd(hash, Prefix);
            }

            any = true;
            hash = NameFold.Append(hash, NameFold.Word(words.Current));
        }

        return any ? hash : null;
    }

    private void Insert(ulong hash, PhraseEntry entry)
    {
        if (!_entries.TryGetValue(hash, out var first) || first == Prefix)
        {
            _entries[hash] = _list.Count;
            _list.Add(entry);
            return;
        }

        var at = first;
        while (_list[at].Next >= 0)
        {
            at = _list[at].Next;
        }

        _list[at] = _list[at] with { Next = _list.Count };
        _list.Add(entry);
    }
}

/// <summary>What a phrase names.</summary>
/// <param name="Actor">Index in the catalogue, -1 when it names no actor.</param>
/// <param name="IsAcronym">Counts only where the text writes it in capitals.</param>
/// <param name="IsCapital">The seat of the government of its country.</param>
/// <param name="Next">Index of the next entry of the same phrase, -1 at the end.</param>
internal readonly record struct PhraseEntry(
    Analyses.EntityType Type,
    int Actor,
    bool IsAcronym,
    bool IsCapital,
    int Next = -1);
