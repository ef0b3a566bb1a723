using System.Globalization;
using System.Runtime.CompilerServices;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Meetings;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns container `meetings` and table `meetingcandidates`, by which claims find each other.</summary>
/// <remarks>A claim's candidate rows outlive a crash, so they also tell which meetings an older revision touched.</remarks>
public sealed class MeetingStore(IStorageEngine storage, FacetIndex index)
{
    /// <summary>No two claims of one meeting name days further apart; wider than any window of <see cref="MeetingMerger"/>.</summary>
    private const int ReachInDays = 45;

    private readonly MergingBlobs<MeetingRecord> _meetings = new(storage.Blobs, Names.InBlobs.Meetings);

    public async Task<MeetingRecord?> FindAsync(MeetingId id, CancellationToken cancellationToken) =>
        (await _meetings.FindAsync(id.Value, cancellationToken))?.Record;

    /// <summary>The meetings that an analysis makes claims about, each once; none for claims that have not joined yet.</summary>
    public async Task<IReadOnlyList<MeetingRecord>> FindAllAsync(Analysis analysis, CancellationToken cancellationToken)
    {
        var found = new Dictionary<MeetingId, MeetingRecord>();
        for (var ordinal = 0; ordinal < analysis.Claims.Count; ordinal++)
        {
            var id = MeetingRecord.IdOf(analysis.Article.Id, analysis.Article.Revision, ordinal);
            if (await FindAsync(id, cancellationToken) is { } meeting)
            {
                found[meeting.Id] = meeting;
            }
        }

        return [.. found.Values];
    }

    /// <summary>Makes each claim findable under every pair of its participants.</summary>
    public Task AddCandidatesAsync(IReadOnlyList<SourcedClaim> claims, CancellationToken cancellationToken)
    {
        var rows = claims.SelectMany(CandidateRows).ToList();
        return rows.Count == 0
            ? Task.CompletedTask
            : storage.Tables.UpsertAllAsync(Names.InTables.MeetingCandidates, rows, cancellationToken);
    }

    private static IEnumerable<NewRow> CandidateRows(SourcedClaim claim)
    {
        var value = RecordJson.ToText(claim);
        return MeetingKeys.CandidatePairs(claim.Claim).Select(pair => new NewRow(pair, RowOf(claim), value));
    }

    public async Task RemoveCandidateAsync(SourcedClaim claim, CancellationToken cancellationToken)
    {
        foreach (var pair in MeetingKeys.CandidatePairs(claim.Claim))
        {
            await storage.Tables.TryDeleteAsync(
                Names.InTables.MeetingCandidates,
                pair,
                RowOf(claim),
                null,
                cancellationToken);
        }
    }

