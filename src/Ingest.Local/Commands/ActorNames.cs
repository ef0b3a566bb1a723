using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Local.Commands;

/// <summary>Finds whom the operator means by a name.</summary>
internal static class ActorNames
{
    /// <summary>A person, organisation or state.</summary>
    internal static NamedActor ResolveParty(string name) =>
        Resolve(name, [EntityType.Person, EntityType.Organisation, EntityType.Country]);

    /// <summary>By id or name; a name that no catalogue knows stands for itself.</summary>
    /// <param name="types">Which may be meant.</param>
    /// <exception cref="CommandFailedException">Several actors bear the name.</exception>
    internal static NamedActor Resolve(string name, IReadOnlyList<EntityType> types)
    {
        var catalogue = ActorCatalogue.BuiltIn;
        if (catalogue.Find(new ActorId(name)) is { } byId && types.Contains(byId.Type))
        {
            return NamedActor.Of(byId);
        }

        var found = catalogue.Find(name).Where(actor => types.Contains(actor.Type)).ToList();
        return found switch
        {
            [] => new(ActorCatalogue.IdOf(name), name, null),
            [var only] => NamedActor.Of(only),
            _ => throw new CommandFailedException(
                $"'{name}' may be {string.Join(", ", found.Select(actor => $"{actor.Name} ({actor.Id})"))}: "
                + "give the id that stands in brackets."),
        };
    }
}

/// <summary>Whom a name stands for.</summary>
/// <param name="Type">Null where the catalogue does not know the name.</param>
internal sealed record NamedActor(ActorId Id, string Name, EntityType? Type)
{
    internal static NamedActor Of(Actor actor) => new(actor.Id, actor.Name, actor.Type);
}
