using System.Diagnostics.CodeAnalysis;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>A write that waits for its turn, and the caller who waits for it.</summary>
internal abstract class PendingWrite
{
    /// <summary>Runs the write within the open transaction.</summary>
    /// <returns>False when it failed: the transaction cannot be committed.</returns>
    public abstract bool TryRun(SqliteTurn turn);

    /// <summary>Tells the caller what became of the last run; only after the commit.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

/// <summary>A write with its result.</summary>
internal sealed class PendingWrite<T>(Func<SqliteTurn, T> work, CancellationToken cancellationToken) : PendingWrite
{
    private readonly TaskCompletionSource<T> caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? failure;

    public Task<T> Task => caller.Task;

    [SuppressMessage("Design", "CA1031", Justification = "Nothing is hidden: the failure goes to the caller.")]
    public override bool TryRun(SqliteTurn turn)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            failure = new OperationCanceledException(cancellationToken);
            return true;
        }

        try
        {
            failure = null;
            result = work(turn);
        }
        catch (Exception thrown)
        {
            failure = thrown;
        }

        return failure is null;
    }

    public override void Complete()
    {
        if (failure is not null)
        {
            Fail(failure);
            return;
        }

        caller.TrySetResult(result!);
    }

    public override void Fail(Exception failure)
    {
        if (failure is OperationCanceledException cancelled)
        {
            caller.TrySetCanceled(cancelled.CancellationToken);
            return;
        }

        caller.TrySetException(failure);
    }
}
