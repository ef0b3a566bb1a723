using System.Diagnostics.CodeAnalysis;

namespace Ingest.Pipeline.Storage;

/// <summary>
/// Remembers the records that this process wrote or read last, so that the next stage need not read them again. Holds
/// at least the last <paramref name="count"/> and at most twice as many; safe for several threads.
/// </summary>
/// <param name="count">At least 1.</param>
public sealed class RecentRecords<T>(int count)
    where T : class
{
    private readonly Lock _gate = new();
    private Dictionary<string, T> _young = new(StringComparer.Ordinal);
    private Dictionary<string, T> _old = new(StringComparer.Ordinal);

    /// <summary>Remembers a record in the place of one of the same name.</summary>
    public void Add(string name, T record)
    {
        lock (_gate)
        {
            if (_young.Count >= count)
            {
                (_old, _young) = (_young, _old);
                _young.Clear();
            }

            _young[name] = record;
        }
    }

    /// <returns>False when none of the name is remembered.</returns>
    public bool TryFind(string name, [MaybeNullWhen(false)] out T record)
    {
        lock (_gate)
        {
            return _young.TryGetValue(name, out record) || _old.TryGetValue(name, out record);
        }
    }

    /// <summary>Finds a record and forgets it.</summary>
    public bool TryTake(string name, [MaybeNullWhen(false)] out T record)
    {
        lock (_gate)
        {
            var inYoung = _young.Remove(name, out record);
            var inOld = _old.Remove(name, out var older);
            record ??= older!;
            return inYoung || inOld;
        }
    }
}
