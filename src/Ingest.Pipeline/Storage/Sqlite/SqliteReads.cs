namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>Reads of a few rows, on the connection whose pages are at hand.</summary>
/// <remarks>
/// A commit empties the page cache of every connection but the one that made it. So while the writer works it also reads,
/// between its transactions; while it rests, a reader is at hand sooner.
/// </remarks>
internal sealed class SqliteReads(SqliteWriter writer, SqliteReaders readers)
{
    /// <param name="read">Has no effect.</param>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> read)
    {
        if (writer.IsBusy)
        {
            return writer.ReadAsync(read);
        }

        using var reader = readers.Lend();
        return Task.FromResult(read(reader.Session));
    }
}
