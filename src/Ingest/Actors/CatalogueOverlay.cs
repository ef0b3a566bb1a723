using Ingest.Analyses;

namespace Ingest.Actors;

/// <summary>
/// Lays the operator's edits over a catalogue, which itself stays as it is. An edit that another made void (its actor
/// is gone, merges that go round in a circle) has no effect.
/// </summary>
internal sealed class CatalogueOverlay
{
    private readonly List<Actor> _actors;
    private readonly PhraseTable _phrases;
    private readonly Dictionary<ActorId, int> _places = [];
    private readonly Dictionary<ActorId, ActorId> _merged = [];

    private CatalogueOverlay(ActorCatalogue builtIn)
    {
        _actors = [.. builtIn.Actors];
        _phrases = builtIn.Phrases.Copy();
        for (var i = 0; i < _actors.Count; i++)
        {
            _places.TryAdd(_actors[i].Id, i);
        }
    }

    internal static ActorCatalogue Over(ActorCatalogue builtIn, IReadOnlyCollection<ActorEdit> edits)
    {
        var overlay = new CatalogueOverlay(builtIn);
        var ordered = edits.OrderBy(edit => edit.Id.Value, StringComparer.Ordinal).ToList();
        foreach (var edit in ordered)
        {
            overlay.Apply(edit);
        }

        foreach (var edit in ordered)
        {
            overlay.Merge(edit, ordered);
        }

        foreach (var edit in ordered)
        {
            overlay.TakeOver(edit);
        }

        return new ActorCatalogue(overlay._actors, overlay._phrases, overlay._merged);
    }

    private void Apply(ActorEdit edit)
    {
        if (!_places.TryGetValue(edit.Id, out var place))
        {
            if (edit.Name is null)
            {
                return;
            }

            place = _places[edit.Id] = _actors.Count;
            _actors.Add(new Actor { Id = edit.Id, Name = edit.Name, Type = edit.Type, Country = edit.Country });
            AddNames(place, edit.Name);
        }

        var actor = _actors[place];
        _actors[place] = actor with
        {
            Aliases = [.. actor.Aliases, .. edit.Aliases],
            Offices = edit.Office is { } title ? [.. actor.Offices, new(title, edit.Country, null, null)] : actor.Offices,
        };
        foreach (var alias in edit.Aliases)
        {
            AddNames(place, alias);
        }
    }

    private void AddNames(int place, string name)
    {
        var type = _actors[place].Type;
        var variants = type == EntityType.Person ? NameVariants.Of(name) : [];
        foreach (var spelling in variants.Prepend(name))
        {
            _phrases.AddFirst(spelling, new PhraseEntry(type, place, CatalogueReader.IsAcronym(spelling), IsCapital: false));
        }
    }

    private void Merge(ActorEdit edit, IReadOnlyCollection<ActorEdit> edits)
    {
        if (edit.MergedInto is null || EndOf(edit, edits) is not { } end
            || !_places.TryGetValue(edit.Id, out var from) || !_places.TryGetValue(end, out var into))
        {
            return;
        }

        _merged[edit.Id] = end;
        _phrases.Redirect(from, into);
        var (gone, kept) = (_actors[from], _actors[into]);
        _actors[into] = kept with { Aliases = [.. kept.Aliases, gone.Name, .. gone.Aliases] };
    }

    // Before it was known, an alias may have been recorded as an actor of its own.
    private void TakeOver(ActorEdit edit)
    {
        foreach (var id in edit.Aliases.Select(ActorCatalogue.IdOf).Where(id => !_places.ContainsKey(id)))
        {
            _merged[id] = _merged.GetValueOrDefault(edit.Id, edit.Id);
        }
    }

    /// <returns>Null where the merges go round in a circle.</returns>
    private static ActorId? EndOf(ActorEdit edit, IReadOnlyCollection<ActorEdit> edits)
    {
        var next = edit;
        for (var step = 0; step <= edits.Count; step++)
        {
            var into = next.MergedInto!.Value;
            if (edits.FirstOrDefault(other => other.Id == into) is not { MergedInto: not null } further)
            {
                return into;
            }

            next = further;
        }

        return null;
    }
}
