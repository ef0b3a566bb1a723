using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Local.Commands;

/// <summary>Finds whom the operator means by a name.</summary>
internal static class ActorNames
{
    /// <summary>A person, organisation or state.</summary>
    internal static NamedActor ResolveParty(string name, ActorCatalogue catalogue) =>
        Resolve(name, catalogue, [EntityType.Person, EntityType.Organisation, EntityType.Country]);

    /// <summary>Whoever bears a name or an id.</summary>
    /// <exception cref="CommandFailedException">Nobody does, or several do.</exception>
    internal static Actor Get(string name, ActorCatalogue catalogue) =>
        catalogue.Find(new ActorId(name)) ?? catalogue.Find(name) switch
        {
            [] => throw new CommandFailedException($"The catalogue has no actor '{name}': see `ingest actors add --help`."),
            [var only] => only,
            var several => throw Ambiguous(name, several),
        };

    /// <summary>By id or name; a name that no catalogue knows stands for itself.</summary>
    /// <param name="types">Which may be meant.</param>
    /// <exception cref="CommandFailedException">Several actors bear the name.</exception>
    internal static NamedActor Resolve(string name, ActorCatalogue catalogue, IReadOnlyList<EntityType> types)
    {
        if (catalogue.Find(new ActorId(name)) is { } byId && types.Contains(byId.Type))
        {
            return NamedActor.Of(byId);
        }

        var found = catalogue.Find(name).Where(actor => types.Contains(actor.Type)).ToList();
        return found switch
        {
            [] => new(ActorCatalogue.IdOf(name), name, null),
            [var only] => NamedActor.Of(only),
            _ => throw Ambiguous(name, found),
        };
    }

    private static CommandFailedException Ambiguous(string name, IReadOnlyList<Actor> bearers) => new(
        $"'{name}' may be {string.Join(", ", bearers.Select(actor => $"{actor.Name} ({actor.Id})"))}: "
        + "give the id that stands in brackets.");
}

/// <summary>Whom a name stands for.</summary>
/// <param name="Type">Null where the catalogue does not know the name.</param>
internal sealed record NamedActor(ActorId Id, string Name, EntityType? Type)
{
    internal static NamedActor Of(Actor actor) => new(actor.Id, actor.Name, actor.Type);
}
