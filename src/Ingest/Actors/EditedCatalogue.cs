using Ingest.Analyses;

namespace Ingest.Actors;

/// <summary>A catalogue with the operator's edits over it, and the rules by which it may be edited further.</summary>
public sealed class EditedCatalogue
{
    private const int LongestName = 100;
    private readonly Dictionary<ActorId, ActorEdit> _edits;

    public EditedCatalogue(ActorCatalogue builtIn, IReadOnlyCollection<ActorEdit> edits)
    {
        _edits = edits.ToDictionary(edit => edit.Id);
        Catalogue = edits.Count == 0 ? builtIn : CatalogueOverlay.Over(builtIn, edits);
    }

    /// <summary>With the edits in it.</summary>
    public ActorCatalogue Catalogue { get; }

    /// <summary>In no order that means anything.</summary>
    public IReadOnlyCollection<ActorEdit> Edits => _edits.Values;

    /// <summary>An actor that the catalogue does not have; its id is made from the name.</summary>
    /// <param name="country">ISO 3166 alpha-2 code in any case. Null where none fits.</param>
    public EditOutcome Add(string name, EntityType type, string? country, string? office, IReadOnlyList<string> aliases)
    {
        var edit = new ActorEdit
        {
            Id = ActorCatalogue.IdOf(name),
            Name = name,
            Type = type,
            Country = country is null ? null : Catalogue.Country(NameFold.Slug(country))?.Country,
            Office = office,
            Aliases = [.. aliases],
        };
        if (type is not (EntityType.Person or EntityType.Organisation or EntityType.Place))
        {
            return new EditOutcome.Refused("An added actor is a person, an organisation or a place.");
        }

        if (country is not null && edit.Country is null)
        {
            return new EditOutcome.Refused($"No state has the ISO 3166 code '{country}'.");
        }

        if (Catalogue.Find(edit.Id) is { } known)
        {
            return new EditOutcome.Refused($"{known.Name} ({known.Id}) is in the catalogue already: add a name with alias.");
        }

        return aliases.Prepend(name).Select(each => WhyNot(each, null)).FirstOrDefault(reason => reason is not null) is { } reason
            ? new EditOutcome.Refused(reason)
            : new EditOutcome.Kept(edit);
    }

    /// <summary>One more name of an actor.</summary>
    public EditOutcome Alias(ActorId id, string alias)
    {
        if (Catalogue.Find(id) is not { } actor)
        {
            return Unknown(id);
        }

        if (WhyNot(alias, actor) is { } reason)
        {
            return new EditOutcome.Refused(reason);
        }

        if (Catalogue.Find(alias).Contains(actor))
        {
            return new EditOutcome.Unchanged();
        }

        var edit = EditOf(actor.Id);
        return new EditOutcome.Kept(edit with { Aliases = [.. edit.Aliases, alias] });
    }

    /// <summary>Two that are one: all names of the first stand for the second, and so does its id.</summary>
    public EditOutcome Merge(ActorId from, ActorId into)
    {
        if (Catalogue.Find(into) is not { } kept)
        {
            return Unknown(into);
        }

        if (Catalogue.Find(from) is not { } gone)
        {
            return Unknown(from);
        }

        if (gone.Id == kept.Id)
        {
            return from == into
                ? new EditOutcome.Refused($"{kept.Name} ({into}) cannot be merged into itself.")
                : new EditOutcome.Refused($"{from} and {into} are one actor already: {kept.Name} ({kept.Id}).");
        }

        return gone.Type != kept.Type
            ? new EditOutcome.Refused($"{gone.Name} is of type {gone.Type}, {kept.Name} of type {kept.Type}: they cannot be one.")
            : new EditOutcome.Kept(EditOf(gone.Id) with { MergedInto = kept.Id });
    }

    /// <summary>Takes back what was added, named or merged under an id.</summary>
    public EditOutcome Forget(ActorId id)
    {
        if (!_edits.TryGetValue(id, out var edit))
        {
            return new EditOutcome.Refused($"Nothing was added about {id}: only added names and actors can be removed.");
        }

        return edit.Name is not null && _edits.Values.FirstOrDefault(other => other.MergedInto == id) is { } merged
            ? new EditOutcome.Refused($"{merged.Id} was merged into {id}: remove {merged.Id} first.")
            : new EditOutcome.Forgotten(id);
    }

    // A name leads to one actor; who two bear it, mails could not say of whom they tell.
    private string? WhyNot(string name, Actor? bearer)
    {
        if (name.Length is < 2 or > LongestName || NameFold.Slug(name).Length < 2 || name.Any(char.IsControl))
        {
            return $"'{name}' is no name: at least two letters or digits and at most {LongestName} characters are needed.";
        }

        return Catalogue.Find(name).FirstOrDefault(other => other != bearer) is { } other
            ? $"'{name}' is a name of {other.Name} ({other.Id}) already: merge the two if they are one."
            : null;
    }

    private ActorEdit EditOf(ActorId id) => _edits.GetValueOrDefault(id) ?? new ActorEdit { Id = id };

    private static EditOutcome.Refused Unknown(ActorId id) => new($"The catalogue has no actor {id}.");
}
