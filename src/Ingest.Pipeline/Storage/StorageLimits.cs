using System.Buffers;
using System.Text;

namespace Ingest.Pipeline.Storage;

/// <summary>The limits both engines keep, so that what runs on one machine runs on Azure.</summary>
/// <remarks>Azurite and SQLite let pass what Azure refuses; every engine calls these checks before it writes.</remarks>
public static class StorageLimits
{
    /// <summary>UTF-8 bytes of a message before base64, which makes 64 KiB of them.</summary>
    public const int MessageBytes = 48 * 1024;

    /// <summary>
    /// Bytes of a row's value as UTF-16, as Azure Tables counts strings; leaves room for keys and names below 1 MiB.
    /// </summary>
    public const int EntityBytes = 1000 * 1024;

    /// <summary>Bytes of one table property as UTF-16.</summary>
    public const int PropertyBytes = 64 * 1024;

    public const int BatchRows = 100;

    /// <summary>Bytes of all values and keys in a batch as sent; leaves room for its frame below 4 MiB.</summary>
    public const int BatchBytes = (4 * 1024 * 1024) - (256 * 1024);

    public const int KeyCharacters = 512;

    public const int BlobNameCharacters = 1024;

    /// <summary>The most messages of one receive.</summary>
    public const int ReceivedMessages = 32;

    /// <summary>The most rows of one page.</summary>
    public const int PageRows = 1000;

    /// <summary>What the client sends as one byte of JSON; it escapes all else to at most six.</summary>
    private static readonly SearchValues<char> plain =
        SearchValues.Create(" !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>The longest delay and visibility time-out.</summary>
    public static TimeSpan MessageDelay => TimeSpan.FromDays(7);

    /// <exception cref="ArgumentException">The key is too long or holds a character that is not allowed.</exception>
    public static void CheckKey(string key)
    {
        if (key.Length > KeyCharacters)
        {
            throw new ArgumentException(
                $"A key has at most {KeyCharacters} characters, this one {key.Length}: '{key[..40]}...'.");
        }

        foreach (var character in key)
        {
            if (character is < ' ' or > '~' or '/' or '\\' or '#' or '?' or '%')
            {
                throw new ArgumentException($"A key is printable ASCII without / \\ # ? %, this one is '{key}'.");
            }
        }
    }

    /// <exception cref="ArgumentException">The name is empty, too long, or Azure would change or refuse it.</exception>
    public static void CheckBlobName(string name)
    {
        if (name.Length is 0 or > BlobNameCharacters)
        {
            throw new ArgumentException(
                $"A blob's name has 1 to {BlobNameCharacters} characters, this one {name.Length}.");
        }

        foreach (var segment in name.AsSpan().Split('/'))
        {
            var part = name.AsSpan()[segment];
            if (part.IsEmpty || part[^1] == '.' || part.ContainsAnyExceptInRange(' ', '~') || part.ContainsAny(@"\#?%"))
            {
                throw new ArgumentException(
                    $"A blob's name is printable ASCII without \\ # ? %, no part empty or ending in '.': '{name}'.");
            }
        }
    }

    /// <exception cref="ArgumentException">The number of messages or the time is out of range.</exception>
    public static void CheckReceive(int max, TimeSpan visibility)
    {
        CheckCount(max, ReceivedMessages);
        CheckVisibility(visibility);
    }

    /// <exception cref="ArgumentException">The number of rows is out of range.</exception>
    public static void CheckRange(TableRange range) => CheckCount(range.Max, PageRows);

    /// <exception cref="ArgumentException">The body is too long, or the delay is out of range.</exception>
    public static void CheckMessage(string body, TimeSpan delay)
    {
        var bytes = Encoding.UTF8.GetByteCount(body);
        if (bytes > MessageBytes)
        {
            throw new ArgumentException($"A message has at most {MessageBytes} bytes of UTF-8, this one {bytes}.");
        }

        CheckDuration(delay, TimeSpan.Zero);
    }

    /// <exception cref="ArgumentException">The time is out of range.</exception>
    public static void CheckVisibility(TimeSpan visibility) => CheckDuration(visibility, TimeSpan.FromSeconds(1));

    /// <exception cref="ArgumentException">A key or the value breaks a limit.</exception>
    public static void CheckRow(NewRow row)
    {
        CheckKey(row.Partition);
        CheckKey(row.Row);
        var bytes = row.Value.Length * sizeof(char);
        if (bytes > EntityBytes)
        {
            throw new ArgumentException(
                $"A row's value has at most {EntityBytes} bytes of UTF-16, that of '{row.Row}' {bytes}.");
        }
    }

    /// <exception cref="ArgumentException">
    /// The batch is empty, too large, over several partitions, or names a row twice.
    /// </exception>
    public static void CheckBatch(string partition, IReadOnlyList<TableOperation> operations)
    {
        if (operations.Count is 0 or > BatchRows)
        {
            throw new ArgumentException($"A batch has 1 to {BatchRows} operations, this one {operations.Count}.");
        }

        var rows = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0L;
        foreach (var operation in operations)
        {
            if (!rows.Add(operation.Row))
            {
                throw new ArgumentException($"A batch touches a row once, this one '{operation.Row}' twice.");
            }

            bytes += CheckOperation(partition, operation);
        }

        if (bytes > BatchBytes)
        {
            throw new ArgumentException($"A batch has at most {BatchBytes} bytes of JSON, this one {bytes}.");
        }
    }

    /// <summary>Cuts rows of one partition into as few batches as the limits allow, in their order.</summary>
    /// <exception cref="ArgumentException">A row breaks a limit.</exception>
    public static IEnumerable<IReadOnlyList<TableOperation.Upsert>> Batches(string partition, IEnumerable<NewRow> rows)
    {
        var batch = new List<TableOperation.Upsert>();
        var bytes = 0L;
        foreach (var row in rows)
        {
            var operation = new TableOperation.Upsert(row);
            var more = CheckOperation(partition, operation);
            if (batch.Count == BatchRows || (batch.Count > 0 && bytes + more > BatchBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(operation);
            bytes += more;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static long CheckOperation(string partition, TableOperation operation)
    {
        CheckKey(operation.Row);
        if (WrittenRow(operation) is not { } row)
        {
            return SentKeyBytes(partition) + SentKeyBytes(operation.Row);
        }

        CheckRow(row);
        if (row.Partition != partition)
        {
            throw new ArgumentException($"A batch has one partition, '{partition}', this row is in '{row.Partition}'.");
        }

        return SentKeyBytes(partition) + SentKeyBytes(row.Row) + SentBytes(row.Value);
    }

    // A key is sent in the address, at worst three bytes a character, and in the body.
    private static long SentKeyBytes(string key) => (3 * key.Length) + SentBytes(key);

    private static long SentBytes(string text) =>
        text.Length + (5L * (text.Length - text.AsSpan().CountAny(plain)));

    private static NewRow? WrittenRow(TableOperation operation) => operation switch
    {
        TableOperation.Insert insert => insert.NewRow,
        TableOperation.Upsert upsert => upsert.NewRow,
        TableOperation.Replace replace => replace.NewRow,
        _ => null,
    };

    private static void CheckCount(int count, int most)
    {
        if (count < 1 || count > most)
        {
            throw new ArgumentException($"A read asks for 1 to {most}, this one for {count}.");
        }
    }

    private static void CheckDuration(TimeSpan duration, TimeSpan least)
    {
        if (duration < least || duration > MessageDelay)
        {
            throw new ArgumentException($"A delay is between {least} and {MessageDelay}, this one is {duration}.");
        }
    }
}
