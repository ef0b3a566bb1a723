using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>One connection with the statements prepared on it; used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3 handle;

    // By reference: every text is a constant of the class that runs it.
    private readonly Dictionary<string, sqlite3_stmt> statements = new(ReferenceEqualityComparer.Instance);

    public SqliteSession(string file, TimeSpan busyTimeout, params ReadOnlySpan<string> settings)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        connection = new SqliteConnection(address.ConnectionString);
        connection.Open();
        handle = connection.Handle ?? throw new InvalidOperationException("An open connection has a handle.");
        WaitWhenBusy(busyTimeout);
        foreach (var setting in settings)
        {
            Run(setting);
        }
    }

    /// <param name="sql">A constant: its statement is kept until the session ends.</param>
    public SqliteCall Call(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            var result = raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement);
            SqliteException.ThrowExceptionForRC(result, handle);
            statements.Add(sql, statement);
        }

        return new SqliteCall(handle, statement);
    }

    /// <summary>How long a statement waits for another process; zero fails at once.</summary>
    public void WaitWhenBusy(TimeSpan timeout) => raw.sqlite3_busy_timeout(handle, (int)timeout.TotalMilliseconds);

    /// <summary>Runs statements that are not worth keeping.</summary>
    public void Run(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(handle, sql), handle);

    /// <returns>False when another process is in the way.</returns>
    public bool TryRun(string sql)
    {
        var result = raw.sqlite3_exec(handle, sql);
        if ((result & 0xff) == raw.SQLITE_BUSY)
        {
            return false;
        }

        SqliteException.ThrowExceptionForRC(result, handle);
        return true;
    }

    /// <summary>Begins a transaction that takes no lock before it needs one.</summary>
    public void Begin()
    {
        using var begin = Call("BEGIN");
        begin.Step();
    }

    public void Commit()
    {
        using var commit = Call("COMMIT");
        commit.Step();
    }

    /// <summary>Undoes the transaction, if the failure has not ended it already.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(handle) == 0)
        {
            Run("ROLLBACK");
        }
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}
