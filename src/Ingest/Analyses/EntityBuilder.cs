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

        draft.Office = OfficeTitle.Of(text.Of(spans[found].Span.First, spans[found].Span.End));
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

        return IsState(next) && next + 1 < spans.Count && IsRole(next + 1) && Adjoins(next, next + 1) ? next + 1 : null;
    }

    private string? CountryOf(int role)
    {
        if (role > 0 && IsState(role - 1) && Adjoins(role - 1, role))
        {
            return spans[role - 1].Name?.Actor?.Country;
        }

        var after = spans[role].Span.End;
        var follows = role + 1 < spans.Count && IsState(role + 1) && spans[role + 1].Span.First == after + 1;
        return follows && text.Of(after) is "of" ? spans[role + 1].Name?.Actor?.Country : null;
    }

    /// <summary>How many pieces lie between two names; as good as endless where a sentence ends between them.</summary>
    private int Gap(int left, int right)
    {
        var (end, first) = (spans[left].Span.End, spans[right].Span.First);
        for (var i = end; i <= first; i++)
        {
            if (text[i].IsFirst)
            {
                return int.MaxValue;
            }
        }

        return first - end;
    }

    private bool Adjoins(int left, int right)
    {
        var gap = Gap(left, right);
        return gap == 0 || (gap == 1 && text.Of(spans[left].Span.End) is "'s" or "\u2019s");
    }

    private bool IsRole(int index) => spans[index].Span.Type == EntityType.Role;

    private bool IsState(int index) =>
        spans[index].Span.Type is EntityType.Country or EntityType.Nationality or EntityType.Organisation
        && spans[index].Name?.Actor?.Country is not null;

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
