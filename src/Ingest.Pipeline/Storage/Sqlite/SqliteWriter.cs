using System.Diagnostics;
using System.Threading.Channels;

using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>Writes: takes all writes that wait, runs them in one transaction, then answers their callers.</summary>
/// <remarks>A write that fails is undone and run again alone, so it spoils no other of its group.</remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int GroupSize = 1000;

    private readonly Channel<PendingWrite> writes =
        Channel.CreateUnbounded<PendingWrite>(new UnboundedChannelOptions { SingleReader = true });

    private readonly SqliteSession session;
    private readonly SqliteTurn turn;
    private readonly QueueBells bells;
    private readonly TimeSpan busyTimeout;
    private readonly Task loop;

    /// <param name="session">The writer's own from now on.</param>
    public SqliteWriter(SqliteSession session, QueueBells bells, TimeSpan busyTimeout, TimeProvider time)
    {
        this.session = session;
        this.bells = bells;
        this.busyTimeout = busyTimeout;
        turn = new SqliteTurn(session, time);
        loop = Task.Run(LoopAsync);
    }

    /// <summary>Runs the work in the next transaction.</summary>
    /// <param name="work">Runs once or more, of which one is kept: it may have no effect but on the database.</param>
    /// <returns>Completes when the transaction is committed.</returns>
    public Task<T> WriteAsync<T>(Func<SqliteTurn, T> work, CancellationToken cancellationToken)
    {
        var write = new PendingWrite<T>(work, cancellationToken);
        ObjectDisposedException.ThrowIf(!writes.Writer.TryWrite(write), this);
        return write.Task;
    }

    public async ValueTask DisposeAsync()
    {
        writes.Writer.TryComplete();
        await loop;
        session.Dispose();
    }

    private async Task LoopAsync()
    {
        var group = new List<PendingWrite>(GroupSize);
        try
        {
            while (await TakeAsync(group))
            {
                await WriteGroupAsync(group);
                group.Clear();
            }
        }
        finally
        {
            Refuse(group);
        }
    }

    private async Task<bool> TakeAsync(List<PendingWrite> group)
    {
        var open = await writes.Reader.WaitToReadAsync();
        while (group.Count < GroupSize && writes.Reader.TryRead(out var write))
        {
            group.Add(write);
        }

        return open;
    }

    // Leaves no caller waiting for a writer that has failed; after an orderly end there is none.
    private void Refuse(List<PendingWrite> group)
    {
        writes.Writer.TryComplete();
        while (writes.Reader.TryRead(out var write))
        {
            group.Add(write);
        }

        group.ForEach(write => write.Fail(new ObjectDisposedException(nameof(SqliteWriter))));
    }

    private async Task WriteGroupAsync(List<PendingWrite> group)
    {
        if (await TryWriteAsync(group))
        {
            return;
        }

        if (group is [var alone])
        {
            alone.Complete();
            return;
        }

        foreach (var write in group)
        {
            await WriteGroupAsync([write]);
        }
    }

    private async Task<bool> TryWriteAsync(List<PendingWrite> group)
    {
        if (await BeginAsync() is { } busy)
        {
            group.ForEach(write => write.Fail(busy));
            return true;
        }

        if (!TryRun(group))
        {
            turn.Rollback();
            return false;
        }

        bells.Ring(turn.ChangedQueues);
        group.ForEach(static write => write.Complete());
        return true;
    }

    private bool TryRun(List<PendingWrite> group)
    {
        foreach (var write in group)
        {
            if (!write.TryRun(turn))
            {
                return false;
            }
        }

        return TryCommit(group);
    }

    private bool TryCommit(List<PendingWrite> group)
    {
        try
        {
            turn.Commit();
            return true;
        }
        catch (SqliteException failure)
        {
            if (group is [var alone])
            {
                alone.Fail(failure);
            }

            return false;
        }
    }

    // Not left to SQLite's busy handler: that one looks ever more rarely, and a busy writer of another process,
    // which pauses for microseconds, would keep it out for long.
    private async Task<SqliteException?> BeginAsync()
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            while (!turn.TryBegin())
            {
                if (Stopwatch.GetElapsedTime(began) > busyTimeout)
                {
                    return new SqliteException(
                        $"Another process has been writing to the data folder for {busyTimeout}.", raw.SQLITE_BUSY);
                }

                await Task.Delay(1);
            }
        }
        catch (SqliteException failure)
        {
            turn.Rollback();
            return failure;
        }

        return null;
    }
}
