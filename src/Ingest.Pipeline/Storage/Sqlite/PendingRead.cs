namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>A read that waits for the end of the transaction under way.</summary>
internal abstract class PendingRead : PendingWrite;

/// <summary>A read with its result.</summary>
internal sealed class PendingRead<T>(SqliteSession session, Func<SqliteSession, T> read) : PendingRead
{
    private readonly PendingWrite<T> call = new(_ => read(session), CancellationToken.None);

    public Task<T> Task => call.Task;

    public override bool TryRun(SqliteTurn turn) => call.TryRun(turn);

    public override void Complete() => call.Complete();

    public override void Fail(Exception failure) => call.Fail(failure);
}
