using FsCheck;
using FsCheck.Fluent;

using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>Row keys keep their text and their order, whatever the engine writes in their place.</summary>
public sealed class SqliteKeyOrderTests
{
    private const string Table = Names.InTables.Settings;

    private static readonly char[] characters =
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except(@"/\#?%")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_range_has_the_keys_between_its_bounds_in_ordinal_order()
    {
        var anyKey = Gen.Elements(characters).ListOf().Select(key => string.Concat(key));
        var nearKey = Gen.Elements('a', 'b', '0', '|').ListOf().Select(key => string.Concat(key));
        var keys = Gen.OneOf(anyKey, nearKey);
        var ranges =
            from rows in keys.ListOf()
            from first in keys
            from end in Gen.OneOf(keys, keys.Select(prefix => prefix + '\x7f'))
            select (Rows: rows, First: first, End: end);

        Prop.ForAll(
            ranges.ToArbitrary(),
            range => KeepsOrderAsync([.. range.Rows], range.First, range.End).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Every_character_of_a_key_has_its_place()
    {
        var keys = characters.SelectMany(character => (string[])[$"{character}", $"a{character}", $"{character}|0"]);

        Assert.True(await KeepsOrderAsync([.. keys], "", "\x7f"));
    }

    private static async Task<bool> KeepsOrderAsync(string[] keys, string first, string end)
    {
        await using var bench = new SqliteBench();
        await using var engine = await bench.CreateAsync(Cancellation);
        await Task.WhenAll(keys.Select(
            key => engine.Tables.UpsertAsync(Table, new NewRow("p", key, key), Cancellation)));

        var read = new List<TableRow>();
        string? continuation = null;
        do
        {
            var range = new TableRange("p", first, end, 3, continuation);
            var page = await engine.Tables.ReadAsync(Table, range, Cancellation);
            read.AddRange(page.Rows);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        var expected = keys.Distinct().Order(StringComparer.Ordinal)
            .Where(key => string.CompareOrdinal(key, first) >= 0 && string.CompareOrdinal(key, end) < 0);
        return read.Select(row => row.Row).SequenceEqual(expected) && read.All(row => row.Row == row.Value);
    }
}
