using Ingest.Actors;

namespace Ingest.Analyses.Tagging;

/// <summary>
/// Makes one reading of the two: the tagger says where names lie and of what kind they are, the rules and the
/// catalogue whom they name. Roles and nationalities are the rules' own.
/// </summary>
internal sealed class NameJoiner(PieceText text, ActorCatalogue catalogue, List<NameSpan> rules, List<TaggedName> tags)
{
    private readonly List<NameSpan> _joined = new(rules.Count + tags.Count);
    private int _next;

    /// <summary>In text order, not overlapping.</summary>
    internal static List<NameSpan> Join(
        PieceText text,
        ActorCatalogue catalogue,
        List<NameSpan> rules,
        List<TaggedName> tags)
    {
        var joiner = new NameJoiner(text, catalogue, rules, tags);
        foreach (var tag in tags)
        {
            joiner.AddRulesBefore(tag.First);
            joiner.Add(tag);
        }

        joiner.AddRulesBefore(text.Count);
        return joiner._joined;
    }

    private void AddRulesBefore(int first)
    {
        for (; _next < rules.Count && rules[_next].End <= first; _next++)
        {
            if (StandsAlone(rules[_next]))
            {
                _joined.Add(rules[_next]);
            }
        }
    }

    // What the rules see and the tagger does not.
    private static bool StandsAlone(NameSpan name) =>
        name.Type is EntityType.Role or EntityType.Nationality or EntityType.Event || name.Actor is not null;

    private void Add(TaggedName tag)
    {
        if (_joined.Count > 0 && tag.First < _joined[^1].End)
        {
            return;
        }

        var from = _next;
        while (_next < rules.Count && rules[_next].First < tag.End)
        {
            _next++;
        }

        var overlapping = rules[from.._next];
        if (overlapping is [var same] && same.First == tag.First && same.End == tag.End)
        {
            var agrees = KindOf(same.Type) == tag.Kind || same.Type == EntityType.Role || IsSeat(same, tag);
            _joined.Add(agrees
                ? same with { Confidence = Math.Max(same.Confidence, tag.Confidence) }
                : Named(tag, tag.First));
            return;
        }

        if (AreKnown(overlapping, tag) || IsWithoutArticle(overlapping, tag) || IsPartOf(overlapping, tag) || (tag.Kind != NameKind.Person && OpensWithRole(overlapping, tag)))
        {
            _joined.AddRange(overlapping);
            return;
        }

        var first = tag.Kind == NameKind.Person ? NameTitle.EndOf(text, overlapping, tag.First, tag.End) : tag.First;
        if (first > tag.First)
        {
            _joined.AddRange(overlapping.Where(name => name.End <= first && StandsAlone(name)));
        }

        if (first < tag.End && (tag.Kind != NameKind.Person || text[first].IsUpper || text[first].Is(WordTraits.Particle)))
        {
            _joined.Add(Named(tag, first));
        }
    }

    // "At the White House": a place, and of a state, whom the catalogue knows.
    private static bool IsSeat(NameSpan name, TaggedName tag) =>
        tag.Kind == NameKind.Place && name.Actor is { Type: EntityType.Organisation, Country: not null };

    // "Belgrade-Pristina": names that the catalogue knows, side by side.
    private static bool AreKnown(List<NameSpan> names, TaggedName tag) =>
        names.Count > 1
        && names.TrueForAll(name => name.Actor is not null)
        && names.Sum(name => name.Count) == tag.End - tag.First;

    // "Great Hall" in "Great Hall of the People": the catalogue knows the whole.
    private static bool IsPartOf(List<NameSpan> names, TaggedName tag) =>
        names is [{ Actor: not null } known] && known.First <= tag.First && known.End >= tag.End && KindOf(known.Type) == tag.Kind;

    // "The United Nations": the catalogue knows it without its article.
    private bool IsWithoutArticle(List<NameSpan> names, TaggedName tag) =>
        names is [{ Actor: not null } known] && known.End == tag.End && known.First == tag.First + 1
        && text.Of(tag.First) is "The" or "the";

    private static bool OpensWithRole(List<NameSpan> names, TaggedName tag) =>
        names is [{ Type: EntityType.Role } role, ..] && role.First <= tag.First;

    private NameSpan Named(TaggedName tag, int first)
    {
        var (_, end, kind, confidence) = tag;
        var phrase = NameFold.Empty;
        for (var i = first; i < end; i++)
        {
            phrase = NameFold.Append(phrase, text[i].Hash);
        }

        for (var at = catalogue.Phrases.Find(phrase) ?? -1; at >= 0; at = catalogue.Phrases[at].Next)
        {
            var entry = catalogue.Phrases[at];
            if (entry.Actor >= 0 && KindOf(entry.Type) == kind)
            {
                return new NameSpan(first, end, entry.Type, confidence, catalogue[entry.Actor], entry.IsCapital);
            }
        }

        var isBuilding = kind == NameKind.Place && end - first > 1 && text[end - 1].Is(WordTraits.FacilityHead);
        return new NameSpan(first, end, isBuilding ? EntityType.Facility : TypeOf(kind), confidence, null);
    }

    private static EntityType TypeOf(NameKind kind) => kind switch
    {
        NameKind.Person => EntityType.Person,
        NameKind.Organisation => EntityType.Organisation,
        NameKind.Place => EntityType.Place,
        _ => EntityType.Other,
    };

    /// <summary>Null for roles, which are no names.</summary>
    internal static NameKind? KindOf(EntityType type) => type switch
    {
        EntityType.Person => NameKind.Person,
        EntityType.Organisation => NameKind.Organisation,
        EntityType.Country or EntityType.Place or EntityType.Facility => NameKind.Place,
        EntityType.Role => null,
        _ => NameKind.Other,
    };
}
