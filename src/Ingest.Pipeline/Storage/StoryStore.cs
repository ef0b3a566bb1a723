using System.Globalization;
using System.Runtime.CompilerServices;
using Ingest.Articles;
using Ingest.Stories;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns container `stories` and table `storycandidates`, by which copies find each other.</summary>
public sealed class StoryStore(IStorageEngine storage)
{
    /// <summary>A signature is made from a revision, which never changes.</summary>
    private readonly RecentRecords<CopySignature> _signatures = new(4096);

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
    public Task AddCandidateAsync(
        ArticleHead article,
        CopySignature signature,
        CancellationToken cancellationToken)
    {
        var name = RevisionOf(article);
        _signatures.Add(name, signature);
        var rows = signature.Bands()
            .Select(band => new NewRow(PartitionOf(band), RowOf(band, name), ""))
            .Append(new NewRow(SignaturesOf(name), name, RecordJson.ToText(signature)))
            .ToList();
        return storage.Tables.UpsertAllAsync(Names.InTables.StoryCandidates, rows, cancellationToken);
    }

    /// <summary>The other articles that share a band, and other revisions of this one.</summary>
    public async Task<IReadOnlyList<StoryCandidate>> ReadCandidatesAsync(
        ArticleHead article,
        CopySignature signature,
        CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await Task.WhenAll(signature.Bands().Select(band => ReadBandAsync(band, names, cancellationToken)));
        names.Remove(RevisionOf(article));
        var found = await Task.WhenAll(names.Select(name => FindCandidateAsync(name, cancellationToken)));
        return [.. found.OfType<StoryCandidate>()];
    }

    private async Task ReadBandAsync(SignatureBand band, HashSet<string> names, CancellationToken cancellationToken)
    {
        var rows = storage.Tables.ReadAllAsync(Names.InTables.StoryCandidates, RangeOf(band), cancellationToken);
        await foreach (var row in rows)
        {
            lock (names)
            {
                names.Add(row.Row[RowOf(band, "").Length..]);
            }
        }
    }

    /// <returns>Null while the article is still writing its rows: it will read this one's then.</returns>
    private async Task<StoryCandidate?> FindCandidateAsync(string name, CancellationToken cancellationToken)
    {
        if (!_signatures.TryFind(name, out var signature))
        {
            var row = await storage.Tables.FindAsync(
                Names.InTables.StoryCandidates,
                SignaturesOf(name),
                name,
                cancellationToken);
            if (row is null)
            {
                return null;
            }

            signature = RecordJson.Read<CopySignature>(row.Value);
            _signatures.Add(name, signature);
        }

        return new(new(name[..name.IndexOf('|', StringComparison.Ordinal)]), signature);
    }

    private static string RevisionOf(ArticleHead article) => $"{article.Id}|{article.Revision}";

    private static string PartitionOf(SignatureBand band) =>
        string.Create(CultureInfo.InvariantCulture, $"{(band.Day is null ? "copy" : "report")}-{band.Key & 0x3F:x2}");

    private static string RowOf(SignatureBand band, string revision) => RowOf(band, 0, revision);

    // A copy is found at any distance, so its rows do not say the day.
    private static string RowOf(SignatureBand band, int days, string revision) => string.Create(
        CultureInfo.InvariantCulture,
        $"{band.Key:x16}|{(band.Day is { } day ? Math.Max(0, day.DayNumber + days) : 0):D7}|{revision}");

    private static TableRange RangeOf(SignatureBand band) => band.Day is null
        ? TableRange.Prefix(PartitionOf(band), RowOf(band, ""))
        : new(
            PartitionOf(band),
            RowOf(band, -StoryClusterer.ReachInDays, ""),
            RowOf(band, StoryClusterer.ReachInDays + 1, ""),
            StorageLimits.PageRows);

    private static string SignaturesOf(string revision) => $"signature-{revision[0]}";

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

    /// <summary>
    /// Deletes a story, and by what copies found its articles: first the bands, so that no copy joins any more, and each
    /// signature after its bands, which are made from it.
    /// </summary>
    /// <param name="member">One of its articles.</param>
    /// <param name="story">As read. Null where the member has none, or none any more.</param>
    public async Task ForgetAsync(ArticleId member, Story? story, CancellationToken cancellationToken)
    {
        foreach (var article in (story?.Articles ?? []).Select(article => article.Id).Append(member).Distinct())
        {
            await RemoveCandidateAsync(article, cancellationToken);
        }

        var own = Story.IdOf(member);
        if (story is null)
        {
            await _stories.RemoveAliasAsync(own.Value, null, cancellationToken);
            return;
        }

        var ids = story.Articles.Select(article => Story.IdOf(article.Id)).Concat(story.Ids).Distinct().ToList();
        var aliases = ids.Where(id => id != story.Id).OrderBy(id => id.Value, StringComparer.Ordinal).ToEquatableArray();
        var names = ids.Where(id => id != own).Append(own).Select(id => id.Value).ToList();
        await _stories.TryForgetAsync(story, story with { Articles = [], Aliases = aliases }, names, cancellationToken);
    }

    private async Task RemoveCandidateAsync(ArticleId article, CancellationToken cancellationToken)
    {
        var prefix = $"{article}|";
        var rows = storage.Tables.ReadAllAsync(
            Names.InTables.StoryCandidates,
            SignaturesOf(prefix),
            prefix,
            cancellationToken);
        await foreach (var row in rows)
        {
            foreach (var band in RecordJson.Read<CopySignature>(row.Value).Bands())
            {
                await RemoveAsync(PartitionOf(band), RowOf(band, row.Row), cancellationToken);
            }

            await RemoveAsync(row.Partition, row.Row, cancellationToken);
        }
    }

    private Task<bool> RemoveAsync(string partition, string row, CancellationToken cancellationToken) =>
        storage.Tables.TryDeleteAsync(Names.InTables.StoryCandidates, partition, row, null, cancellationToken);
}

/// <summary>An article that may be a copy.</summary>
public sealed record StoryCandidate(ArticleId Article, CopySignature Signature);
