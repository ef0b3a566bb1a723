using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>
/// Makes the entities of an article from its resolved names: how often, in what office, of what country.
/// </summary>
internal sealed class EntityBuilder(PieceText text, List<ResolvedSpan> spans, ActorCatalogue catalogue, DateOnly day)
{
    private readonly Dictionary<ActorId, Draft> _drafts = [];

    /// <summary>Most mentioned first, ties in order of first mention.</summary>
    internal static List<Entity> Build(
        PieceText text,
        List<ResolvedSpan> spans,
        ActorCatalogue catalogue,
        DateOnly day)
    {
        var builder = new EntityBuilder(text, spans, catalogue, day);
        for (var i = 0; i < spans.Count; i++)
        {
            builder.Count(i);
        }

        return [.. builder._drafts.Values.OrderByDescending(draft => draft.Mentions).Select(builder.Entity)];
    }

    private void Count(int index)
    {
        if (spans[index].Name is not { } name)
        {
            return;
        }

        if (!_drafts.TryGetValue(name.Id, out var draft))
        {
            draft = new Draft(name, TypeOf(spans[index]));
            _drafts.Add(name.Id, draft);
        }

        draft.Mentions++;
        if (draft.Type == EntityType.Person && draft.Office is null)
        {
            ReadOffice(index, draft);
        }
    }

    private static EntityType TypeOf(ResolvedSpan span) => span.Name?.Actor?.Type ?? span.Span.Type;

    private void ReadOffice(int index, Draft draft)
    {
        var role = RoleBefore(index) ?? RoleAfter(index);
        if (role is not { } found)
        {
            return;
        }

        var office = OfficeTitle.Of(text.Of(spans[found].Span.First, spans[found].Span.End));
        draft.Office = office == OfficeTitle.Counterpart ? null : office;
        draft.Country = CountryOf(found);
    }

    private int? RoleBefore(int index) =>
        index > 0 && IsRole(index - 1) && Gap(index - 1, index) == 0 ? index - 1 : null;

    // "Kirill Dmitriev, the head of Russia's fund" and "Wang Yi, China's foreign minister".
    private int? RoleAfter(int index)
    {
        var after = spans[index].Span.End;
        if (text.Of(text.After(after - 1)) is not "," || index + 1 >= spans.Count)
        {
            return null;
        }

        var next = index + 1;
        var gap = Gap(index, next) - 1;
        if (gap > 1 || (gap == 1 && text.Of(after + 1) is not ("the" or "a" or "an" or "then")))
        {
            return null;
        }

        if (IsRole(next))
        {
            return next;
        }

        return RoleState.IsState(spans[next]) && next + 1 < spans.Count && IsRole(next + 1)
            && RoleState.Adjoins(text, spans, next, next + 1) ? next + 1 : null;
    }

    private string? CountryOf(int role) =>
        RoleState.Of(text, spans, role) is { } state ? spans[state].Name?.Actor?.Country : null;

    private int Gap(int left, int right) => RoleState.Gap(text, spans, left, right);

    private bool IsRole(int index) => spans[index].Span.Type == EntityType.Role;

    private Entity Entity(Draft draft)
    {
        var actor = draft.Name.Actor;
        var office = actor is null ? null : ActorCatalogue.OfficeAt(actor, day);
        return new Entity
        {
            Id = draft.Name.Id,
            Name = draft.Name.Name,
            Type = draft.Type,
            Known = actor is not null && catalogue.Find(actor.Id) is not null,
            Country = actor?.Country ?? draft.Country,
            Office = draft.Office ?? office?.Title,
            Mentions = draft.Mentions,
        };
    }

    private sealed class Draft(ResolvedName name, EntityType type)
    {
        internal ResolvedName Name { get; } = name;

        internal EntityType Type { get; } = type;

        internal int Mentions { get; set; }

        internal string? Office { get; set; }

        internal string? Country { get; set; }
    }
}
