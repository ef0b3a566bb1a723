namespace Ingest.Pipeline.Storage;

/// <summary>
/// A container of records that may prove to be one. A name holds a record or an alias of another name, so the
/// names form a forest: whoever shows two names to be one makes one of them the alias, and readers follow.
/// </summary>
/// <remarks>
/// Every member (an article of a story, a claim of a meeting) has a name of its own, made from the member alone, and
/// joins under that name. Two workers that found at the same moment therefore meet: one of them sees the other's
/// member, and the name of that member leads, now or later, to one record.
/// </remarks>
public sealed class MergingBlobs<TRecord>(IBlobStorage blobs, string container)
    where TRecord : class, IMergeable<TRecord>
{
    /// <summary>Bounds the race with other writers; each lost round means that another one got through.</summary>
    private const int MaxRounds = 100;

    /// <returns>The record that a name leads to, or null where the name leads to none yet.</returns>
    public async Task<Merged<TRecord>?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var root = await RootAsync(name, cancellationToken);
        return root is { Record: { } record, ETag: { } etag } ? new(root.Name, record, etag) : null;
    }

    /// <summary>Makes all names lead to one record, and changes that record.</summary>
    /// <param name="own">The name of the joining member.</param>
    /// <param name="others">Names that are shown to be the same; may be empty.</param>
    /// <param name="change">Gets the name and the record, null where it is new; called again when a race is lost.</param>
    public async Task<Merged<TRecord>> JoinAsync(
        string own,
        IReadOnlyCollection<string> others,
        Func<string, TRecord?, TRecord> change,
        CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var roots = await RootsAsync([own, .. others], cancellationToken);
            var kept = Keep(roots);
            var losers = roots.Where(root => root.Name != kept.Name).ToList();
            if (await TryChangeAsync(kept, losers, change, cancellationToken) is { } merged
                && await TryAliasAsync(losers, kept.Name, cancellationToken))
            {
                return merged;
            }
        }

        throw new InvalidOperationException($"'{own}' could not join in {container}: {MaxRounds} writers were faster.");
    }

    /// <summary>
    /// Deletes a record and the names that lead to it. The record is emptied first, so that what a crash leaves still says
    /// what is to go; who joins it meanwhile makes it a record again, and it stays.
    /// </summary>
    /// <param name="judged">As it was read when it was found that nobody needs it.</param>
    /// <param name="emptied">The same without members; it still tells <paramref name="names"/>.</param>
    /// <param name="names">All that lead to it; the last is the one by which the caller finds it again.</param>
    /// <returns>False when the record is another by now: it stays.</returns>
    public async Task<bool> TryForgetAsync(
        TRecord judged,
        TRecord emptied,
        IReadOnlyList<string> names,
        CancellationToken cancellationToken)
    {
        var root = await RootAsync(names[^1], cancellationToken);
        if (!judged.Equals(root.Record))
        {
            return false;
        }

        var etag = emptied.Equals(judged) ? root.ETag : await TryWriteAsync(root, new(emptied, null), cancellationToken);
        if (etag is null)
        {
            return false;
        }

        foreach (var name in names.SkipLast(1))
        {
            await RemoveAliasAsync(name, root.Name, cancellationToken);
        }

        if (!await blobs.TryDeleteAsync(container, root.Name, etag, cancellationToken))
        {
            return false;
        }

        await RemoveAliasAsync(names[^1], null, cancellationToken);
        return true;
    }

    /// <summary>Deletes a name that is the alias of a given name, or of one that holds nothing.</summary>
    public async Task RemoveAliasAsync(string name, string? of, CancellationToken cancellationToken)
    {
        var alias = await ReadAsync(name, cancellationToken);
        if (alias.AliasOf is null)
        {
            return;
        }

        var root = await RootAsync(name, cancellationToken);
        if (root.Record is null || root.Name == of)
        {
            await blobs.TryDeleteAsync(container, name, alias.ETag, cancellationToken);
        }
    }

    /// <summary>Every name that holds a record.</summary>
    public async IAsyncEnumerable<Merged<TRecord>> ListAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var name in blobs.ListAsync(container, "", cancellationToken))
        {
            var root = await ReadAsync(name, cancellationToken);
            if (root is { Record: { } record, ETag: { } etag })
            {
                yield return new(name, record, etag);
            }
        }
    }

    private async Task<List<Root>> RootsAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(
            names.Distinct(StringComparer.Ordinal).Select(name => ReadAsync(name, cancellationToken)));
        var roots = read.Where(root => root.AliasOf is null).ToDictionary(root => root.Name, StringComparer.Ordinal);
        foreach (var alias in read.Where(root => root.AliasOf is not null))
        {
            var name = alias.AliasOf;
            while (name is not null && !roots.ContainsKey(name))
            {
                var root = await ReadAsync(name, cancellationToken);
                name = root.AliasOf;
                if (name is null)
                {
                    roots.Add(root.Name, root);
                }
            }
        }

        return [.. roots.Values];
    }

    private async Task<Root> RootAsync(string name, CancellationToken cancellationToken)
    {
        var root = await ReadAsync(name, cancellationToken);
        while (root.AliasOf is { } next)
        {
            root = await ReadAsync(next, cancellationToken);
        }

        return root;
    }

    private async Task<Root> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var blob = await blobs.FindAsync(container, name, cancellationToken);
        if (blob is null)
        {
            return new(name, null, null, null);
        }

        var content = RecordJson.Read<Content>(blob.Content.Span);
        return new(name, content.Record, content.AliasOf, blob.ETag);
    }

    /// <summary>Ids stay: a record before a mere name; of two the smaller.</summary>
    private static Root Keep(List<Root> roots) =>
        roots.OrderBy(root => root.Record is null).ThenBy(root => root.Name, StringComparer.Ordinal).First();

    private async Task<Merged<TRecord>?> TryChangeAsync(
        Root kept,
        List<Root> losers,
        Func<string, TRecord?, TRecord> change,
        CancellationToken cancellationToken)
    {
        var changed = change(kept.Name, kept.Record);
        foreach (var loser in losers)
        {
            changed = loser.Record is null ? changed : changed.Absorb(loser.Record);
        }

        if (changed.Equals(kept.Record))
        {
            return new(kept.Name, changed, kept.ETag!);
        }

        var etag = await TryWriteAsync(kept, new(changed, null), cancellationToken);
        return etag is null ? null : new(kept.Name, changed, etag);
    }

    private async Task<bool> TryAliasAsync(List<Root> losers, string kept, CancellationToken cancellationToken)
    {
        foreach (var loser in losers)
        {
            if (await TryWriteAsync(loser, new(null, kept), cancellationToken) is null)
            {
                return false;
            }
        }

        return true;
    }

    private Task<string?> TryWriteAsync(Root root, Content content, CancellationToken cancellationToken)
    {
        var bytes = RecordJson.ToBytes(content);
        return root.ETag is { } etag
            ? blobs.TryReplaceAsync(container, root.Name, bytes, etag, cancellationToken)
            : blobs.TryCreateAsync(container, root.Name, bytes, cancellationToken);
    }

    private sealed record Root(string Name, TRecord? Record, string? AliasOf, string? ETag);

    private sealed record Content(TRecord? Record, string? AliasOf);
}

/// <summary>A record with the name under which it lives.</summary>
public sealed record Merged<TRecord>(string Name, TRecord Record, string ETag);
