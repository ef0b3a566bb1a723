namespace Ingest.Stories;

/// <summary>Why an article is part of its story: the article of it that is most like it.</summary>
/// <param name="Other">Null for an article that only articles which are gone joined to the story.</param>
/// <param name="IsCopy">Whether one repeats the other.</param>
/// <param name="Words">The share of wording that the two have in common, 0 to 1.</param>
/// <param name="Names">How alike the names are that matter to each, 0 to 1.</param>
/// <param name="Days">Between the two, 0 or more.</param>
public sealed record StoryLink(StoryArticle Article, StoryArticle? Other, bool IsCopy, double Words, double Names, int Days)
{
    /// <summary>One for each article, in their order.</summary>
    public static IReadOnlyList<StoryLink> Of(IReadOnlyList<(StoryArticle Article, CopySignature Signature)> articles) =>
        [.. articles.Select(article => Of(article, articles))];

    private static StoryLink Of(
        (StoryArticle Article, CopySignature Signature) one,
        IReadOnlyList<(StoryArticle Article, CopySignature Signature)> all) =>
        all.Where(other => other.Article.Id != one.Article.Id && StoryClusterer.IsSameStory(one.Signature, other.Signature))
            .Select(other => Between(one, other))
            .OrderByDescending(link => link.IsCopy)
            .ThenByDescending(link => link.Words + link.Names)
            .FirstOrDefault(new StoryLink(one.Article, null, false, 0, 0, 0));

    private static StoryLink Between(
        (StoryArticle Article, CopySignature Signature) one,
        (StoryArticle Article, CopySignature Signature) other) => new(
            one.Article,
            other.Article,
            StoryClusterer.IsCopy(one.Signature, other.Signature),
            MinimumHashes.Likeness(one.Signature.Words, other.Signature.Words),
            StoryClusterer.NamesInCommon(one.Signature, other.Signature),
            Math.Abs(one.Signature.Day.DayNumber - other.Signature.Day.DayNumber));
}
