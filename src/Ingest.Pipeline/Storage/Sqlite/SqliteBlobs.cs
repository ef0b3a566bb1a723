using System.Runtime.CompilerServices;

namespace Ingest.Pipeline.Storage.Sqlite;

/// <summary>Blobs in the file; a new state of some also sends its message, in one transaction.</summary>
internal sealed class SqliteBlobs(
    SqliteWriter writer,
    SqliteReads reads,
    SqliteReaders readers,
    SqliteNames containers,
    SqliteNames queues) : IBlobStorage
{
    private const int ListPage = 500;

    public Task<Blob?> FindAsync(string container, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = containers.Id(container);
        return reads.ReadAsync(session => Find(session, id, name));
    }

    public Task<string?> TryCreateAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckBlobName(name);
        var put = new Put(containers.Id(container), name, content, TriggerQueue(container));
        return writer.WriteAsync(turn => Create(turn, put), cancellationToken);
    }

    public Task<string?> TryReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckBlobName(name);
        var put = new Put(containers.Id(container), name, content, TriggerQueue(container));
        return ETags.TryNumber(etag, out var expected)
            ? writer.WriteAsync(turn => Replace(turn, put, expected), cancellationToken)
            : Task.FromResult<string?>(null);
    }

    public Task<bool> TryDeleteAsync(
        string container,
        string name,
        string? etag,
        CancellationToken cancellationToken)
    {
        StorageLimits.CheckBlobName(name);
        var id = containers.Id(container);
        return writer.WriteAsync(turn => Delete(turn, id, name, etag), cancellationToken);
    }

    public async IAsyncEnumerable<string> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var page = ListFrom(container, prefix, prefix);
        while (page.Count > 0)
        {
            foreach (var name in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return name;
            }

            page = page.Count < ListPage ? [] : ListFrom(container, prefix, page[^1] + '\0');
        }
    }

    private static Blob? Find(SqliteSession session, long container, string name)
    {
        using var find = session.Call("SELECT content, etag FROM blobs WHERE container = ? AND name = ?")
            .With(container).With(name);
        return find.Step() ? new Blob(find.Bytes(0).ToArray(), ETags.Text(find.Number(1))) : null;
    }

    private static string? Create(SqliteTurn turn, Put put)
    {
        var etag = turn.Next();
        using var create = turn.Call("INSERT OR IGNORE INTO blobs(container, name, etag, content) VALUES(?, ?, ?, ?)")
            .With(put.Container).With(put.Name).With(etag).With(put.Content.Span);
        return create.Run() > 0 ? Trigger(turn, put, etag) : null;
    }

    private static string? Replace(SqliteTurn turn, Put put, long expected)
    {
        var etag = turn.Next();
        using var replace = turn
            .Call("UPDATE blobs SET content = ?, etag = ? WHERE container = ? AND name = ? AND etag = ?")
            .With(put.Content.Span).With(etag).With(put.Container).With(put.Name).With(expected);
        return replace.Run() > 0 ? Trigger(turn, put, etag) : null;
    }

    private static string Trigger(SqliteTurn turn, Put put, long etag)
    {
        if (put.Trigger is { } queue)
        {
            SqliteQueues.Send(turn, queue, put.Name, TimeSpan.Zero);
        }

        return ETags.Text(etag);
    }

    private static bool Delete(SqliteTurn turn, long container, string name, string? etag)
    {
        if (etag is not null && EtagOf(turn, container, name) is { } held && held != etag)
        {
            return false;
        }

        using var delete = turn.Call("DELETE FROM blobs WHERE container = ? AND name = ?").With(container).With(name);
        delete.Run();
        return true;
    }

    private static string? EtagOf(SqliteTurn turn, long container, string name)
    {
        using var find = turn.Call("SELECT etag FROM blobs WHERE container = ? AND name = ?").With(container).With(name);
        return find.Step() ? ETags.Text(find.Number(0)) : null;
    }

    private List<string> ListFrom(string container, string prefix, string from)
    {
        const string Select =
            "SELECT name FROM blobs WHERE container = ? AND name >= ? AND name < ? ORDER BY name LIMIT ?";
        using var reader = readers.Lend();
        using var list = reader.Call(Select)
            .With(containers.Id(container)).With(from).With(prefix + '\x7f').With(ListPage);
        var names = new List<string>();
        while (list.Step())
        {
            names.Add(list.Text(0));
        }

        return names;
    }

    private long? TriggerQueue(string container) => container switch
    {
        Names.InBlobs.Articles => queues.Id(Names.InQueues.Articles),
        Names.InBlobs.Analyses => queues.Id(Names.InQueues.Analyses),
        _ => null,
    };

    private readonly record struct Put(long Container, string Name, ReadOnlyMemory<byte> Content, long? Trigger);
}