    /// <summary>The claims that share a pair of participants within reach of the claim's days, itself left out.</summary>
    public async Task<IReadOnlyList<SourcedClaim>> ReadCandidatesAsync(
        SourcedClaim claim,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, SourcedClaim>(StringComparer.Ordinal);
        var own = RowOf(claim);
        foreach (var pair in MeetingKeys.CandidatePairs(claim.Claim))
        {
            var rows = storage.Tables.ReadAllAsync(
                Names.InTables.MeetingCandidates,
                new TableRange(pair, Day(claim, -ReachInDays), Day(claim, ReachInDays + 1), 1000),
                cancellationToken);
            await foreach (var row in rows)
            {
                if (row.Row != own && !found.ContainsKey(row.Row))
                {
                    found.Add(row.Row, RecordJson.Read<SourcedClaim>(row.Value));
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>Puts the claim into the meeting that the others lead to, or founds one.</summary>
    public async Task<MeetingRecord> JoinAsync(
        SourcedClaim claim,
        IEnumerable<SourcedClaim> same,
        CancellationToken cancellationToken)
    {
        var merged = await _meetings.JoinAsync(
            NameOf(claim),
            same.Select(NameOf).ToList(),
            (name, record) => (record ?? new MeetingRecord { Id = new(name) }).With(claim),
            cancellationToken);
        return merged.Record;
    }

    /// <summary>Takes the claims of other revisions of an article out of the meeting that a claim of one led to.</summary>
    /// <returns>The meeting without them. Null where the claim had not led to one.</returns>
    public async Task<MeetingRecord?> RemoveFormerAsync(
        SourcedClaim former,
        RevisionId current,
        CancellationToken cancellationToken)
    {
        var meeting = await _meetings.FindAsync(NameOf(former), cancellationToken);
        return meeting is null
            ? null
            : await ChangeAsync(
                meeting.Record,
                record => record.WithoutFormer(former.ArticleId, current),
                cancellationToken);
    }

    /// <summary>Brings the index up to what the meeting's claims say now.</summary>
    public async Task<MeetingRecord> IndexAsync(MeetingRecord meeting, CancellationToken cancellationToken)
    {
        var indexed = await ChangeAsync(meeting, MeetingFacets.Index, cancellationToken);
        await index.AddAsync(indexed.Indexed!, indexed.Indexed!.Stamp(), cancellationToken);
        var current = await FindAsync(indexed.Id, cancellationToken) ?? indexed;
        if (current.Id != indexed.Id || current.Indexed != indexed.Indexed)
        {
            await RemoveOvertakenAsync(indexed.Indexed!, current, cancellationToken);
            return await IndexAsync(current, cancellationToken);
        }

        return current.Stale.Count == 0 ? current : await CleanAsync(current, cancellationToken);
    }

    /// <summary>
    /// Takes out rows that were overtaken while they were written: who overtook, or made the meeting part of another, may
    /// have cleaned up before they stood.
    /// </summary>
    private Task RemoveOvertakenAsync(IndexedAs rows, MeetingRecord current, CancellationToken cancellationToken) =>
        index.RemoveAsync([rows], current.Indexed ?? new(current.Id.Value, rows.At, []), cancellationToken);

    private async Task<MeetingRecord> CleanAsync(MeetingRecord indexed, CancellationToken cancellationToken)
    {
        await index.RemoveAsync(indexed.Stale, indexed.Indexed!, cancellationToken);
        var cleaned = await ChangeAsync(
            indexed,
            record => record.Stale == indexed.Stale ? record with { Stale = [] } : record,
            cancellationToken);
        var isSame = cleaned.Id == indexed.Id && cleaned.Indexed == indexed.Indexed;
        return isSame ? cleaned : await IndexAsync(cleaned, cancellationToken);
    }

    /// <summary>Every meeting, those without claims included.</summary>
    public async IAsyncEnumerable<MeetingRecord> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var meeting in _meetings.ListAsync(cancellationToken))
        {
            yield return meeting.Record;
        }
    }

    private async Task<MeetingRecord> ChangeAsync(
        MeetingRecord meeting,
        Func<MeetingRecord, MeetingRecord> change,
        CancellationToken cancellationToken)
    {
        var merged = await _meetings.JoinAsync(
            meeting.Id.Value,
            [],
            (_, record) => change(record ?? meeting),
            cancellationToken);
        return merged.Record;
    }

    private static string NameOf(SourcedClaim claim) =>
        MeetingRecord.IdOf(claim.ArticleId, claim.Revision, claim.Ordinal).Value;

    private static string RowOf(SourcedClaim claim) =>
        $"{Day(claim, 0)}|{claim.ArticleId}|{claim.Revision}|{claim.Ordinal:D4}";

    /// <summary>The day under which a claim is found: of the meeting where it names one, else of the article.</summary>
    private static string Day(SourcedClaim claim, int offset)
    {
        var day = claim.Claim.When?.From ?? DateOnly.FromDateTime(claim.PublishedAt.UtcDateTime);
        var number = Math.Clamp(day.DayNumber + offset, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
        return DateOnly.FromDayNumber(number).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
    }
}
