using Ingest.Articles;

namespace Ingest.Meetings;

/// <summary>A claim with the revision that makes it.</summary>
/// <param name="PublishedAt">The instant that orders the article: published, or first seen.</param>
/// <param name="SeenAt">When the revision was first fetched: tells the revisions of one article apart in time.</param>
/// <param name="Ordinal">The place of the claim among those of its revision, from 0.</param>
/// <param name="Source">The outlet as a reader names it.</param>
/// <param name="Url">Null where the entry names none.</param>
/// <param name="Title">Of the article.</param>
public sealed record SourcedClaim(
    ArticleId ArticleId,
    RevisionId Revision,
    DateTimeOffset PublishedAt,
    DateTimeOffset SeenAt,
    int Ordinal,
    string Source,
    Uri? Url,
    string Title,
    Claim Claim)
{
    public static SourcedClaim Of(ArticleHead head, int ordinal, Claim claim) =>
        new(head.Id, head.Revision, head.At, head.SeenAt, ordinal, head.Source, head.Url, head.Title, claim);

    /// <summary>
    /// Claims in the order in which they count: published, article, revision, place in the text; each once.
    /// </summary>
    public static IEnumerable<SourcedClaim> InOrder(IEnumerable<SourcedClaim> claims) =>
        claims.Distinct()
            .OrderBy(claim => claim.PublishedAt.UtcTicks)
            .ThenBy(claim => claim.ArticleId.Value, StringComparer.Ordinal)
            .ThenBy(claim => claim.SeenAt.UtcTicks)
            .ThenBy(claim => claim.Revision.Value, StringComparer.Ordinal)
            .ThenBy(claim => claim.Ordinal);
}
