using System.Runtime.CompilerServices;
using Ingest.Analyses;
using Ingest.Articles;
using Ingest.Meetings;

namespace Ingest.Pipeline.Storage;

/// <summary>Owns container `meetings`.</summary>
public sealed class MeetingStore(IStorageEngine storage, FacetIndex index)
{
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

    /// <summary>Deletes a meeting that nobody needs any more, after its rows of the index, which only it tells.</summary>
    /// <param name="name">By which it was found.</param>
    /// <param name="meeting">As read. Null where there is none any more.</param>
    public async Task ForgetAsync(MeetingId name, MeetingRecord? meeting, CancellationToken cancellationToken)
    {
        if (meeting is null)
        {
            await _meetings.RemoveAliasAsync(name.Value, null, cancellationToken);
            return;
        }

        var ids = meeting.Claims
            .Select(claim => MeetingRecord.IdOf(claim.ArticleId, claim.Revision, claim.Ordinal))
            .Concat(meeting.Aliases)
            .Append(meeting.Id)
            .Distinct()
            .ToList();
        var aliases = ids.Where(id => id != meeting.Id).OrderBy(id => id.Value, StringComparer.Ordinal).ToEquatableArray();
        var names = ids.Where(id => id != name).Append(name).Select(id => id.Value).ToList();
        await index.RemoveAllAsync(IndexedStates(meeting), cancellationToken);
        var emptied = meeting with { Claims = [], Aliases = aliases };
        if (!await _meetings.TryForgetAsync(meeting, emptied, names, cancellationToken)
            && await FindAsync(name, cancellationToken) is { Claims.Count: > 0 } joined)
        {
            // A claim joined meanwhile: the meeting stays.
            await IndexAsync(joined, cancellationToken);
        }
    }

    private static IEnumerable<IndexedAs> IndexedStates(MeetingRecord meeting) =>
        meeting.Indexed is { } indexed ? meeting.Stale.Append(indexed) : meeting.Stale;

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
}
