using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>
/// Tells whom a role stands for: the name beside it, the person of its country whom the article names, or who was last
/// known to hold it ("the president", "his Russian counterpart", "Germany's chancellor").
/// </summary>
internal sealed class RoleReferences
{
    private const double Beside = 0.95;
    private const double OfCountry = 0.85;
    private const double Bare = 0.6;
    private const int Reach = 60;
    private const int MostHolders = 200;
    private readonly PieceText _text;
    private readonly List<ResolvedSpan> _spans;
    private readonly Dictionary<ActorId, Entity> _persons;

    // Who holds an office of a state, most mentioned first.
    private readonly List<Entity> _holders;

    private RoleReferences(PieceText text, List<ResolvedSpan> spans, List<Entity> entities)
    {
        _text = text;
        _spans = spans;
        _persons = entities.Where(entity => entity.Type == EntityType.Person).ToDictionary(entity => entity.Id);
        _holders = [.. entities.Where(entity => entity is { Type: EntityType.Person, Country: not null, Office: not null }).Take(MostHolders)];
    }

    /// <summary>The spans, with a name for each role that stands for a person of the article.</summary>
    /// <param name="spans">In text order.</param>
    /// <param name="entities">Of the same spans, most mentioned first.</param>
    internal static List<ResolvedSpan> Resolve(PieceText text, List<ResolvedSpan> spans, List<Entity> entities)
    {
        var references = new RoleReferences(text, spans, entities);
        var resolved = new List<ResolvedSpan>(spans.Count);
        for (var i = 0; i < spans.Count; i++)
        {
            resolved.Add(spans[i].Span.Type == EntityType.Role && references.PersonOf(i) is var (person, link)
                ? spans[i] with { Name = new ResolvedName(person.Id, person.Name, null), Link = link }
                : spans[i]);
        }

        return resolved;
    }

    private (Entity Person, double Link)? PersonOf(int role)
    {
        if (PersonBeside(role) is { } named)
        {
            return (named, Beside);
        }

        var title = OfficeTitle.Of(_text.Of(_spans[role].Span.First, _spans[role].Span.End));
        var state = RoleState.Of(_text, _spans, role);
        var opening = state is { } owner && owner < role ? _spans[owner].Span.First : _spans[role].Span.First;
        if (IsOneOfMany(opening, title))
        {
            return null;
        }

        if (state is { } index)
        {
            return HolderOf(role, title, _spans[index].Name?.Actor?.Country) is { } holder ? (holder, OfCountry) : null;
        }

        return LastHolder(role, title) is { } last ? (last, Bare) : null;
    }

    // "President Trump"; "Wang Yi, China's foreign minister"; "the chancellor, Friedrich Merz".
    private Entity? PersonBeside(int role)
    {
        var end = _spans[role].Span.End;
        if (PersonAt(role + 1) is { } next && (RoleState.Gap(_text, _spans, role, role + 1) is var gap)
            && (gap == 0 || (gap == 1 && _text.Of(end) is ",")))
        {
            return next;
        }

        var first = RoleState.Of(_text, _spans, role) is { } state && state < role ? state : role;
        if (PersonAt(first - 1) is not { } before)
        {
            return null;
        }

        var between = _spans[first - 1].Span.End;
        var isAfterComma = _text.Of(between) is "," && _spans[first].Span.First - between is 1 or 2;
        return isAfterComma && (_spans[first].Span.First == between + 1 || _text.Of(between + 1) is "the" or "a" or "an" or "then")
            ? before
            : null;
    }

    private Entity? PersonAt(int span) =>
        span >= 0 && span < _spans.Count && _spans[span] is { Span.Type: EntityType.Person, Name: { } name }
            ? _persons.GetValueOrDefault(name.Id)
            : null;

    // "A president", "former presidents", "the next chancellor": nobody in particular.
    private bool IsOneOfMany(int first, string title)
    {
        var before = _text.Of(_text.Before(first));
        return title.EndsWith('s')
            || before is "a" or "an" or "A" or "An" or "any" or "every" or "each" or "no" or "No" or "former" or "ex" or "new"
                or "next" or "another" or "several" or "some" or "two" or "deputy" or "acting" or "previous";
    }

    private Entity? HolderOf(int role, string title, string? country)
    {
        var office = title == OfficeTitle.Counterpart ? OfficeOfLastPerson(role) : title;
        return office is null ? null : _holders.Find(person => person.Country == country && Holds(person, office));
    }

    // "Lavrov met his Turkish counterpart": an office like Lavrov's.
    private string? OfficeOfLastPerson(int role)
    {
        for (var i = role - 1; i >= 0 && role - i < Reach; i--)
        {
            if (PersonAt(i)?.Office is { } office)
            {
                return office;
            }
        }

        return null;
    }

    private Entity? LastHolder(int role, string title)
    {
        if (_text.Of(_text.Before(_spans[role].Span.First)) is not ("the" or "The")
            || _text.Of(_text.After(_spans[role].Span.End - 1)) is "of")
        {
            return null;
        }

        for (var i = role - 1; i >= 0 && role - i < Reach; i--)
        {
            if (PersonAt(i) is { } person && Holds(person, title))
            {
                return person;
            }
        }

        return null;
    }

    private static bool Holds(Entity person, string title) =>
        person.Office is { } office
        && (title is "Leader"
            ? IsLeader(office)
            : office.EndsWith(title, StringComparison.OrdinalIgnoreCase) || title.EndsWith(office, StringComparison.OrdinalIgnoreCase));

    private static bool IsLeader(string office) =>
        office is "President" or "Prime Minister" or "Chancellor" or "Supreme Leader" or "Leader" or "Premier" or "King" or "Emir"
            or "Crown Prince" or "Taoiseach" or "General Secretary";
}
