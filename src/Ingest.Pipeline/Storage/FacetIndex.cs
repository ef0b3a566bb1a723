using System.Globalization;
using System.Runtime.CompilerServices;
using Ingest.Articles;

namespace Ingest.Pipeline.Storage;

/// <summary>
/// Owns table `facets`. Partition: kind and month of T. Row: value, reversed ticks of T, id: so a batch writes all rows of
/// a kind, a range reads the newest first, and two facets intersect by walking both in step. In partition `months-KIND`
/// each facet has a row for each month in which it occurs, so that a walk opens no month in vain.
/// </summary>
public sealed class FacetIndex(IStorageEngine storage)
{
    /// <summary>Months of facets that this process has written.</summary>
    private readonly RecentRecords<string> _months = new(50_000);

    /// <summary>Makes a record findable by its facets; written again, nothing changes.</summary>
    /// <param name="stamp">What a reader compares to know that a row is current.</param>
    public async Task AddAsync(IndexedAs record, string stamp, CancellationToken cancellationToken)
    {
        var rows = KeysOf(record).Distinct().Select(key => new NewRow(key.Partition, key.Row, stamp)).ToList();
        var months = NewMonthsOf(record).ToList();
        rows.AddRange(months.Select(month => new NewRow(month.Partition, month.Row, "")));
        await storage.Tables.UpsertAllAsync(Names.InTables.Index, rows, cancellationToken);
        months.ForEach(month => _months.Add(month.Partition + month.Row, ""));
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

    /// <summary>Deletes every row of the records. The months of their facets stay: a month too many costs a walk, no more.</summary>
    public Task RemoveAllAsync(IEnumerable<IndexedAs> records, CancellationToken cancellationToken)
    {
        var keys = records.SelectMany(KeysOf).Distinct();
        return Task.WhenAll(keys.Select(async key =>
            await storage.Tables.TryDeleteAsync(Names.InTables.Index, key.Partition, key.Row, null, cancellationToken)));
    }

    /// <summary>The ids under a facet that lie before an instant or at it, the oldest month first.</summary>
    public async IAsyncEnumerable<string> ListUntilAsync(
        Facet facet,
        DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = MonthOf(until);
        var from = $"{facet.Value}|{Reversed(until)}";
        foreach (var month in (await ReadMonthsAsync(facet, cancellationToken)).Order(StringComparer.Ordinal))
        {
            if (string.CompareOrdinal(month, last) > 0)
            {
                break;
            }

            await foreach (var row in ReadAsync(facet, month, from, cancellationToken))
            {
                yield return row.Id;
            }
        }
    }

    /// <summary>The ids that have every facet, newest first: the lists of all facets are walked in step.</summary>
    public async IAsyncEnumerable<FacetRow> IntersectAsync(
        EquatableArray<Facet> facets,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var month in await ReadMonthsAsync(facets, cancellationToken))
        {
            await using var walk = new FacetWalk(facets.Select(facet => ReadAsync(facet, month, "", cancellationToken)));
            while (await walk.MoveNextAsync())
            {
                yield return walk.Current;
            }
        }
    }

    /// <summary>The months in which every facet occurs, as yyyy-MM, newest first.</summary>
    private async Task<IEnumerable<string>> ReadMonthsAsync(
        EquatableArray<Facet> facets,
        CancellationToken cancellationToken)
    {
        var lists = await Task.WhenAll(facets.Select(facet => ReadMonthsAsync(facet, cancellationToken)));
        return lists
            .Aggregate((common, months) => common.Intersect(months, StringComparer.Ordinal).ToList())
            .OrderDescending(StringComparer.Ordinal);
    }

    private async Task<List<string>> ReadMonthsAsync(Facet facet, CancellationToken cancellationToken)
    {
        var prefix = facet.Value + '|';
        var months = new List<string>();
        var rows = storage.Tables.ReadAllAsync(
            Names.InTables.Index,
            MonthsOf(facet.Kind),
            prefix,
            cancellationToken);
        await foreach (var row in rows)
        {
            months.Add(row.Row[prefix.Length..]);
        }

        return months;
    }

    /// <summary>The ids under a facet in a month, newest first.</summary>
    /// <param name="from">The first row, inclusive, if it lies behind the facet's first.</param>
    private async IAsyncEnumerable<FacetRow> ReadAsync(
        Facet facet,
        string month,
        string from,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = facet.Value + '|';
        var all = TableRange.Prefix(Prefix(facet.Kind) + month, prefix, 200);
        var range = string.CompareOrdinal(from, prefix) > 0 ? all with { From = from } : all;
        var rows = storage.Tables.ReadAllAsync(Names.InTables.Index, range, cancellationToken);
        await foreach (var row in rows)
        {
            yield return new(row.Row[prefix.Length..], row.Value);
        }
    }

    private static string PartitionOf(FacetKind kind, DateTimeOffset at) =>
        Prefix(kind) + MonthOf(at);

    private static string MonthsOf(FacetKind kind) => "months-" + Prefix(kind)[..^1];

    private static string MonthOf(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

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

    private IEnumerable<(string Partition, string Row)> NewMonthsOf(IndexedAs record)
    {
        var month = MonthOf(record.At);
        return record.Facets
            .Select(facet => (Partition: MonthsOf(facet.Kind), Row: $"{facet.Value}|{month}"))
            .Distinct()
            .Where(key => !_months.TryFind(key.Partition + key.Row, out _));
    }

    private static string RowOf(Facet facet, IndexedAs record) => $"{facet.Value}|{Reversed(record.At)}|{record.Id}";

    private static string Reversed(DateTimeOffset at) =>
        (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}

/// <summary>A row under one facet.</summary>
/// <param name="Position">Reversed ticks and id: equal in every facet of an id and month, ordered newest first.</param>
/// <param name="Stamp">The revision that wrote the row.</param>
public readonly record struct FacetRow(string Position, string Stamp)
{
    public string Id => Position[20..];
}
