using System.Buffers;
using System.Text;

using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>One use of a prepared statement: values in, steps, columns out; disposing frees it for the next.</summary>
/// <remarks>Goes past SqliteCommand to the functions below: a command costs more than the statement it runs.</remarks>
internal ref struct SqliteCall(sqlite3 connection, sqlite3_stmt statement)
{
    private const int StackBytes = 1024;

    private int bound;

    public SqliteCall With(long value)
    {
        Check(raw.sqlite3_bind_int64(statement, ++bound, value));
        return this;
    }

    public SqliteCall With(scoped ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, ++bound, value));
        return this;
    }

    public SqliteCall With(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[StackBytes];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        var result = raw.sqlite3_bind_text(statement, ++bound, bytes[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        Check(result);
        return this;
    }

    /// <param name="key">A row key, or a bound of a range of them.</param>
    public SqliteCall WithKey(string key)
    {
        var most = RowKeyCode.MaxBytes(key.Length);
        var bytes = most > StackBytes ? new byte[most] : stackalloc byte[StackBytes];
        return With(bytes[..RowKeyCode.Shared.Encode(key, bytes)]);
    }

    /// <returns>True when there is a row to read, false when the statement is done.</returns>
    public readonly bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result is not raw.SQLITE_ROW and not raw.SQLITE_DONE)
        {
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    /// <returns>The rows written.</returns>
    public readonly int Run()
    {
        Step();
        return raw.sqlite3_changes(connection);
    }

    public readonly bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public readonly long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public readonly ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public readonly string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public readonly string Key(int column) => RowKeyCode.Shared.Decode(Bytes(column));

    public readonly void Dispose()
    {
        raw.sqlite3_reset(statement);
        raw.sqlite3_clear_bindings(statement);
    }

    private readonly void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection);
}
