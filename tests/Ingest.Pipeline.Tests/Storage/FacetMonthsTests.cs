using Ingest.Articles;
using Ingest.Pipeline.Storage;
using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>A walk opens the months in which all its facets occur, and no other.</summary>
public sealed class FacetMonthsTests
{
    private static readonly Facet Lavrov = new(FacetKind.Person, "sergey-lavrov");
    private static readonly Facet Riyadh = new(FacetKind.Place, "riyadh");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_all_facets_is_found_newest_first_whatever_month_it_lies_in()
    {
        await using var bench = new SqliteBench();
        await using var storage = await bench.CreateAsync(Cancellation);
        await storage.PrepareAsync(Cancellation);
        var index = new FacetIndex(storage);
        await AddAsync(index, "a", new(2025, 1, 31, 0, 0, 0, TimeSpan.Zero), Lavrov, Riyadh);
        await AddAsync(index, "b", new(2025, 2, 1, 0, 0, 0, TimeSpan.Zero), Lavrov);
        await AddAsync(index, "c", new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero), Lavrov, Riyadh);
        await AddAsync(index, "d", new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), Riyadh);

        Assert.Equal(["c", "b", "a"], await FindAsync(index, Lavrov));
        Assert.Equal(["c", "a"], await FindAsync(index, Lavrov, Riyadh));
        Assert.Equal(["c", "a"], await FindAsync(new FacetIndex(storage), Riyadh, Lavrov));
        Assert.Empty(await FindAsync(index, new Facet(FacetKind.Person, "sergey")));
    }

    private static Task AddAsync(FacetIndex index, string id, DateTimeOffset at, params Facet[] facets) =>
        index.AddAsync(new IndexedAs(id, at, [.. facets]), "stamp", Cancellation);

    private static async Task<List<string>> FindAsync(FacetIndex index, params Facet[] facets)
    {
        var ids = new List<string>();
        await foreach (var row in index.IntersectAsync([.. facets], Cancellation))
        {
            ids.Add(row.Id);
        }

        return ids;
    }
}
