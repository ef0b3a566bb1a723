namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>The embedded engine: one SQLite file in the data folder.</summary>
public sealed class SqliteStorage : IStorageEngine
{
    /// <summary>The file's name within the data folder.</summary>
    public const string FileName = "ingest.db";

    // How long a write of another process may stay unnoticed by one who waits for a message.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly SqliteNames containers = new("container");
    private readonly SqliteNames queues = new("queue");
    private readonly SqliteNames tables = new("table");
    private readonly QueueBells bells = new();
    private readonly SqliteReaders readers;
    private readonly SqliteWriter writer;
    private readonly SqliteQueues messages;
    private readonly TimeProvider time;

    /// <param name="folder">The data folder; made when missing.</param>
    /// <exception cref="InvalidDataException">Another release wrote the file.</exception>
    public SqliteStorage(string folder, SqliteStorageOptions options, TimeProvider time)
    {
        this.time = time;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FileName);
        var session = Open(file, options);
        ReadNames(session);
        readers = new SqliteReaders(file, options.BusyTimeout);
        writer = new SqliteWriter(session, bells, options.BusyTimeout, time);
        messages = new SqliteQueues(writer, readers, queues, time);
        var reads = new SqliteReads(writer, readers);
        Blobs = new SqliteBlobs(writer, reads, readers, containers, queues);
        Tables = new SqliteTables(writer, reads, readers, tables);
    }

    public IBlobStorage Blobs { get; }

    public IQueueStorage Queues => messages;

    public ITableStorage Tables { get; }

    public bool IsShared => false;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await writer.WriteAsync(AddNames, cancellationToken);
        using var reader = readers.Lend();
        ReadNames(reader.Session);
    }

    /// <summary>
    /// Completes when a message of the queue is visible: at once on a send in this process, within a second of one
    /// in another.
    /// </summary>
    /// <remarks>Another receiver may be faster: a receive that follows can be empty.</remarks>
    public async Task WaitForMessageAsync(string queue, CancellationToken cancellationToken)
    {
        var id = queues.Id(queue);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rung = bells.Next(id);
            var wait = messages.NextVisible(queue) - time.GetUtcNow() ?? Look;
            if (wait <= TimeSpan.Zero)
            {
                return;
            }

            await WaitAsync(rung, wait < Look ? wait : Look, cancellationToken);
        }
    }

    /// <summary>When the queue's earliest message is or was visible; null when the queue is empty.</summary>
    public Task<DateTimeOffset?> NextVisibleAsync(string queue, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(messages.NextVisible(queue));
    }

    /// <summary>Whether a message of one of the queues was received, now or at an earlier attempt, and is not done with.</summary>
    public Task<bool> HasBegunAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(queues.Any(messages.HasBegun));
    }

    /// <summary>
    /// Makes every message visible that a process which is gone had received. To be called under
    /// <see cref="DataFolderLock"/>, before the first receive: no receiver is alive then.
    /// </summary>
    /// <returns>How many there were.</returns>
    public Task<int> ReleaseReceivedAsync(CancellationToken cancellationToken) =>
        messages.ReleaseAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        readers.Dispose();
    }

    private static SqliteSession Open(string file, SqliteStorageOptions options)
    {
        var session = new SqliteSession(
            file,
            options.BusyTimeout,
            $"PRAGMA synchronous = {options.Synchronous}",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA cache_size = -32768",
            "PRAGMA wal_autocheckpoint = 8000");
        WriteAhead(session, options.BusyTimeout);
        session.Run("BEGIN IMMEDIATE");
        SqliteSchema.Apply(session);
        session.Commit();
        session.WaitWhenBusy(TimeSpan.Zero);
        return session;
    }

    // Of several who open a new file at once, SQLite turns some away without waiting.
    private static void WriteAhead(SqliteSession session, TimeSpan timeout)
    {
        const string Setting = "PRAGMA journal_mode = WAL";
        if (!SpinWait.SpinUntil(() => session.TryRun(Setting), timeout))
        {
            session.Run(Setting);
        }
    }

    private bool AddNames(SqliteTurn turn)
    {
        containers.Add(turn, Names.AllContainers);
        queues.Add(turn, Names.AllQueues);
        tables.Add(turn, Names.AllTables);
        return true;
    }

    private void ReadNames(SqliteSession session)
    {
        containers.Read(session);
        queues.Read(session);
        tables.Read(session);
    }

    private async Task WaitAsync(Task rung, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(rung, Task.Delay(atMost, time, stop.Token));
        await stop.CancelAsync();
    }
}

/// <summary>Settings of the embedded engine.</summary>
public sealed record SqliteStorageOptions
{
    /// <summary>Whether a commit waits for the disk. Default: Normal.</summary>
    public SqliteSynchronous Synchronous { get; init; } = SqliteSynchronous.Normal;

    /// <summary>How long a write waits for other processes that write. Default: 30 seconds.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>What a commit survives.</summary>
public enum SqliteSynchronous
{
    /// <summary>The end of the process at any moment; a power cut may lose the last moments.</summary>
    Normal,

    /// <summary>A power cut as well; each commit waits for the disk.</summary>
    Full,
}
