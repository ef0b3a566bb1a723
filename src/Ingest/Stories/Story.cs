using System.Text.Json.Serialization;
using Ingest.Articles;

namespace Ingest.Stories;

/// <summary>The articles about one happening.</summary>
public sealed record Story : IMergeable<Story>
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required StoryId Id { get; init; }

    /// <summary>In the order (At, ArticleId), each article once.</summary>
    public EquatableArray<StoryArticle> Articles { get; init; } = [];

    /// <summary>Ids under which parts of this story lived before they proved to be one, sorted.</summary>
    public EquatableArray<StoryId> Aliases { get; init; } = [];

    /// <summary>Every id under which the story lives or lived, the present one first.</summary>
    [JsonIgnore]
    public IEnumerable<StoryId> Ids => Aliases.Prepend(Id);

    public static StoryId IdOf(ArticleId founder) => new(Hash.Of("story", founder.Value));

    /// <summary>This story with an article, which takes the place of an older revision of itself.</summary>
    public Story With(StoryArticle article)
    {
        if (Articles.Any(held => held.Id == article.Id && StoryArticle.Order.Compare(held, article) >= 0))
        {
            return this;
        }

        return this with
        {
            Articles = Articles
                .Where(held => held.Id != article.Id)
                .Append(article)
                .OrderBy(held => held.At)
                .ThenBy(held => held.Id.Value, StringComparer.Ordinal)
                .ToEquatableArray(),
        };
    }

    /// <summary>Both as one, under the id of this one.</summary>
    public Story Absorb(Story other) => this with
    {
        Articles = Articles
            .Concat(other.Articles)
            .GroupBy(article => article.Id)
            .Select(revisions => revisions.Max(StoryArticle.Order)!)
            .OrderBy(article => article.At)
            .ThenBy(article => article.Id.Value, StringComparer.Ordinal)
            .ToEquatableArray(),
        Aliases = Aliases
            .Concat(other.Aliases)
            .Append(other.Id)
            .Distinct()
            .OrderBy(alias => alias.Value, StringComparer.Ordinal)
            .ToEquatableArray(),
    };
}

/// <summary>An article as its story lists it.</summary>
/// <param name="At">The instant that orders articles.</param>
/// <param name="SeenAt">When the revision was first fetched: of two revisions the later seen is current.</param>
public sealed record StoryArticle(
    ArticleId Id,
    RevisionId Revision,
    string Title,
    string Source,
    Uri? Url,
    DateTimeOffset At,
    DateTimeOffset SeenAt)
{
    /// <summary>Orders revisions of one article: the greatest is current.</summary>
    public static IComparer<StoryArticle> Order { get; } = Comparer<StoryArticle>.Create((left, right) =>
        RevisionOrder.Compare(left.SeenAt, left.Revision, right.SeenAt, right.Revision));

    public static StoryArticle Of(ArticleHead head) =>
        new(head.Id, head.Revision, head.Title, head.Source, head.Url, head.At, head.SeenAt);
}
