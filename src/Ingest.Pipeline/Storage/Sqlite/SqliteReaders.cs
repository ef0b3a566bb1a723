namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>Connections that read, each lent to one at a time; a read sees everything committed before it.</summary>
internal sealed class SqliteReaders(string file, TimeSpan busyTimeout) : IDisposable
{
    private const int Kept = 64;

    private readonly Lock gate = new();
    private readonly Stack<SqliteSession> idle = [];
    private bool disposed;

    public Loan Lend() => new(this);

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            foreach (var session in idle)
            {
                session.Dispose();
            }

            idle.Clear();
        }
    }

    private SqliteSession? Pop()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return idle.TryPop(out var session) ? session : null;
        }
    }

    private SqliteSession Open() => new(file, busyTimeout, "PRAGMA query_only = 1");

    private void Return(SqliteSession session)
    {
        lock (gate)
        {
            if (!disposed && idle.Count < Kept)
            {
                idle.Push(session);
                return;
            }
        }

        session.Dispose();
    }

    /// <summary>A reader's use of a connection.</summary>
    internal readonly ref struct Loan(SqliteReaders readers)
    {
        private readonly SqliteSession session = readers.Pop() ?? readers.Open();

        public SqliteSession Session => session;

        public SqliteCall Call(string sql) => session.Call(sql);

        public void Dispose() => readers.Return(session);
    }
}
