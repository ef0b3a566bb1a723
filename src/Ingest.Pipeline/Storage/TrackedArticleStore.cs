using Ingest.Articles;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns table `articles`: one row an article, which says what of it is current.</summary>
public sealed class TrackedArticleStore(IStorageEngine storage)
{
    private const string Row = "article";

    public async Task<Stored<TrackedArticle>?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var row = await storage.Tables.FindAsync(Names.InTables.Articles, id.Value, Row, cancellationToken);
        return row is null ? null : new(RecordJson.Read<TrackedArticle>(row.Value), row.ETag);
    }

    /// <summary>Writes the row in the place of <paramref name="former"/>, or as the first where that is null.</summary>
    /// <returns>Null when another worker was faster: nothing was written.</returns>
    public async Task<Stored<TrackedArticle>?> TryPutAsync(
        TrackedArticle article,
        Stored<TrackedArticle>? former,
        CancellationToken cancellationToken)
    {
        var row = new NewRow(article.Head.Id.Value, Row, RecordJson.ToText(article));
        var etag = former is null
            ? await storage.Tables.TryInsertAsync(Names.InTables.Articles, row, cancellationToken)
            : await storage.Tables.TryReplaceAsync(Names.InTables.Articles, row, former.ETag, cancellationToken);
        return etag is null ? null : new(article, etag);
    }

    /// <returns>False when the row has changed since it was read: it stays.</returns>
    public Task<bool> TryRemoveAsync(Stored<TrackedArticle> article, CancellationToken cancellationToken) =>
        storage.Tables.TryDeleteAsync(
            Names.InTables.Articles,
            article.Record.Head.Id.Value,
            Row,
            article.ETag,
            cancellationToken);
}
