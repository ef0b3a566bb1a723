namespace Ingest.Pipeline.Storage;

/// <summary>Blobs: named bytes with an ETag, in containers.</summary>
/// <remarks>Containers exist from <see cref="IStorageEngine.PrepareAsync"/> on; an unknown one is a bug and throws.</remarks>
public interface IBlobStorage
{
    /// <returns>Null when there is no such blob.</returns>
    Task<Blob?> FindAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>Writes a blob that must not exist yet (If-None-Match: *).</summary>
    /// <returns>The new ETag, or null when a blob of that name exists: nothing was written.</returns>
    Task<string?> TryCreateAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken);

    /// <summary>Overwrites a blob that must still have the given ETag (If-Match).</summary>
    /// <returns>The new ETag, or null when the blob has another ETag or is gone: nothing was written.</returns>
    Task<string?> TryReplaceAsync(
        string container,
        string name,
        ReadOnlyMemory<byte> content,
        string etag,
        CancellationToken cancellationToken);

    /// <param name="etag">Null deletes whatever is there.</param>
    /// <returns>False when the blob has another ETag; true when it is gone now.</returns>
    Task<bool> TryDeleteAsync(string container, string name, string? etag, CancellationToken cancellationToken);

    /// <summary>The names that begin with the prefix, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellationToken);
}

/// <summary>A blob as read.</summary>
/// <param name="ETag">Opaque; changes with every write.</param>
public sealed record Blob(ReadOnlyMemory<byte> Content, string ETag);
