using Ingest.Analyses;
using Ingest.Meetings;

namespace Ingest.Articles;

/// <summary>By which values an article is found: its actors and places, its outlet, the words of title, lead and key phrases.</summary>
public static class ArticleFacets
{
    /// <summary>Rows an article may take, so that one text cannot flood the index.</summary>
    public const int MaxTerms = 60;

    public static EquatableArray<Facet> Of(Analysis analysis)
    {
        var facets = new List<Facet>
        {
            new(FacetKind.All, MeetingFacets.Every),
            new(FacetKind.Source, FacetValue.Of(analysis.Article.Source)),
        };
        facets.AddRange(analysis.Entities.Select(FacetOf).OfType<Facet>());
        facets.AddRange(TermsOf(analysis).Select(term => new Facet(FacetKind.Term, term)));
        return facets.Where(facet => facet.Value.Length > 0).Distinct().ToEquatableArray();
    }

    /// <summary>The words of a text as terms: what an article is indexed under, and what a query asks for.</summary>
    public static IEnumerable<string> TermsOf(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (inWord)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && i - start > 1)
            {
                yield return FacetValue.Of(text[start..i]);
            }

            start = -1;
        }
    }

    private static IEnumerable<string> TermsOf(Analysis analysis) =>
        analysis.KeyPhrases
            .SelectMany(phrase => TermsOf(phrase.Text))
            .Concat(TermsOf(analysis.Article.Title))
            .Concat(TermsOf(analysis.Article.Lead))
            .Where(term => !StopTerms.Contains(term))
            .Distinct(StringComparer.Ordinal)
            .Take(MaxTerms);

    /// <summary>The kind under which an entity is indexed. Null for types by which nobody searches.</summary>
    public static FacetKind? KindOf(EntityType type) => type switch
    {
        EntityType.Person => FacetKind.Person,
        EntityType.Organisation => FacetKind.Organisation,
        EntityType.Country => FacetKind.Country,
        EntityType.Place or EntityType.Facility => FacetKind.Place,
        EntityType.Event => FacetKind.Event,
        _ => null,
    };

    private static Facet? FacetOf(Entity entity) =>
        KindOf(entity.Type) is { } kind ? new(kind, FacetValue.Of(entity.Id.Value)) : null;

    /// <summary>Words that stand in almost every English article and find nothing.</summary>
    private static readonly HashSet<string> StopTerms = new(
        ("a an and are as at be been but by for from had has have he her his in into is it its more not of on or our she " +
        "said says than that the their them they this to was we were which who will with would you").Split(' '),
        StringComparer.Ordinal);
}
