using System.Globalization;
using Ingest.Meetings;

namespace Ingest.Pipeline.Storage;

/// <summary>
/// Owns table `meetingcandidates`, by which claims find each other: one row holds a claim, and one for each pair of its
/// participants names it.
/// </summary>
/// <remarks>The rows outlive a crash, so they also tell which meetings an older revision touched.</remarks>
public sealed class CandidateClaims(IStorageEngine storage)
{
    /// <summary>No two claims of one meeting name days further apart; wider than any window of <see cref="MeetingMerger"/>.</summary>
    private const int ReachInDays = 45;

    private const int PageRows = 1000;

    private readonly RecentRecords<SourcedClaim> _claims = new(4096);

    /// <summary>Makes each claim findable under every pair of its participants.</summary>
    public Task AddAsync(IReadOnlyList<SourcedClaim> claims, CancellationToken cancellationToken)
    {
        var rows = claims.SelectMany(RowsOf).ToList();
        return rows.Count == 0
            ? Task.CompletedTask
            : storage.Tables.UpsertAllAsync(Names.InTables.MeetingCandidates, rows, cancellationToken);
    }

    private IEnumerable<NewRow> RowsOf(SourcedClaim claim)
    {
        var content = RecordJson.ToText(claim);
        var row = RowOf(claim);
        var version = Hash.Of(content);
        _claims.Add(row + version, claim);
        return MeetingKeys.CandidatePairs(claim.Claim)
            .Select(pair => new NewRow(pair, row, version))
            .Append(new NewRow(PartitionOf(row), row, content));
    }

    public async Task RemoveAsync(SourcedClaim claim, CancellationToken cancellationToken)
    {
        var row = RowOf(claim);
        foreach (var partition in MeetingKeys.CandidatePairs(claim.Claim).Append(PartitionOf(row)))
        {
            await storage.Tables.TryDeleteAsync(
                Names.InTables.MeetingCandidates,
                partition,
                row,
                null,
                cancellationToken);
        }
    }

    /// <summary>The claims that share a pair of participants within reach of the claim's days, itself left out.</summary>
    public async Task<IReadOnlyList<SourcedClaim>> ReadAsync(SourcedClaim claim, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in MeetingKeys.CandidatePairs(claim.Claim))
        {
            var rows = storage.Tables.ReadAllAsync(
                Names.InTables.MeetingCandidates,
                new TableRange(pair, Day(claim, -ReachInDays), Day(claim, ReachInDays + 1), PageRows),
                cancellationToken);
            await foreach (var row in rows)
            {
                versions[row.Row] = row.Value;
            }
        }

        versions.Remove(RowOf(claim));
        var found = await Task.WhenAll(versions.Select(named => FindAsync(named.Key, named.Value, cancellationToken)));
        return [.. found.OfType<SourcedClaim>()];
    }

    /// <returns>Null while the claim's article is still writing its rows: it will read this one's then.</returns>
    private async Task<SourcedClaim?> FindAsync(string row, string version, CancellationToken cancellationToken)
    {
        if (_claims.TryFind(row + version, out var known))
        {
            return known;
        }

        if (await ReadContentAsync(row, version, cancellationToken) is not { } content)
        {
            return null;
        }

        var claim = RecordJson.Read<SourcedClaim>(content);
        _claims.Add(row + version, claim);
        return claim;
    }

    /// <remarks>In releases before 2026-12 the row of a pair held the claim itself.</remarks>
    private async Task<string?> ReadContentAsync(string row, string version, CancellationToken cancellationToken)
    {
        if (version.StartsWith('{'))
        {
            return version;
        }

        var stored = await storage.Tables.FindAsync(
            Names.InTables.MeetingCandidates,
            PartitionOf(row),
            row,
            cancellationToken);
        return stored?.Value;
    }

    private static string RowOf(SourcedClaim claim) =>
        $"{Day(claim, 0)}|{claim.ArticleId}|{claim.Revision}|{claim.Ordinal:D4}";

    /// <summary>Of a claim itself: by month, as a pair's range reads mostly one.</summary>
    private static string PartitionOf(string row) => $"claims-{row[..6]}";

    /// <summary>The day under which a claim is found: of the meeting where it names one, else of the article.</summary>
    private static string Day(SourcedClaim claim, int offset)
    {
        var day = claim.Claim.When?.From ?? DateOnly.FromDateTime(claim.PublishedAt.UtcDateTime);
        var number = Math.Clamp(day.DayNumber + offset, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
        return DateOnly.FromDayNumber(number).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
    }
}
