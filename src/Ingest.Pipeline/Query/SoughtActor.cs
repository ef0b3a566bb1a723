using Ingest.Actors;
using Ingest.Articles;

namespace Ingest.Pipeline.Query;

/// <summary>What a name in a question stands for: an actor of the catalogue, else the words as they are.</summary>
/// <param name="Asked">As the reader wrote it.</param>
/// <param name="Known">The most likely bearer of the name. Null when the catalogue has none.</param>
public sealed record SoughtActor(string Asked, Actor? Known)
{
    public string Name => Known?.Name ?? Asked;

    /// <summary>The value under which meetings with it are found.</summary>
    public string Party => FacetValue.Of((Known?.Id ?? ActorCatalogue.IdOf(Asked)).Value);

    /// <param name="name">Any name of an actor, or its id.</param>
    public static SoughtActor Of(string name, ActorCatalogue catalogue) =>
        new(name, catalogue.Find(new ActorId(name)) ?? (catalogue.Find(name) is [var likely, ..] ? likely : null));

    /// <summary>What an article about it has: the actor, else each of the words.</summary>
    public IEnumerable<Facet> Facets() =>
        Known is not null && ArticleFacets.KindOf(Known.Type) is { } kind
            ? [new(kind, FacetValue.Of(Known.Id.Value))]
            : ArticleFacets.TermsOf(Asked).Select(term => new Facet(FacetKind.Term, term));
}
