using System.Collections.Concurrent;

using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>
/// Writes, on a thread of its own: takes all writes that wait, runs them in one transaction, then answers their callers.
/// Reads, while it is busy, between two transactions: its page cache is the one that no commit empties.
/// </summary>
/// <remarks>
/// A write that fails is undone and run again alone, so it spoils no other of its group. Rows that may wait are gathered
/// for longer: they fall on pages all over the file, and each commit writes every page that it touched.
/// </remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int GroupSize = 1000;

    // For how long writes gather while others are known to come; a lone writer never waits.
    private static readonly TimeSpan gathering = TimeSpan.FromMilliseconds(2);

    private readonly BlockingCollection<PendingWrite> writes = [];
    private readonly ManualResetEventSlim closing = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PendingWrite> group = new(GroupSize);
    private readonly WaitingRows waitingRows;
    private readonly SqliteSession session;
    private readonly SqliteTurn turn;
    private readonly QueueBells bells;
    private readonly TimeSpan busyTimeout;
    private volatile bool isBusy;
    private int disposals;

    /// <param name="session">The writer's own from now on.</param>
    public SqliteWriter(SqliteSession session, QueueBells bells, TimeSpan busyTimeout, TimeProvider time)
    {
        this.session = session;
        this.bells = bells;
        this.busyTimeout = busyTimeout;
        turn = new SqliteTurn(session, time);
        waitingRows = new WaitingRows();
        new Thread(Loop) { IsBackground = true, Name = "SQLite writer" }.Start();
    }

    /// <summary>Whether writes are under way, or were a moment ago.</summary>
    public bool IsBusy => isBusy;

    /// <summary>Reads before the next transaction.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> read)
    {
        var pending = new PendingRead<T>(session, read);
        Add(pending);
        return pending.Task;
    }

    /// <summary>Runs the work in the next transaction.</summary>
    /// <param name="work">Runs once or more, of which one is kept: it may have no effect but on the database.</param>
    /// <returns>Completes when the transaction is committed.</returns>
    public Task<T> WriteAsync<T>(Func<SqliteTurn, T> work, CancellationToken cancellationToken)
    {
        var write = new PendingWrite<T>(work, cancellationToken);
        Add(write);
        return write.Task;
    }

    /// <summary>Writes rows, together with those of others, within a second.</summary>
    /// <returns>Completes when their transaction is committed.</returns>
    public Task WriteRowsAsync(long table, IReadOnlyList<NewRow> rows, CancellationToken cancellationToken)
    {
        var write = new PendingRows(table, rows, cancellationToken);
        Add(write);
        return write.Task;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposals, 1) != 0)
        {
            return;
        }

        writes.CompleteAdding();
        closing.Set();
        await ended.Task;
        session.Dispose();
        closing.Dispose();
        writes.Dispose();
    }

    private void Add(PendingWrite write)
    {
        ObjectDisposedException.ThrowIf(writes.IsAddingCompleted, this);
        try
        {
            writes.Add(write);
        }
        catch (InvalidOperationException closed)
        {
            throw new ObjectDisposedException(nameof(SqliteWriter), closed);
        }
    }

    private void Loop()
    {
        try
        {
            while (!writes.IsCompleted || waitingRows.Count > 0)
            {
                Take();
                Write(group);
                group.Clear();
                WriteRowsThatAreDue();
            }
        }
        finally
        {
            Refuse();
            ended.SetResult();
        }
    }

    private void Take()
    {
        isBusy = writes.Count > 0;
        if (!writes.TryTake(out var first, waitingRows.Rest(isBusy)))
        {
            return;
        }

        Sort(first);
        if (isBusy || writes.Count > 0)
        {
            closing.Wait(gathering);
        }

        while (group.Count < GroupSize && writes.TryTake(out var next))
        {
            Sort(next);
        }

        turn.EndReading();
    }

    private void Sort(PendingWrite write)
    {
        switch (write)
        {
            case PendingRead read:
                turn.BeginReading();
                read.TryRun(turn);
                read.Complete();
                break;
            case PendingRows rows:
                waitingRows.Add(rows);
                break;
            default:
                group.Add(write);
                break;
        }
    }

    private void WriteRowsThatAreDue()
    {
        if (waitingRows.Count == 0 || (!waitingRows.AreDue(isBusy) && !closing.IsSet))
        {
            return;
        }

        var taken = waitingRows.Take();
        if (!TryWrite([new SortedRows(taken)]))
        {
            Write([.. taken]);
        }
    }

    // Leaves no caller waiting for a writer that has failed; after an orderly end there is none.
    private void Refuse()
    {
        writes.CompleteAdding();
        group.AddRange(writes.GetConsumingEnumerable());
        group.AddRange(waitingRows.Take());
        group.ForEach(write => write.Fail(new ObjectDisposedException(nameof(SqliteWriter))));
    }

    private void Write(List<PendingWrite> some)
    {
        if (some.Count == 0 || TryWrite(some))
        {
            return;
        }

        if (some is [var alone])
        {
            alone.Complete();
            return;
        }

        foreach (var write in some)
        {
            Write([write]);
        }
    }

    private bool TryWrite(List<PendingWrite> some)
    {
        if (Begin() is { } busy)
        {
            some.ForEach(write => write.Fail(busy));
            return true;
        }

        if (!TryRun(some))
        {
            turn.Rollback();
            return false;
        }

        bells.Ring(turn.ChangedQueues);
        some.ForEach(static write => write.Complete());
        return true;
    }

    private bool TryRun(List<PendingWrite> some)
    {
        foreach (var write in some)
        {
            if (!write.TryRun(turn))
            {
                return false;
            }
        }

        return TryCommit(some);
    }

    private bool TryCommit(List<PendingWrite> some)
    {
        try
        {
            turn.Commit();
            return true;
        }
        catch (SqliteException failure)
        {
            if (some is [var alone])
            {
                alone.Fail(failure);
            }

            return false;
        }
    }

    // Not left to SQLite's busy handler: that one looks ever more rarely, and a busy writer of another process,
    // which pauses for microseconds, would keep it out for long.
    private SqliteException? Begin()
    {
        try
        {
            return SpinWait.SpinUntil(turn.TryBegin, busyTimeout)
                ? null
                : new SqliteException(
                    $"Another process has been writing to the data folder for {busyTimeout}.", raw.SQLITE_BUSY);
        }
        catch (SqliteException failure)
        {
            turn.Rollback();
            return failure;
        }
    }
}
