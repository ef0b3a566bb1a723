using Ingest.Articles;

namespace Ingest.Meetings;

/// <summary>A claim with the revision that makes it.</summary>
/// <param name="PublishedAt">The instant that orders the article: published, or first seen.</param>
/// <param name="Ordinal">The place of the claim among those of its revision, from 0.</param>
/// <param name="Source">The outlet as a reader names it.</param>
/// <param name="Url">Null where the entry names none.</param>
/// <param name="Title">Of the article.</param>
public sealed record SourcedClaim(
    ArticleId ArticleId,
    RevisionId Revision,
    DateTimeOffset PublishedAt,
    int Ordinal,
    string Source,
    Uri? Url,
    string Title,
    Claim Claim)
{
    public static SourcedClaim Of(ArticleHead article, int ordinal, Claim claim) =>
        new(article.Id, article.Revision, article.At, ordinal, article.Source, article.Url, article.Title, claim);
}
