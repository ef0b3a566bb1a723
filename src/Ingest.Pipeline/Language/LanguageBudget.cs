using System.Globalization;
using Ingest.Pipeline.Storage;
using Microsoft.Extensions.Options;

namespace Ingest.Pipeline.Language;

/// <summary>Counts the text records of each day, for all processes of an installation together.</summary>
public sealed class LanguageBudget(IStorageEngine storage, IOptions<LanguageOptions> options, TimeProvider time)
{
    private const string Partition = "language-records";

    /// <summary>Sets records of today aside, to be settled when it is known what was billed.</summary>
    /// <returns>The day they are counted on. Null when the day has too few left: nothing was set aside.</returns>
    public async Task<DateOnly?> TryReserveAsync(int records, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return await TryAddAsync(day, records, options.Value.DailyRecords, cancellationToken) ? day : null;
    }

    /// <summary>Puts what was billed in the place of what was set aside.</summary>
    public Task SettleAsync(DateOnly day, int reserved, int billed, CancellationToken cancellationToken) =>
        reserved == billed ? Task.CompletedTask : TryAddAsync(day, billed - reserved, int.MaxValue, cancellationToken);

    /// <summary>The records of a day so far, those set aside included.</summary>
    public async Task<int> SpentAsync(DateOnly day, CancellationToken cancellationToken) =>
        Spent(await FindAsync(day, cancellationToken));

    private async Task<bool> TryAddAsync(DateOnly day, int records, int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await FindAsync(day, cancellationToken);
            var spent = Spent(row) + records;
            if (spent > most)
            {
                return false;
            }

            var changed = new NewRow(Partition, RowOf(day), spent.ToString(CultureInfo.InvariantCulture));
            var etag = row is null
                ? await storage.Tables.TryInsertAsync(Names.InTables.Settings, changed, cancellationToken)
                : await storage.Tables.TryReplaceAsync(Names.InTables.Settings, changed, row.ETag, cancellationToken);
            if (etag is not null)
            {
                return true;
            }
        }
    }

    private Task<TableRow?> FindAsync(DateOnly day, CancellationToken cancellationToken) =>
        storage.Tables.FindAsync(Names.InTables.Settings, Partition, RowOf(day), cancellationToken);

    private static int Spent(TableRow? row) => row is null ? 0 : int.Parse(row.Value, CultureInfo.InvariantCulture);

    private static string RowOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
