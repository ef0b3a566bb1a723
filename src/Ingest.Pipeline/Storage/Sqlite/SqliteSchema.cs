namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>The tables of the file, and the numbers that stand for names in them.</summary>
internal static class SqliteSchema
{
    private const int Version = 3;

    // Partition names repeat in thousands of rows: a number stands for table and partition together.
    private const string Tables =
        """
        CREATE TABLE names(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(kind, name));
        CREATE TABLE sequence(last INTEGER NOT NULL);
        INSERT INTO sequence VALUES(0);
        CREATE TABLE blobs(
            id INTEGER PRIMARY KEY, container INTEGER NOT NULL, name TEXT NOT NULL, etag INTEGER NOT NULL,
            content BLOB NOT NULL, UNIQUE(container, name));
        CREATE TABLE messages(
            id INTEGER PRIMARY KEY, queue INTEGER NOT NULL, visible INTEGER NOT NULL, receipt INTEGER NOT NULL,
            dequeued INTEGER NOT NULL, sent INTEGER NOT NULL, body TEXT NOT NULL);
        CREATE INDEX messages_by_visible ON messages(queue, visible);
        CREATE TABLE partitions(
            id INTEGER PRIMARY KEY, table_id INTEGER NOT NULL, name TEXT NOT NULL, UNIQUE(table_id, name));
        CREATE TABLE cells(
            partition_id INTEGER NOT NULL, row_key BLOB NOT NULL, etag INTEGER NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY(partition_id, row_key)) WITHOUT ROWID;
        PRAGMA user_version = 3;
        """;

    /// <summary>Makes the tables if the file is new; runs within a transaction that writes.</summary>
    /// <exception cref="InvalidDataException">Another release wrote the file.</exception>
    public static void Apply(SqliteSession session)
    {
        var found = FoundVersion(session);
        if (found is not 0 and not Version)
        {
            throw new InvalidDataException(
                $"Another release wrote the data folder (schema {found}, not {Version}): use that, or another folder.");
        }

        if (found == 0)
        {
            session.Run(Tables);
        }
    }

    private static long FoundVersion(SqliteSession session)
    {
        using var call = session.Call("PRAGMA user_version");
        call.Step();
        return call.Number(0);
    }
}
