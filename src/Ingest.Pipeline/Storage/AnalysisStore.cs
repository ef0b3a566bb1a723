using Ingest.Analyses;
using Ingest.Articles;

namespace Ingest.Pipeline.Storage;

/// <summary>
/// Owns container `analyses` (one blob a revision; writing one starts its tracking) and queue `extractions`.
/// </summary>
public sealed class AnalysisStore(IStorageEngine storage)
{
    // As many as wait to be tracked in a busy hour; each takes some 15 KB.
    private readonly RecentRecords<Analysis> _written = new(1024);

    /// <summary>The analysis for its tracking: as this process has just written it, else as it is stored.</summary>
    public async Task<Analysis?> FindForTrackingAsync(RevisionName name, CancellationToken cancellationToken) =>
        _written.TryTake(name.ToString(), out var written)
            ? written
            : (await FindAsync(name, cancellationToken))?.Record;

    public async Task<Stored<Analysis>?> FindAsync(RevisionName name, CancellationToken cancellationToken)
    {
        var blob = await storage.Blobs.FindAsync(Names.InBlobs.Analyses, name.ToString(), cancellationToken);
        return blob is null ? null : new(RecordJson.Read<Analysis>(blob.Content.Span), blob.ETag);
    }

    /// <summary>Writes an analysis in the place of <paramref name="former"/>, or as the first where that is null.</summary>
    /// <returns>False when another worker was faster: its analysis stands.</returns>
    public async Task<bool> TryPutAsync(
        Analysis analysis,
        Stored<Analysis>? former,
        CancellationToken cancellationToken)
    {
        var name = RevisionName.Of(analysis.Article.Id, analysis.Article.Revision);
        var content = RecordJson.ToBytes(analysis);
        var etag = former is null
            ? await storage.Blobs.TryCreateAsync(Names.InBlobs.Analyses, name, content, cancellationToken)
            : await storage.Blobs.TryReplaceAsync(
                Names.InBlobs.Analyses,
                name,
                content,
                former.ETag,
                cancellationToken);
        if (etag is not null && !storage.IsShared)
        {
            _written.Add(name, analysis);
        }

        return etag is not null;
    }

    /// <summary>Asks for an analysis that could not be made now.</summary>
    /// <param name="delay">What exceeds <see cref="StorageLimits.MessageDelay"/> is cut.</param>
    public Task SendLaterAsync(ExtractionMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        storage.Queues.SendAsync(
            Names.InQueues.Extractions,
            RecordJson.ToText(message),
            delay < StorageLimits.MessageDelay ? delay : StorageLimits.MessageDelay,
            cancellationToken);

    public Task RemoveAsync(RevisionName name, CancellationToken cancellationToken)
    {
        _written.TryTake(name.ToString(), out _);
        return storage.Blobs.TryDeleteAsync(Names.InBlobs.Analyses, name.ToString(), null, cancellationToken);
    }

    /// <summary>Every analysed revision of an article.</summary>
    public IAsyncEnumerable<string> ListAsync(ArticleId id, CancellationToken cancellationToken) =>
        storage.Blobs.ListAsync(Names.InBlobs.Analyses, RevisionName.PrefixOf(id), cancellationToken);

    /// <summary>Every analysed revision.</summary>
    public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken) =>
        storage.Blobs.ListAsync(Names.InBlobs.Analyses, "", cancellationToken);
}
