using System.Diagnostics;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>
/// Rows gathered for one transaction. Rows of the index fall on pages all over the file, and a commit writes each page
/// that it touched: five hundred articles at once touch hardly more of them than fifty.
/// </summary>
internal sealed class WaitingRows
{
    /// <summary>Rows of some 500 articles.</summary>
    private const int Many = 35_000;

    private static readonly TimeSpan patienceWhenBusy = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan patience = TimeSpan.FromMilliseconds(50);

    private List<PendingRows> waiting = [];
    private int rows;
    private long began;

    public int Count => waiting.Count;

    /// <param name="isBusy">Whether other writes wait: more rows are likely to come.</param>
    public bool AreDue(bool isBusy) => rows >= Many || Rest(isBusy) == TimeSpan.Zero;

    /// <summary>The time until they are due; infinite where none waits.</summary>
    public TimeSpan Rest(bool isBusy)
    {
        if (waiting.Count == 0)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var rest = (isBusy ? patienceWhenBusy : patience) - Stopwatch.GetElapsedTime(began);
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }

    public void Add(PendingRows some)
    {
        began = waiting.Count == 0 ? Stopwatch.GetTimestamp() : began;
        rows += some.Rows.Count;
        waiting.Add(some);
    }

    public List<PendingRows> Take()
    {
        var taken = waiting;
        waiting = [];
        rows = 0;
        return taken;
    }
}
