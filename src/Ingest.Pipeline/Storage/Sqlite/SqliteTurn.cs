namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>What a write sees: the writer's open transaction, the sequence, the numbers of partitions.</summary>
internal sealed class SqliteTurn(SqliteSession session, TimeProvider time)
{
    private const int CachedPartitions = 100_000;

    private readonly Dictionary<(long Table, string Name), long> partitions = [];
    private readonly HashSet<long> changedQueues = [];
    private long version = -1;
    private long sequence;
    private long savedSequence;
    private bool isReading;

    /// <summary>When the transaction began, in UTC ticks.</summary>
    public long Now { get; private set; }

    /// <summary>The queues in which a message may have become visible, or will, earlier than receivers know.</summary>
    public IReadOnlyCollection<long> ChangedQueues => changedQueues;

    public SqliteCall Call(string sql) => session.Call(sql);

    /// <summary>A number never given before in this file: for ETags, receipts, message ids.</summary>
    public long Next() => ++sequence;

    public void MarkQueue(long queue) => changedQueues.Add(queue);

    /// <summary>Reads that follow each other look at one state: each alone would lock and unlock the file.</summary>
    public void BeginReading()
    {
        if (!isReading)
        {
            session.Begin();
            isReading = true;
        }
    }

    public void EndReading()
    {
        if (isReading)
        {
            session.Commit();
            isReading = false;
        }
    }

    /// <returns>False when another process is writing.</returns>
    public bool TryBegin()
    {
        if (!session.TryRun("BEGIN IMMEDIATE"))
        {
            return false;
        }

        Now = time.GetUtcNow().UtcTicks;
        changedQueues.Clear();
        ForgetWhatOthersChanged();
        return true;
    }

    public void Commit()
    {
        if (sequence != savedSequence)
        {
            using var save = session.Call("UPDATE sequence SET last = ?").With(sequence);
            save.Step();
        }

        session.Commit();
        savedSequence = sequence;
    }

    public void Rollback()
    {
        version = -1;
        changedQueues.Clear();
        session.Rollback();
    }

    /// <returns>Null when the table has no such partition.</returns>
    public long? FindPartition(long table, string name)
    {
        if (partitions.TryGetValue((table, name), out var known))
        {
            return known;
        }

        using var find = session.Call("SELECT id FROM partitions WHERE table_id = ? AND name = ?")
            .With(table).With(name);
        return find.Step() ? Remember(table, name, find.Number(0)) : null;
    }

    public long MakePartition(long table, string name)
    {
        if (FindPartition(table, name) is { } found)
        {
            return found;
        }

        using var make = session.Call("INSERT INTO partitions(table_id, name) VALUES(?, ?) RETURNING id")
            .With(table).With(name);
        make.Step();
        return Remember(table, name, make.Number(0));
    }

    /// <summary>Removes a partition whose last row is gone, so that a list of partitions reads no empty one.</summary>
    public void DropIfEmpty(long table, string name, long partition)
    {
        using var drop = session
            .Call("DELETE FROM partitions WHERE id = ? AND NOT EXISTS(SELECT 1 FROM cells WHERE partition_id = ?)")
            .With(partition).With(partition);
        if (drop.Run() > 0)
        {
            partitions.Remove((table, name));
        }
    }

    private long Remember(long table, string name, long id)
    {
        if (partitions.Count >= CachedPartitions)
        {
            partitions.Clear();
        }

        partitions[(table, name)] = id;
        return id;
    }

    // data_version changes when another connection has committed; our own commits leave it.
    private void ForgetWhatOthersChanged()
    {
        using var check = session.Call("PRAGMA data_version");
        check.Step();
        if (check.Number(0) == version)
        {
            return;
        }

        version = check.Number(0);
        partitions.Clear();
        using var read = session.Call("SELECT last FROM sequence");
        read.Step();
        sequence = savedSequence = read.Number(0);
    }
}
