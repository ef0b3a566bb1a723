using Ingest.Articles;

namespace Ingest.Meetings;

/// <summary>What is kept of a meeting: its claims, from which all else follows, and where it is indexed.</summary>
public sealed record MeetingRecord : IMergeable<MeetingRecord>
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required MeetingId Id { get; init; }

    /// <summary>In the order of <see cref="SourcedClaim.InOrder"/>.</summary>
    public EquatableArray<SourcedClaim> Claims { get; init; } = [];

    /// <summary>Ids under which parts of this meeting lived before they proved to be one, sorted.</summary>
    public EquatableArray<MeetingId> Aliases { get; init; } = [];

    /// <summary>Where the meeting is indexed. Null until it is.</summary>
    public IndexedAs? Indexed { get; init; }

    /// <summary>Rows of former states that may still stand.</summary>
    public EquatableArray<IndexedAs> Stale { get; init; } = [];

    /// <summary>The founding claim names the meeting for ever.</summary>
    public static MeetingId IdOf(ArticleId article, RevisionId revision, int ordinal) =>
        new(Hash.Of("meeting", article.Value, revision.Value, $"{ordinal}"));

    public Meeting Resolve() => MeetingMerger.Resolve(Id, Claims);

    public MeetingRecord With(SourcedClaim claim) =>
        Claims.Contains(claim) ? this : this with { Claims = SourcedClaim.InOrder(Claims.Append(claim)).ToEquatableArray() };

    /// <summary>This record without what other revisions of an article claimed.</summary>
    public MeetingRecord WithoutFormer(ArticleId article, RevisionId current) =>
        this with
        {
            Claims = Claims
                .Where(claim => claim.ArticleId != article || claim.Revision == current)
                .ToEquatableArray(),
        };

    public MeetingRecord Absorb(MeetingRecord other) =>
        this with
        {
            Claims = SourcedClaim.InOrder(Claims.Concat(other.Claims)).ToEquatableArray(),
            Aliases = Aliases
                .Concat(other.Aliases)
                .Append(other.Id)
                .Distinct()
                .OrderBy(alias => alias.Value, StringComparer.Ordinal)
                .ToEquatableArray(),
            Stale = Stale.Union(other.Stale).Union(other.Indexed is { } indexed ? [indexed] : []).ToEquatableArray(),
        };
}
