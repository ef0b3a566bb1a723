using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>
/// Who is who in one article: entities by id, by name in compounds, by office, and by who was named last.
/// </summary>
internal sealed class Cast
{
    private readonly Dictionary<ActorId, Entity> _byId = [];
    private readonly Dictionary<string, Entity> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(int Token, Participant Person)>> _byOffice =
        new(StringComparer.OrdinalIgnoreCase);

    internal Cast(TextReading reading)
    {
        foreach (var entity in reading.Entities)
        {
            _byId.TryAdd(entity.Id, entity);
        }

        foreach (var mention in reading.Mentions)
        {
            if (EntityOf(mention) is { } entity && CanMeet(entity.Type))
            {
                AddNames(entity, reading.Tokens.Text.Substring(mention.Start, mention.Length));
            }
        }
    }

    /// <summary>The person whom "he" or "she" means: the first one named in the last sentence that named any.</summary>
    internal Participant? LastPerson { get; private set; }

    /// <summary>The parties whom "the two leaders" means.</summary>
    internal EquatableArray<Participant> LastParties { get; set; } = [];

    internal Entity? EntityOf(Mention mention) =>
        mention.ActorId is { } id && _byId.TryGetValue(id, out var entity) ? entity : null;

    internal static Participant Participant(Entity entity) =>
        new(entity.Id, entity.Name, entity.Type, entity.Country, entity.Office);

    /// <summary>The state that a city lies in. Null where it is not known.</summary>
    internal static Participant? StateOf(Entity city) => ActorCatalogue.BuiltIn.Country(city.Country) is { } state
        ? new Participant(state.Id, state.Name, EntityType.Country, state.Country)
        : null;

    internal static bool CanMeet(EntityType type) =>
        type is EntityType.Person or EntityType.Country or EntityType.Organisation;

    /// <summary>Reads `Trump-Putin` and `US-Russia`. Empty where a half is nobody of this article.</summary>
    internal EquatableArray<Participant> OfCompound(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny('-', '\u2013', '\u2011');
        if (hyphen <= 0 || hyphen == word.Length - 1)
        {
            return [];
        }

        var left = Named(word[..hyphen]);
        var right = Named(word[(hyphen + 1)..]);
        return left is null || right is null || left.Id == right.Id ? [] : [Participant(left), Participant(right)];
    }

    internal void Remember(Participant person, string office, int token)
    {
        if (!_byOffice.TryGetValue(office, out var holders))
        {
            _byOffice[office] = holders = [];
        }

        holders.Add((token, person));
    }

    /// <summary>Whom "the president" means: who was last called so before the token. Null where nobody was.</summary>
    internal Participant? HolderOf(string office, int token) =>
        _byOffice.TryGetValue(office, out var holders) ? holders.FindLast(holder => holder.Token < token).Person : null;

    /// <summary>The person of the country who holds the office. Null where the article names none.</summary>
    internal Participant? HolderOf(string office, string country)
    {
        foreach (var entity in _byId.Values)
        {
            var holds = entity.Type == EntityType.Person
                && entity.Country == country
                && entity.Office?.Contains(office, StringComparison.OrdinalIgnoreCase) == true;
            if (holds)
            {
                return Participant(entity);
            }
        }

        return null;
    }

    internal void EndSentence(IReadOnlyList<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase is { Kind: PhraseKind.Party, Parties: [{ Type: EntityType.Person } person, ..] })
            {
                LastPerson = person;
                return;
            }
        }
    }

    private Entity? Named(ReadOnlySpan<char> name) =>
        _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var entity) ? entity : null;

    private void AddNames(Entity entity, string surface)
    {
        _byName.TryAdd(surface, entity);
        _byName.TryAdd(entity.Name, entity);
        if (entity.Type == EntityType.Person)
        {
            _byName.TryAdd(entity.Name[(entity.Name.LastIndexOf(' ') + 1)..], entity);
        }
    }
}
