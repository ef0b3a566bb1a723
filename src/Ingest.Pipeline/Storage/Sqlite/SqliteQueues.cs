namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>Queues in the file: a message is visible when its time has come, whoever received it before.</summary>
internal sealed class SqliteQueues(SqliteWriter writer, SqliteReaders readers, SqliteNames queues, TimeProvider time)
    : IQueueStorage
{
    private static readonly IReadOnlyList<ReceivedMessage> None = [];

    public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken)
    {
        StorageLimits.CheckMessage(body, delay);
        var id = queues.Id(queue);
        return writer.WriteAsync(turn => Send(turn, id, body, delay), cancellationToken);
    }

    public Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(
        string queue,
        int max,
        TimeSpan visibility,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckReceive(max, visibility);
        cancellationToken.ThrowIfCancellationRequested();
        var id = queues.Id(queue);
        return NextVisible(queue) <= time.GetUtcNow()
            ? writer.WriteAsync(turn => Receive(turn, id, max, visibility), cancellationToken)
            : Task.FromResult(None);
    }

    public Task<string?> RenewAsync(
        string queue,
        string messageId,
        string receipt,
        TimeSpan visibility,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckVisibility(visibility);
        var id = queues.Id(queue);
        return TryRead(messageId, receipt, out var held)
            ? writer.WriteAsync(turn => Renew(turn, id, held, visibility), cancellationToken)
            : Task.FromResult<string?>(null);
    }

    public Task<bool> DeleteAsync(string queue, string messageId, string receipt, CancellationToken cancellationToken)
    {
        var id = queues.Id(queue);
        return TryRead(messageId, receipt, out var held)
            ? writer.WriteAsync(turn => Delete(turn, id, held), cancellationToken)
            : Task.FromResult(false);
    }

    public Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = readers.Lend();
        using var count = reader.Call("SELECT count(*) FROM messages WHERE queue = ?").With(queues.Id(queue));
        count.Step();
        return Task.FromResult((int)count.Number(0));
    }

    /// <summary>When the queue's earliest message is or was visible; null when the queue is empty.</summary>
    public DateTimeOffset? NextVisible(string queue)
    {
        using var reader = readers.Lend();
        using var next = reader.Call("SELECT min(visible) FROM messages WHERE queue = ?").With(queues.Id(queue));
        next.Step();
        return next.IsNull(0) ? null : new DateTimeOffset(next.Number(0), TimeSpan.Zero);
    }

    /// <summary>Whether a message of the queue was received, now or at an earlier attempt, and is not done with.</summary>
    public bool HasBegun(string queue)
    {
        using var reader = readers.Lend();
        using var begun = reader.Call("SELECT 1 FROM messages WHERE queue = ? AND dequeued > 0 LIMIT 1").With(queues.Id(queue));
        return begun.Step();
    }

    /// <summary>Makes every received message visible again; for who knows that no receiver is alive.</summary>
    public Task<int> ReleaseAsync(CancellationToken cancellationToken) =>
        writer.WriteAsync(Release, cancellationToken);

    /// <summary>Sends within a transaction.</summary>
    public static bool Send(SqliteTurn turn, long queue, string body, TimeSpan delay)
    {
        const string Insert =
            "INSERT INTO messages(id, queue, visible, receipt, dequeued, sent, body) VALUES(?, ?, ?, 0, 0, ?, ?)";
        using var send = turn.Call(Insert)
            .With(turn.Next()).With(queue).With(turn.Now + delay.Ticks).With(turn.Now).With(body);
        turn.MarkQueue(queue);
        return send.Run() > 0;
    }

    private static IReadOnlyList<ReceivedMessage> Receive(SqliteTurn turn, long queue, int max, TimeSpan visibility)
    {
        var found = FindVisible(turn, queue, max);
        foreach (var message in found)
        {
            using var take = turn.Call("UPDATE messages SET visible = ?, receipt = ?, dequeued = ? WHERE id = ?")
                .With(turn.Now + visibility.Ticks).With(message.Receipt).With(message.Dequeued).With(message.Id);
            take.Step();
        }

        return [.. found.Select(Received)];
    }

    private static List<Taken> FindVisible(SqliteTurn turn, long queue, int max)
    {
        const string Select =
            """
            SELECT id, dequeued, sent, body FROM messages
            WHERE queue = ? AND visible <= ? ORDER BY visible LIMIT ?
            """;
        using var find = turn.Call(Select).With(queue).With(turn.Now).With(max);
        var found = new List<Taken>(max);
        while (find.Step())
        {
            found.Add(new Taken(find.Number(0), turn.Next(), find.Number(1) + 1, find.Number(2), find.Text(3)));
        }

        return found;
    }

    private static ReceivedMessage Received(Taken taken) => new(
        ETags.Text(taken.Id),
        ETags.Text(taken.Receipt),
        taken.Body,
        (int)taken.Dequeued,
        new DateTimeOffset(taken.Sent, TimeSpan.Zero));

    private static string? Renew(SqliteTurn turn, long queue, Held held, TimeSpan visibility)
    {
        var receipt = turn.Next();
        using var renew = turn
            .Call("UPDATE messages SET visible = ?, receipt = ? WHERE id = ? AND queue = ? AND receipt = ?")
            .With(turn.Now + visibility.Ticks).With(receipt).With(held.Id).With(queue).With(held.Receipt);
        turn.MarkQueue(queue);
        return renew.Run() > 0 ? ETags.Text(receipt) : null;
    }

    private static bool Delete(SqliteTurn turn, long queue, Held held)
    {
        using var delete = turn.Call("DELETE FROM messages WHERE id = ? AND queue = ? AND receipt = ?")
            .With(held.Id).With(queue).With(held.Receipt);
        return delete.Run() > 0;
    }

    private static int Release(SqliteTurn turn)
    {
        using var release = turn.Call("UPDATE messages SET visible = ? WHERE receipt <> 0 AND visible > ?")
            .With(turn.Now).With(turn.Now);
        return release.Run();
    }

    private static bool TryRead(string messageId, string receipt, out Held held)
    {
        var read = ETags.TryNumber(messageId, out var id) & ETags.TryNumber(receipt, out var number);
        held = new Held(id, number);
        return read;
    }

    private readonly record struct Held(long Id, long Receipt);

    private readonly record struct Taken(long Id, long Receipt, long Dequeued, long Sent, string Body);
}
