using System.Runtime.CompilerServices;
using Ingest.Articles;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns table `forgotten`: one row an article, spread over partitions by the first character of its id.</summary>
public sealed class ForgottenArticleStore(IStorageEngine storage)
{
    public async Task<Stored<ForgottenArticle>?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var row = await storage.Tables.FindAsync(
            Names.InTables.Forgotten,
            PartitionOf(id),
            id.Value,
            cancellationToken);
        return row is null ? null : new(RecordJson.Read<ForgottenArticle>(row.Value), row.ETag);
    }

    /// <summary>Every mark, in no order that means anything.</summary>
    public async IAsyncEnumerable<Stored<ForgottenArticle>> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var partitions = storage.Tables.ListPartitionsAsync(Names.InTables.Forgotten, "", null, cancellationToken);
        await foreach (var partition in partitions)
        {
            var rows = storage.Tables.ReadAllAsync(Names.InTables.Forgotten, partition, "", cancellationToken);
            await foreach (var row in rows)
            {
                yield return new(RecordJson.Read<ForgottenArticle>(row.Value), row.ETag);
            }
        }
    }

    public Task PutAsync(ForgottenArticle article, CancellationToken cancellationToken) =>
        storage.Tables.UpsertAsync(Names.InTables.Forgotten, RowOf(article), cancellationToken);

    /// <returns>False when the mark has changed since it was read: nothing was written.</returns>
    public async Task<bool> TryReplaceAsync(ForgottenArticle article, string etag, CancellationToken cancellationToken) =>
        await storage.Tables.TryReplaceAsync(Names.InTables.Forgotten, RowOf(article), etag, cancellationToken) is not null;

    /// <returns>False when the mark has changed since it was read: it stays.</returns>
    public Task<bool> TryRemoveAsync(Stored<ForgottenArticle> article, CancellationToken cancellationToken)
    {
        var id = article.Record.Id;
        return storage.Tables.TryDeleteAsync(
            Names.InTables.Forgotten,
            PartitionOf(id),
            id.Value,
            article.ETag,
            cancellationToken);
    }

    private static NewRow RowOf(ForgottenArticle article) =>
        new(PartitionOf(article.Id), article.Id.Value, RecordJson.ToText(article));

    private static string PartitionOf(ArticleId id) => id.Value[..1];
}
