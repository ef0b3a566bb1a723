using System.Globalization;
using Ingest.Articles;

namespace Ingest.Pipeline.Storage;

/// <summary>
/// Owns table `facets`. Partition: kind and month of T. Row: value, reversed ticks of T, id: so a batch writes all rows of
/// a kind, a range reads the newest first, and two facets intersect by walking both in step.
/// </summary>
public sealed class FacetIndex(IStorageEngine storage)
{
    /// <summary>Makes an id findable by its facets.</summary>
    /// <param name="stamp">What a reader compares to know that a row is current.</param>
    public async Task AddAsync(
        IEnumerable<Facet> facets,
        FacetEntry entry,
        string stamp,
        CancellationToken cancellationToken)
    {
        var batches = facets
            .GroupBy(facet => facet.Kind)
            .SelectMany(kind => kind.Distinct().Chunk(StorageLimits.BatchRows));
        await Task.WhenAll(batches.Select(batch =>
        {
            var partition = PartitionOf(batch[0].Kind, entry.At);
            var rows = batch
                .Select(TableOperation (facet) => new TableOperation.Upsert(
                    new(partition, RowOf(facet.Value, entry), stamp)))
                .ToList();
            return storage.Tables.TryBatchAsync(Names.InTables.Index, partition, rows, cancellationToken);
        }));
    }

    /// <summary>Deletes rows; those that are gone already do no harm.</summary>
    public async Task RemoveAsync(IEnumerable<Facet> facets, FacetEntry entry, CancellationToken cancellationToken)
    {
        foreach (var facet in facets)
        {
            await storage.Tables.TryDeleteAsync(
                Names.InTables.Index,
                PartitionOf(facet.Kind, entry.At),
                RowOf(facet.Value, entry),
                null,
                cancellationToken);
        }
    }

    /// <summary>The months in which any id has a facet of the kind, as yyyy-MM, newest first.</summary>
    public async Task<IReadOnlyList<string>> ReadMonthsAsync(FacetKind kind, CancellationToken cancellationToken)
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
    public async IAsyncEnumerable<FacetRow> ReadAsync(
        Facet facet,
        string month,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
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

    private static string RowOf(string value, FacetEntry entry)
    {
        var reversed = DateTime.MaxValue.Ticks - entry.At.UtcTicks;
        return string.Create(CultureInfo.InvariantCulture, $"{value}|{reversed:D19}|{entry.Id}");
    }
}

/// <summary>What the index orders: an id and its instant.</summary>
public readonly record struct FacetEntry(string Id, DateTimeOffset At);

/// <summary>A row under one facet.</summary>
/// <param name="Position">Reversed ticks and id: equal in every facet of an id and month, ordered newest first.</param>
/// <param name="Stamp">The revision that wrote the row.</param>
public readonly record struct FacetRow(string Position, string Stamp)
{
    public string Id => Position[20..];
}
