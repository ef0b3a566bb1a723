using System.CommandLine;
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
    internal IEnumerable<EquatableArray<Facet>> Read(ParseResult parsed)
    {
        IEnumerable<EquatableArray<Facet>> lists = [[]];
        var kinds = Values(parsed, _actors).Select(FacetsOfActor)
            .Concat(Values(parsed, _countries).Select(name => One(FacetKind.Country, name, EntityType.Country)))
            .Concat(Values(parsed, _places).Select(FacetsOfPlace))
            .Concat(Values(parsed, _organisations).Select(FacetsOfOrganisation))
            .Concat(Values(parsed, _terms).SelectMany(ArticleFacets.TermsOf).Select(term => Only(FacetKind.Term, term)))
            .Concat(Values(parsed, _sources).Select(source => Only(FacetKind.Source, FacetValue.Of(source))));
        foreach (var alternatives in kinds.ToList())
        {
            lists = [.. lists.SelectMany(list => alternatives.Select(facet => list.Append(facet).ToEquatableArray()))];
        }

        return lists;
    }

    private static string[] Values(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private static IReadOnlyList<Facet> FacetsOfActor(string name)
    {
        var actor = ActorNames.ResolveParty(name);
        var value = FacetValue.Of(actor.Id.Value);
        return actor.Type switch
        {
            EntityType.Person => [new(FacetKind.Person, value)],
            EntityType.Organisation => [new(FacetKind.Organisation, value)],
            EntityType.Country => [new(FacetKind.Country, value)],
            _ => [new(FacetKind.Person, value), new(FacetKind.Organisation, value)],
        };
    }

    private static IReadOnlyList<Facet> FacetsOfPlace(string name) =>
        One(FacetKind.Place, name, EntityType.Place, EntityType.Facility);

    private static IReadOnlyList<Facet> FacetsOfOrganisation(string name) =>
        One(FacetKind.Organisation, name, EntityType.Organisation);

    private static IReadOnlyList<Facet> One(FacetKind kind, string name, params IReadOnlyList<EntityType> types) =>
        Only(kind, FacetValue.Of(ActorNames.Resolve(name, types).Id.Value));

    private static IReadOnlyList<Facet> Only(FacetKind kind, string value) => [new(kind, value)];
}
