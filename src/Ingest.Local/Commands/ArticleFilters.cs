using System.CommandLine;
using Ingest.Actors;
using Ingest.Analyses;
using Ingest.Articles;

namespace Ingest.Local.Commands;

/// <summary>Which articles the operator asks for: each option may be given several times.</summary>
internal sealed class ArticleFilters
{
    private readonly Option<string[]> _actors = Several("--actor", "NAME", "Naming this party: person, organisation, state.");
    private readonly Option<string[]> _countries = Several("--country", "NAME", "Naming this state.");
    private readonly Option<string[]> _places = Several("--place", "NAME", "Naming this city, region or building.");
    private readonly Option<string[]> _organisations = Several("--organisation", "NAME", "Naming this organisation.");
    private readonly Option<string[]> _terms = Several("--term", "WORDS", "With the words in title, lead or key phrases.");
    private readonly Option<string[]> _sources = Several("--source", "TITLE", "From this outlet.");

    internal static Option<string[]> Several(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => [] };

    internal Verb AddTo(Verb verb) => verb.With(_actors, _countries, _places, _organisations, _terms, _sources);

    /// <summary>The facets of what is asked for; several lists where a name may be of several kinds.</summary>
    internal IEnumerable<EquatableArray<Facet>> Read(ParseResult parsed, ActorCatalogue catalogue)
    {
        IEnumerable<EquatableArray<Facet>> lists = [[]];
        var kinds = Values(parsed, _actors).Select(name => FacetsOfActor(name, catalogue))
            .Concat(Values(parsed, _countries).Select(name => One(FacetKind.Country, name, catalogue, EntityType.Country)))
            .Concat(Values(parsed, _places).Select(name => FacetsOfPlace(name, catalogue)))
            .Concat(Values(parsed, _organisations).Select(name => FacetsOfOrganisation(name, catalogue)))
            .Concat(Values(parsed, _terms).SelectMany(ArticleFacets.TermsOf).Select(term => Only(FacetKind.Term, term)))
            .Concat(Values(parsed, _sources).Select(source => Only(FacetKind.Source, FacetValue.Of(source))));
        foreach (var alternatives in kinds.ToList())
        {
            lists = [.. lists.SelectMany(list => alternatives.Select(facet => list.Append(facet).ToEquatableArray()))];
        }

        return lists;
    }

    private static string[] Values(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private static IReadOnlyList<Facet> FacetsOfActor(string name, ActorCatalogue catalogue)
    {
        var actor = ActorNames.ResolveParty(name, catalogue);
        IReadOnlyList<FacetKind> kinds = actor.Type switch
        {
            EntityType.Person => [FacetKind.Person],
            EntityType.Organisation => [FacetKind.Organisation],
            EntityType.Country => [FacetKind.Country],
            _ => [FacetKind.Person, FacetKind.Organisation],
        };
        return [.. kinds.SelectMany(kind => Each(kind, actor, catalogue))];
    }

    private static IReadOnlyList<Facet> FacetsOfPlace(string name, ActorCatalogue catalogue) =>
        One(FacetKind.Place, name, catalogue, EntityType.Place, EntityType.Facility);

    private static IReadOnlyList<Facet> FacetsOfOrganisation(string name, ActorCatalogue catalogue) =>
        One(FacetKind.Organisation, name, catalogue, EntityType.Organisation);

    private static IReadOnlyList<Facet> One(
        FacetKind kind,
        string name,
        ActorCatalogue catalogue,
        params IReadOnlyList<EntityType> types) =>
        [.. Each(kind, ActorNames.Resolve(name, catalogue, types), catalogue)];

    // What was read before a merge lies under the former id.
    private static IEnumerable<Facet> Each(FacetKind kind, NamedActor actor, ActorCatalogue catalogue) =>
        catalogue.IdsOf(actor.Id).Select(id => new Facet(kind, FacetValue.Of(id.Value)));

    private static IReadOnlyList<Facet> Only(FacetKind kind, string value) => [new(kind, value)];
}
