using Ingest.Articles;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns container `articles`: one blob a revision, never changed; creating one starts its extraction.</summary>
public sealed class ArticleStore(IStorageEngine storage)
{
    /// <returns>False when this revision is known.</returns>
    public async Task<bool> TryCreateAsync(Article article, CancellationToken cancellationToken) =>
        await storage.Blobs.TryCreateAsync(
            Names.InBlobs.Articles,
            RevisionName.Of(article.Head.Id, article.Head.Revision),
            RecordJson.ToBytes(article),
            cancellationToken) is not null;

    public async Task<Article?> FindAsync(RevisionName name, CancellationToken cancellationToken)
    {
        var blob = await storage.Blobs.FindAsync(Names.InBlobs.Articles, name.ToString(), cancellationToken);
        return blob is null ? null : RecordJson.Read<Article>(blob.Content.Span);
    }

    /// <summary>Starts FetchPages for the revision after the delay.</summary>
    public Task RequestPageAsync(RevisionName name, TimeSpan delay, CancellationToken cancellationToken) =>
        storage.Queues.SendAsync(Names.InQueues.Pages, name.ToString(), delay, cancellationToken);

    public Task RemoveAsync(RevisionName name, CancellationToken cancellationToken) =>
        storage.Blobs.TryDeleteAsync(Names.InBlobs.Articles, name.ToString(), null, cancellationToken);

    /// <summary>Every revision of an article.</summary>
    public IAsyncEnumerable<string> ListAsync(ArticleId id, CancellationToken cancellationToken) =>
        storage.Blobs.ListAsync(Names.InBlobs.Articles, RevisionName.PrefixOf(id), cancellationToken);

    /// <summary>Every revision of every article.</summary>
    public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken) =>
        storage.Blobs.ListAsync(Names.InBlobs.Articles, "", cancellationToken);
}
