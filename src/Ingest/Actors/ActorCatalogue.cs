using Ingest.Analyses;

namespace Ingest.Actors;

/// <summary>The actors that are known by name: states, persons in office, organisations, places.</summary>
public sealed class ActorCatalogue
{
    private static readonly Lazy<ActorCatalogue> LazyBuiltIn = new(() => CatalogueReader.Read("actors.tsv"));

    private readonly IReadOnlyList<Actor> _actors;
    private readonly Dictionary<ActorId, Actor> _byId;
    private readonly IReadOnlyDictionary<ActorId, ActorId> _merged;
    private readonly Lazy<Dictionary<string, Actor>> _capitals;

    /// <param name="merged">Actors that proved to be another, with that other; never a chain. Null: none.</param>
    internal ActorCatalogue(
        IReadOnlyList<Actor> actors,
        PhraseTable phrases,
        IReadOnlyDictionary<ActorId, ActorId>? merged = null)
    {
        _actors = actors;
        _merged = merged ?? new Dictionary<ActorId, ActorId>();
        Phrases = phrases;
        _capitals = new(FindCapitals);
        _byId = new Dictionary<ActorId, Actor>(actors.Count);
        foreach (var actor in actors)
        {
            _byId.TryAdd(actor.Id, actor);
        }
    }

    /// <summary>The catalogue that ships; read once, on first use.</summary>
    public static ActorCatalogue BuiltIn => LazyBuiltIn.Value;

    /// <summary>With those that were merged into another.</summary>
    public IReadOnlyList<Actor> Actors => _actors;

    internal PhraseTable Phrases { get; }

    internal Actor this[int index] => _actors[index];

    /// <summary>The actor of an id, or the one that it was merged into. Null when the catalogue has none.</summary>
    public Actor? Find(ActorId id) => _byId.GetValueOrDefault(Standing(id));

    /// <summary>The ids under which an actor may have been recorded: its own first, then those merged into it.</summary>
    public IReadOnlyList<ActorId> IdsOf(ActorId id)
    {
        var standing = Standing(id);
        return _merged.Count == 0
            ? [id]
            : [standing, .. _merged.Where(merge => merge.Value == standing).Select(merge => merge.Key)];
    }

    /// <summary>
    /// Every actor that bears the name, the most likely first. Case, diacritics, hyphens and habits of
    /// transliteration do not count. A surname alone finds the one actor whom news means by it.
    /// </summary>
    public IReadOnlyList<Actor> Find(string name)
    {
        var found = new List<Actor>();
        for (var at = Phrases.Find(name) ?? -1; at >= 0; at = Phrases[at].Next)
        {
            var index = Phrases[at].Actor;
            if (index >= 0 && !found.Contains(_actors[index]))
            {
                found.Add(_actors[index]);
            }
        }

        return found;
    }

    /// <summary>The id under which an actor goes whom no catalogue knows: a slug of the name.</summary>
    public static ActorId IdOf(string name)
    {
        var slug = NameFold.Slug(name);
        return new ActorId(slug.Length == 0 ? Hash.Of(name) : slug);
    }

    /// <summary>
    /// The office an actor holds on a day: of several the one taken up last. Null when none is known.
    /// </summary>
    public static Office? OfficeAt(Actor actor, DateOnly day)
    {
        Office? best = null;
        foreach (var office in actor.Offices)
        {
            if (office.HeldOn(day) && (best is null || TakenUp(office) >= TakenUp(best)))
            {
                best = office;
            }
        }

        return best;
    }

    /// <summary>A state by its ISO 3166 alpha-2 code in lower case. Null when there is none.</summary>
    public Actor? Country(string? code) =>
        code is not null && Find(new ActorId(code)) is { Type: EntityType.Country } actor ? actor : null;

    /// <summary>The seat of the government of a state, by its code as above. Null when none is known.</summary>
    internal Actor? Capital(string? country) => country is null ? null : _capitals.Value.GetValueOrDefault(country);

    private Dictionary<string, Actor> FindCapitals()
    {
        var capitals = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var actor in _actors)
        {
            for (var at = actor.Type == EntityType.Place ? Phrases.Find(actor.Name) ?? -1 : -1; at >= 0; at = Phrases[at].Next)
            {
                if (Phrases[at].IsCapital && _actors[Phrases[at].Actor].Country is { } country)
                {
                    capitals.TryAdd(country, _actors[Phrases[at].Actor]);
                }
            }
        }

        return capitals;
    }

    private ActorId Standing(ActorId id) => _merged.GetValueOrDefault(id, id);

    private static DateOnly TakenUp(Office office) => office.From ?? DateOnly.MinValue;
}
