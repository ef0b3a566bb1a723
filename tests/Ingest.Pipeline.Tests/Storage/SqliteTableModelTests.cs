using System.Diagnostics;

using FsCheck;
using FsCheck.Fluent;

using Ingest.Pipeline.Storage;

using Xunit;

namespace Ingest.Pipeline.Tests.Storage;

/// <summary>Any run of table operations leaves what it leaves in a sorted dictionary.</summary>
public sealed class SqliteTableModelTests
{
    private const string Table = Names.InTables.Settings;

    private enum Verb
    {
        Insert,
        Upsert,
        Replace,
        Delete,
        DeleteAny,
        Move,
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Tables_keep_what_a_dictionary_keeps()
    {
        var steps =
            from verb in Gen.Elements(Enum.GetValues<Verb>())
            from partition in Gen.Elements("p", "q")
            from row in Gen.Elements("A", "a", "a|", "~")
            from other in Gen.Elements("B", "b")
            from current in Gen.Elements(true, true, false)
            select new Step(verb, partition, row, other, current);

        Prop.ForAll(steps.ListOf().ToArbitrary(), run => KeepsAsync(run).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();
    }

    private static async Task<bool> KeepsAsync(IEnumerable<Step> steps)
    {
        await using var bench = new SqliteBench();
        await using var engine = await bench.CreateAsync(Cancellation);
        var model = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var step in steps)
        {
            var value = $"{number++}";
            if (Do(model, step, value) != await DoAsync(engine.Tables, step, value))
            {
                return false;
            }
        }

        return model.Select(pair => $"{pair.Key}={pair.Value}").SequenceEqual(await ReadAsync(engine.Tables));
    }

    private static bool Do(SortedDictionary<string, string> model, Step step, string value)
    {
        var has = model.ContainsKey(step.Key);
        var done = step.Verb switch
        {
            Verb.Insert => !has,
            Verb.Replace => has && step.Current,
            Verb.Delete => !has || step.Current,
            Verb.Move => has && !model.ContainsKey(step.OtherKey),
            _ => true,
        };
        if (!done)
        {
            return false;
        }

        model.Remove(step.Key);
        if (step.Verb is Verb.Insert or Verb.Upsert or Verb.Replace)
        {
            model.Add(step.Key, value);
        }

        if (step.Verb is Verb.Move)
        {
            model.Add(step.OtherKey, value);
        }

        return true;
    }

    private static async Task<bool> DoAsync(ITableStorage tables, Step step, string value)
    {
        var row = new NewRow(step.Partition, step.Row, value);
        var found = await tables.FindAsync(Table, step.Partition, step.Row, Cancellation);
        var etag = step.Current && found is not null ? found.ETag : "0";
        return step.Verb switch
        {
            Verb.Insert => await tables.TryInsertAsync(Table, row, Cancellation) is not null,
            Verb.Upsert => await tables.UpsertAsync(Table, row, Cancellation) is not null,
            Verb.Replace => await tables.TryReplaceAsync(Table, row, etag, Cancellation) is not null,
            Verb.Delete => await tables.TryDeleteAsync(Table, step.Partition, step.Row, etag, Cancellation),
            Verb.DeleteAny => await tables.TryDeleteAsync(Table, step.Partition, step.Row, null, Cancellation),
            Verb.Move => await tables.TryBatchAsync(Table, step.Partition, Move(step, value), Cancellation),
            _ => throw new UnreachableException(),
        };
    }

    private static TableOperation[] Move(Step step, string value) =>
    [
        new TableOperation.Insert(new NewRow(step.Partition, step.Other, value)),
        new TableOperation.Delete(step.Row, null),
    ];

    private static async Task<List<string>> ReadAsync(ITableStorage tables)
    {
        var rows = new List<string>();
        await foreach (var partition in tables.ListPartitionsAsync(Table, "", null, Cancellation))
        {
            var page = await tables.ReadAsync(Table, new TableRange(partition, "", null, 1000), Cancellation);
            rows.AddRange(page.Rows.Select(row => $"{row.Partition} {row.Row}={row.Value}"));
        }

        return rows;
    }

    private sealed record Step(Verb Verb, string Partition, string Row, string Other, bool Current)
    {
        public string Key => $"{Partition} {Row}";

        public string OtherKey => $"{Partition} {Other}";
    }
}
