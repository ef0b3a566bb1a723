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

        foreach (var entity in reading.Entities)
        {
            if (FullName(entity, reading.Entities) is { } full)
            {
                _byId[entity.Id] = full;
            }
        }

        foreach (var mention in reading.Mentions)
        {
            if (mention.Type != EntityType.Role && EntityOf(mention) is { } entity && CanMeet(entity.Type))
            {
                AddNames(entity, reading.Tokens.Text.Substring(mention.Start, mention.Length));
            }
        }
    }

    /// <summary>The person whom "he" or "she" means: the first one named in the last sentence that named any.</summary>
    internal Participant? LastPerson { get; private set; }

    /// <summary>Who spoke last: "I" in a quotation that names nobody.</summary>
    internal Participant? LastSpeaker { get; private set; }

    /// <summary>The persons of the sentences before, the last one first, each once.</summary>
    internal List<Participant> Recent { get; } = [];

    /// <summary>The persons of the sentence before, in text order.</summary>
    internal EquatableArray<Participant> LastPersons { get; private set; } = [];

    /// <summary>The place of the dateline: "here". Null where the article has none.</summary>
    internal Entity? Here { get; private set; }

    /// <summary>The city named last before the sentence: "there". Null before the first.</summary>
    internal Entity? There { get; private set; }

    /// <summary>The parties whom "the two leaders" means.</summary>
    internal EquatableArray<Participant> LastParties
    {
        get;
        set
        {
            field = value;
            EquatableArray<Participant> leaders = [.. value.Where(party => party.Type == EntityType.Person && IsLeader(party))];
            LastLeaders = leaders.Count == 2 ? leaders : LastLeaders;
        }
    } = [];

    /// <summary>The last two parties that lead a state or a body. Empty before the first.</summary>
    internal EquatableArray<Participant> LastLeaders { get; private set; } = [];

    internal Entity? EntityOf(Mention mention) =>
        mention.ActorId is { } id && _byId.TryGetValue(id, out var entity) ? entity : null;

    internal static Participant Participant(Entity entity) =>
        new(entity.Id, entity.Name, entity.Type, entity.Country, entity.Office);

    /// <summary>The state that a city lies in. Null where it is not known.</summary>
    internal static Participant? StateOf(Entity city) => StateOf(city.Country);

    /// <summary>The state of a code. Null where the catalogue knows none.</summary>
    internal static Participant? StateOf(string? country) => ActorCatalogue.BuiltIn.Country(country) is { } state
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

    /// <summary>Whether a person was called by an office before the token.</summary>
    internal bool IsCalled(Participant person, string office, int token) =>
        _byOffice.TryGetValue(office, out var holders) && holders.Exists(holder => holder.Token < token && holder.Person.Id == person.Id);

    /// <summary>The most mentioned person of the article whose office is called so in full. Null where nobody's is.</summary>
    internal Participant? HolderOf(ReadOnlySpan<char> office)
    {
        Entity? holder = null;
        foreach (var entity in _byId.Values)
        {
            var holds = entity.Type == EntityType.Person && entity.Office is { } held
                && office.Equals(held, StringComparison.OrdinalIgnoreCase);
            if (holds && (holder is null || entity.Mentions > holder.Mentions))
            {
                holder = entity;
            }
        }

        return holder is null ? null : Participant(holder);
    }

    /// <summary>The person of the country who holds the office. Null where the article names none.</summary>
    internal Participant? HolderOf(string office, string country)
    {
        foreach (var entity in _byId.Values)
        {
            var holds = entity.Type == EntityType.Person
                && entity.Country == country
                && (entity.Office?.Contains(office, StringComparison.OrdinalIgnoreCase) == true
                    || (office.Equals("leader", StringComparison.OrdinalIgnoreCase) && MeetingLevels.Of(entity.Office) == MeetingLevel.Leaders));
            if (holds)
            {
                return Participant(entity);
            }
        }

        return null;
    }

    /// <summary>
    /// Those whom the article names among "the foreign ministers of" two states or more; the state where it names none.
    /// </summary>
    internal IReadOnlyList<Participant> Holders(IReadOnlyList<Participant> states, ReadOnlySpan<char> title)
    {
        string[] offices = title switch
        {
            _ when states.Count < 2 => [],
            _ when title.EndsWith("foreign ministers", StringComparison.OrdinalIgnoreCase) =>
                ["foreign minister", "foreign secretary", "secretary of state", "external affairs minister"],
            _ when title.EndsWith("defence ministers", StringComparison.OrdinalIgnoreCase) || title.EndsWith("defense ministers", StringComparison.OrdinalIgnoreCase) =>
                ["defence minister", "defense minister", "defence secretary", "secretary of defense", "secretary of war"],
            _ when title.EndsWith("leaders", StringComparison.OrdinalIgnoreCase) || title.EndsWith("presidents", StringComparison.OrdinalIgnoreCase) => ["leader"],
            _ => [],
        };
        return offices.Length == 0 ? states : [.. states.Select(state => HolderOf(offices, state) ?? state)];
    }

    private Participant? HolderOf(string[] offices, Participant state) =>
        ClaimMatch.IsCountry(state) && ClaimMatch.CountryOf(state) is { } country
            ? offices.Select(office => HolderOf(office, country)).FirstOrDefault(holder => holder is not null)
            : null;

    /// <summary>A sentence went by that names nobody.</summary>
    internal void PassSentence() => LastPersons = [];

    /// <summary>Before a sentence is read for meetings.</summary>
    internal void BeginSentence(SentenceView view) => Here ??= view.BodyStart > 0 ? view[0].Place : null;

    internal void EndSentence(SentenceView view)
    {
        LastSpeaker = Antecedents.Sayer(view) ?? Antecedents.Author(view) ?? LastSpeaker;
        Participant? first = HasPronounFirst(view) ? LastPerson : null;
        var persons = new List<Participant>();
        foreach (var phrase in view.Phrases)
        {
            There = phrase.Place is { Type: EntityType.Place } city ? city : There;
            if (phrase is { Kind: PhraseKind.Party or PhraseKind.Owner, Parties: [{ Type: EntityType.Person } person, ..] })
            {
                first ??= phrase.Kind == PhraseKind.Party ? person : null;
                persons.Add(person);
                Recent.RemoveAll(held => held.Id == person.Id);
                Recent.Insert(0, person);
            }
        }

        LastPerson = first ?? persons.FirstOrDefault() ?? LastPerson;
        LastPersons = [.. persons.DistinctBy(person => person.Id)];
    }

    // "Her talks in Hanoi with Bui", "she met Bui": she stays who is spoken of.
    private static bool HasPronounFirst(SentenceView view)
    {
        for (var i = 0; i < view.Count && !view.IsKind(i, PhraseKind.Party); i++)
        {
            if (view.TextOf(i) is "He" or "She" or "His" or "Her" or "he" or "she" or "his" or "her")
            {
                return true;
            }
        }

        return false;
    }

    // "Kim" beside "Kim Jong Un": one person, where only one of that name is in sight.
    private static Entity? FullName(Entity entity, IReadOnlyList<Entity> all)
    {
        if (entity.Type != EntityType.Person || entity.Known || entity.Name.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        Entity? full = null;
        foreach (var other in all)
        {
            var isLonger = other.Type == EntityType.Person && other.Name.Length > entity.Name.Length
                && other.Name.StartsWith(entity.Name, StringComparison.OrdinalIgnoreCase) && other.Name[entity.Name.Length] == ' ';
            if (isLonger && full is not null)
            {
                return null;
            }

            full = isLonger ? other : full;
        }

        return full;
    }

    private static bool IsLeader(Participant party) => MeetingLevels.Of(party.Office) == MeetingLevel.Leaders;

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
