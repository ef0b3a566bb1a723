using System.Collections.Frozen;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>The numbers of containers, queues and tables in one file.</summary>
internal sealed class SqliteNames(string kind)
{
    private FrozenDictionary<string, long> ids = FrozenDictionary<string, long>.Empty;

    /// <exception cref="ArgumentException">The engine was not prepared with such a name.</exception>
    public long Id(string name) => ids.TryGetValue(name, out var id)
        ? id
        : throw new ArgumentException($"There is no {kind} '{name}': prepare the engine first, or add it to Names.");

    /// <summary>Reads the names the file has.</summary>
    public void Read(SqliteSession session)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        using var call = session.Call("SELECT name, id FROM names WHERE kind = ?").With(kind);
        while (call.Step())
        {
            found.Add(call.Text(0), call.Number(1));
        }

        ids = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Adds the names that the file lacks; runs within a transaction that writes.</summary>
    public void Add(SqliteTurn turn, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            using var call = turn.Call("INSERT OR IGNORE INTO names(kind, name) VALUES(?, ?)").With(kind).With(name);
            call.Step();
        }
    }
}
