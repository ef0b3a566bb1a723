using Ingest.Articles;

namespace Ingest.Pipeline.Storage;

/// <summary>The blob name of a revision in `articles` and `analyses`, and what a trigger brings: `{ArticleId}/{revision}`.</summary>
public readonly record struct RevisionName(ArticleId Article, RevisionId Revision)
{
    /// <summary>Of all revisions of an article.</summary>
    public static string PrefixOf(ArticleId article) => $"{article}/";

    public static string Of(ArticleId article, RevisionId revision) => new RevisionName(article, revision).ToString();

    /// <exception cref="FormatException">The name has not the two parts.</exception>
    public static RevisionName Parse(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < name.Length - 1
            ? new(new(name[..slash]), new(name[(slash + 1)..]))
            : throw new FormatException($"'{name}' is no revision: expected ARTICLE/REVISION.");
    }

    public override string ToString() => $"{Article}/{Revision}";
}
