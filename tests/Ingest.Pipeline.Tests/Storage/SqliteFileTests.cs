using System.Diagnostics.CodeAnalysis;

using Ingest.Pipeline.Storage;
using Ingest.Pipeline.Storage.Sqlite;

using Microsoft.Data.Sqlite;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>The embedded engine's file: shared with other processes, and sound after the end of any.</summary>
public sealed class SqliteFileTests : IAsyncLifetime
{
    private readonly SqliteBench bench = new();
    private SqliteStorage storage = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        storage = bench.Open();
        await storage.PrepareAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task What_was_acknowledged_survives_a_process_that_ends_without_closing()
    {
        await storage.Blobs.TryCreateAsync(Names.InBlobs.Articles, "a/1", "text"u8.ToArray(), Cancellation);
        var etag = await storage.Tables.UpsertAsync(
            Names.InTables.Settings, new NewRow("p", "r", "value"), Cancellation);
        await using var left = new SqliteBench();
        CopyFiles(bench.Folder, left.Folder);

        await using var found = left.Open();

        Assert.NotNull(await found.Blobs.FindAsync(Names.InBlobs.Articles, "a/1", Cancellation));
        Assert.Equal("a/1", Assert.Single(await ReceiveAsync(found)).Body);
        Assert.Equal(
            new TableRow("p", "r", "value", etag),
            await found.Tables.FindAsync(Names.InTables.Settings, "p", "r", Cancellation));
    }

    [Fact]
    public async Task Two_who_write_the_same_file_see_and_refuse_each_others_writes()
    {
        await using var other = bench.Open();
        var row = new NewRow("p", "r", "mine");
        var etag = await storage.Tables.UpsertAsync(Names.InTables.Settings, row, Cancellation);
        await other.Tables.TryDeleteAsync(Names.InTables.Settings, "p", "r", etag, Cancellation);
        await other.Tables.UpsertAsync(Names.InTables.Settings, row with { Value = "theirs" }, Cancellation);

        Assert.Null(await storage.Tables.TryReplaceAsync(Names.InTables.Settings, row, etag, Cancellation));
        Assert.Null(await storage.Tables.TryInsertAsync(Names.InTables.Settings, row, Cancellation));
        await storage.Tables.UpsertAsync(Names.InTables.Settings, row with { Row = "s" }, Cancellation);

        Assert.Equal(["theirs", "mine"], (await ReadAsync(other)).Select(read => read.Value));
    }

    [Fact]
    public async Task Two_who_write_the_same_file_at_once_lose_nothing()
    {
        await using var other = bench.Open();

        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => UpsertAsync(i % 2 == 0 ? storage : other, i)));

        var rows = await ReadAsync(storage);
        Assert.Equal(400, rows.Count);
        Assert.Equal(400, rows.Select(row => row.ETag).Distinct().Count());
    }

    [Fact]
    public async Task A_write_that_fails_spoils_no_other_of_its_group()
    {
        Execute(
            """
            CREATE TRIGGER refusal BEFORE INSERT ON cells WHEN NEW.value = '50'
            BEGIN SELECT RAISE(ABORT, 'refused'); END
            """);

        var writes = Enumerable.Range(0, 100).Select(i => UpsertAsync(storage, i)).ToList();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => Task.WhenAll(writes));
        Assert.Contains("refused", refused.Message, StringComparison.Ordinal);
        Assert.Equal(50, Assert.Single(Enumerable.Range(0, 100), i => writes[i].IsFaulted));
        Assert.Equal(99, (await ReadAsync(storage)).Count);
    }

    [Fact]
    public async Task A_write_waits_for_another_process_that_writes()
    {
        var other = Connect();
        Execute(other, "BEGIN IMMEDIATE");

        var write = UpsertAsync(storage, 1);

        Assert.False(write.IsCompleted);
        other.Dispose();
        await write;
        Assert.Single(await ReadAsync(storage));
    }

    [Fact]
    public async Task A_write_that_waited_too_long_for_another_process_fails_with_a_sentence()
    {
        await using var hurried = new SqliteStorage(
            bench.Folder, new SqliteStorageOptions { BusyTimeout = TimeSpan.FromMilliseconds(20) }, bench.Time);
        using var other = Connect();
        Execute(other, "BEGIN IMMEDIATE");

        var refused = await Assert.ThrowsAsync<SqliteException>(() => UpsertAsync(hurried, 1));

        Assert.Contains("Another process", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await ReadAsync(storage));
    }

    [Fact]
    public async Task A_file_of_another_release_is_refused_with_a_sentence()
    {
        await storage.DisposeAsync();
        Execute("PRAGMA user_version = 1000");

        var refusal = Assert.Throws<InvalidDataException>(bench.Open);

        Assert.Contains("Another release", refusal.Message, StringComparison.Ordinal);
    }

    // As a killed process leaves them: the log is not yet in the file, the shared memory is gone.
    private static void CopyFiles(string from, string to)
    {
        foreach (var name in (string[])[SqliteStorage.FileName, SqliteStorage.FileName + "-wal"])
        {
            File.Copy(Path.Combine(from, name), Path.Combine(to, name));
        }
    }

    private static Task<string> UpsertAsync(SqliteStorage engine, int number) => engine.Tables.UpsertAsync(
        Names.InTables.Settings, new NewRow("p", $"{number:0000}", $"{number}"), Cancellation);

    private static async Task<IReadOnlyList<TableRow>> ReadAsync(SqliteStorage engine)
    {
        var range = new TableRange("p", "", null, 1000);
        return (await engine.Tables.ReadAsync(Names.InTables.Settings, range, Cancellation)).Rows;
    }

    private static Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(SqliteStorage engine) =>
        engine.Queues.ReceiveAsync(Names.InQueues.Articles, 32, TimeSpan.FromSeconds(30), Cancellation);

    [SuppressMessage("Security", "CA2100", Justification = "The statements are this class's own.")]
    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        Execute(connection, sql);
    }

    private SqliteConnection Connect()
    {
        var file = Path.Combine(bench.Folder, SqliteStorage.FileName);
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
