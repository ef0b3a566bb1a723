using System.Globalization;
using System.Runtime.CompilerServices;
using Ingest.Articles;

namespace Ingest.Pipeline.Storage;

/// <summary>
/// Owns table `facets`. Partition: kind and month of T. Row: value, reversed ticks of T, id: so a batch writes all rows of
/// a kind, a range reads the newest first, and two facets intersect by walking both in step.
/// </summary>
public sealed class FacetIndex(IStorageEngine storage)
{
    /// <summary>Makes a record findable by its facets; written again, nothing changes.</summary>
    /// <param name="stamp">What a reader compares to know that a row is current.</param>
    public Task AddAsync(IndexedAs record, string stamp, CancellationToken cancellationToken)
    {
        var rows = KeysOf(record).Distinct().Select(key => new NewRow(key.Partition, key.Row, stamp)).ToList();
        return storage.Tables.UpsertAllAsync(Names.InTables.Index, rows, cancellationToken);
    }

    /// <summary>Deletes the rows of former states that the current one does not share.</summary>
    public async Task RemoveAsync(
        IEnumerable<IndexedAs> stale,
        IndexedAs current,
        CancellationToken cancellationToken)
    {
        var kept = KeysOf(current).ToHashSet();
        foreach (var (partition, row) in stale.SelectMany(KeysOf).Where(key => !kept.Contains(key)))
        {
            await storage.Tables.TryDeleteAsync(Names.InTables.Index, partition, row, null, cancellationToken);
        }
    }

    /// <summary>The ids that have every facet, newest first: the lists of all facets are walked in step.</summary>
    public async IAsyncEnumerable<FacetRow> IntersectAsync(
        EquatableArray<Facet> facets,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var month in await ReadMonthsAsync(facets[0].Kind, cancellationToken))
        {
            await using var walk = new FacetWalk(facets.Select(facet => ReadAsync(facet, month, cancellationToken)));
            while (await walk.MoveNextAsync())
            {
                yield return walk.Current;
            }
        }
    }

    /// <summary>The months in which any id has a facet of the kind, as yyyy-MM, newest first.</summary>
    private async Task<IReadOnlyList<string>> ReadMonthsAsync(FacetKind kind, CancellationToken cancellationToken)
    {
        var prefix = Prefix(kind);
        var months = new List<string>();
        var partitions = storage.Tables.ListPartitionsAsync(
            Names.InTables.Index,
            prefix,
            prefix + '~',
            cancellationToken);
        await foreach (var partition in partitions)
        {
            months.Add(partition[prefix.Length..]);
        }

        months.Reverse();
        return months;
    }

    /// <summary>The ids under a facet in a month, newest first.</summary>
    private async IAsyncEnumerable<FacetRow> ReadAsync(
        Facet facet,
        string month,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = facet.Value + '|';
        var rows = storage.Tables.ReadAllAsync(
            Names.InTables.Index,
            TableRange.Prefix(Prefix(facet.Kind) + month, prefix, 200),
            cancellationToken);
        await foreach (var row in rows)
        {
            yield return new(row.Row[prefix.Length..], row.Value);
        }
    }

    private static string PartitionOf(FacetKind kind, DateTimeOffset at) =>
        Prefix(kind) + at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Prefix(FacetKind kind) => kind switch
    {
        FacetKind.All => "all-",
        FacetKind.Person => "person-",
        FacetKind.Organisation => "organisation-",
        FacetKind.Country => "country-",
        FacetKind.Place => "place-",
        FacetKind.Event => "event-",
        FacetKind.Term => "term-",
        FacetKind.Source => "source-",
        FacetKind.Meeting => "meeting-",
        FacetKind.Participant => "participant-",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IEnumerable<(string Partition, string Row)> KeysOf(IndexedAs record) =>
        record.Facets.Select(facet => (PartitionOf(facet.Kind, record.At), RowOf(facet, record)));

    private static string RowOf(Facet facet, IndexedAs record)
    {
        var reversed = DateTime.MaxValue.Ticks - record.At.UtcTicks;
        return string.Create(CultureInfo.InvariantCulture, $"{facet.Value}|{reversed:D19}|{record.Id}");
    }
}

/// <summary>A row under one facet.</summary>
/// <param name="Position">Reversed ticks and id: equal in every facet of an id and month, ordered newest first.</param>
/// <param name="Stamp">The revision that wrote the row.</param>
public readonly record struct FacetRow(string Position, string Stamp)
{
    public string Id => Position[20..];
}
