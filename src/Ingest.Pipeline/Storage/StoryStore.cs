using System.Runtime.CompilerServices;
using Ingest.Articles;
using Ingest.Stories;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns container `stories` and table `storycandidates`, by which copies find each other.</summary>
public sealed class StoryStore(IStorageEngine storage)
{
    private readonly MergingBlobs<Story> _stories = new(storage.Blobs, Names.InBlobs.Stories);

    public async Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken) =>
        (await _stories.FindAsync(id.Value, cancellationToken))?.Record;

    /// <summary>Every story, in no order that means anything.</summary>
    public async IAsyncEnumerable<Story> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var story in _stories.ListAsync(cancellationToken))
        {
            yield return story.Record;
        }
    }

    /// <summary>Makes the article findable by every band of its signature.</summary>
    public async Task AddCandidateAsync(
        ArticleHead article,
        CopySignature signature,
        CancellationToken cancellationToken)
    {
        var value = RecordJson.ToText(signature);
        var row = $"{article.Id}|{article.Revision}";
        await Task.WhenAll(signature.Bands().Select(band => storage.Tables.UpsertAsync(
            Names.InTables.StoryCandidates,
            new(band, row, value),
            cancellationToken)));
    }

    /// <summary>The articles that share a band, each once with each of its known signatures.</summary>
    public async Task<IReadOnlyList<StoryCandidate>> ReadCandidatesAsync(
        CopySignature signature,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, StoryCandidate>(StringComparer.Ordinal);
        foreach (var band in signature.Bands())
        {
            var rows = storage.Tables.ReadAllAsync(Names.InTables.StoryCandidates, band, "", cancellationToken);
            await foreach (var row in rows)
            {
                var id = new ArticleId(row.Row[..row.Row.IndexOf('|', StringComparison.Ordinal)]);
                found.TryAdd(row.Row, new(id, RecordJson.Read<CopySignature>(row.Value)));
            }
        }

        return [.. found.Values];
    }

    /// <summary>Puts the article into the story that the copies lead to, or founds one.</summary>
    public async Task<Story> JoinAsync(
        StoryArticle article,
        IEnumerable<ArticleId> copies,
        CancellationToken cancellationToken)
    {
        var others = copies.Select(copy => Story.IdOf(copy).Value).ToList();
        var merged = await _stories.JoinAsync(
            Story.IdOf(article.Id).Value,
            others,
            (name, story) => (story ?? new Story { Id = new(name) }).With(article),
            cancellationToken);
        return merged.Record;
    }
}

/// <summary>An article that may be a copy.</summary>
public sealed record StoryCandidate(ArticleId Article, CopySignature Signature);
