using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>
/// Brings the names of one text together: a surname alone stands for the full name that the text gives, an
/// abbreviation in brackets for the organisation before it, a capital that acts for its government.
/// </summary>
internal sealed class NameResolver
{
    private const double Known = 0.95;
    private const double Repeated = 0.9;
    private const double Restored = 0.8;
    private const double Written = 0.8;
    private const double Shared = 0.5;
    private const int MostNamesakes = 8;
    private readonly PieceText _text;
    private readonly ActorCatalogue _catalogue;
    private readonly Dictionary<ulong, ResolvedName> _fullNames = [];
    private readonly Dictionary<ulong, List<ResolvedName>> _surnames = [];
    private readonly Dictionary<ulong, ResolvedName> _abbreviations = [];

    private NameResolver(PieceText text, ActorCatalogue catalogue)
    {
        _text = text;
        _catalogue = catalogue;
    }

    /// <summary>In text order, not overlapping.</summary>
    internal static List<ResolvedSpan> Resolve(PieceText text, List<NameSpan> names, ActorCatalogue catalogue)
    {
        var resolver = new NameResolver(text, catalogue);
        names = names.ConvertAll(resolver.WithoutWeekday);
        resolver.ReadFullNames(names);
        resolver.ReadAbbreviations(names);
        var spans = names.ConvertAll(resolver.Resolve);
        return resolver.WithSurnames(spans);
    }

    // "On Tuesday Lee met" names Lee.
    private NameSpan WithoutWeekday(NameSpan name) =>
        name is { Type: EntityType.Person, Count: > 1, Actor: null } && _text[name.First].Is(WordTraits.Weekday)
            ? name with { First = name.First + 1 }
            : name;

    private void ReadFullNames(List<NameSpan> names)
    {
        foreach (var name in names)
        {
            if (name.Type == EntityType.Person && (name.Count > 1 || name.Actor is not null))
            {
                var resolved = FullName(name);
                _fullNames[HashOf(name)] = resolved;
                AddSurname(name, resolved);
            }
        }
    }

    private void AddSurname(NameSpan name, ResolvedName resolved)
    {
        if (name.Count == 1)
        {
            return;
        }

        AddSurname(LastOf(name), resolved);
        if (IsFamilyFirst(name, resolved.Actor))
        {
            AddSurname(name.First, resolved);
        }
    }

    private void AddSurname(int at, ResolvedName resolved)
    {
        var list = _surnames.TryGetValue(_text[at].Hash, out var known) ? known : _surnames[_text[at].Hash] = [];
        if (list.Count < MostNamesakes && !list.Contains(resolved))
        {
            list.Add(resolved);
        }
    }

    // "Ferdinand R Marcos Jr" is of the family Marcos.
    private int LastOf(NameSpan name)
    {
        var last = name.End - 1;
        return _text.Of(last) is "Jr." or "Sr." or "Jr" or "Sr" && name.Count > 2 || IsNumeral(_text.Of(last)) ? last - 1 : last;
    }

    // "Leo XIV" is Leo.
    private static bool IsNumeral(ReadOnlySpan<char> word) => word.Length > 1 && word.IndexOfAnyExcept('I', 'V', 'X') < 0;

    // "Kim Jong-un", "To Lam": in China, Korea and Vietnam the name of the family stands first.
    private bool IsFamilyFirst(NameSpan name, Actor? actor) =>
        actor?.Country is "cn" or "kp" or "kr" or "tw" or "vn" || (name.Count == 2 && HasLowerPart(_text.Of(name.First + 1)));

    private static bool HasLowerPart(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is > 0 and var hyphen && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]);

    // Middle names come and go: Marco Antonio Rubio is Marco Rubio where the catalogue or the text knows him so.
    private ResolvedName FullName(NameSpan name)
    {
        if (name.Actor is { } actor)
        {
            return new ResolvedName(actor.Id, actor.Name, actor);
        }

        if (name.Count > 2)
        {
            var given = NameFold.Append(NameFold.Empty, _text[name.First].Hash);
            var ends = NameFold.Append(given, _text[LastOf(name)].Hash);
            if (KnownPerson(ends) is { } known)
            {
                return new ResolvedName(known.Id, known.Name, known);
            }

            if (_fullNames.TryGetValue(ends, out var shorter))
            {
                return shorter;
            }
        }

        return _fullNames.TryGetValue(HashOf(name), out var same) ? same : Unknown(name);
    }

    private Actor? KnownPerson(ulong phrase)
    {
        for (var at = _catalogue.Phrases.Find(phrase) ?? -1; at >= 0; at = _catalogue.Phrases[at].Next)
        {
            if (_catalogue.Phrases[at].Type == EntityType.Person)
            {
                return _catalogue[_catalogue.Phrases[at].Actor];
            }
        }

        return null;
    }

    private void ReadAbbreviations(List<NameSpan> names)
    {
        for (var i = 1; i < names.Count; i++)
        {
            var (full, brief) = (names[i - 1], names[i]);
            var isBracketed = brief.Count == 1
                && brief.First == full.End + 1
                && full.Count > 1
                && full.Type is EntityType.Organisation or EntityType.Event
                && _text.Of(full.End) is "("
                && _text[brief.First].Shape == PieceShape.Capitals;
            if (isBracketed)
            {
                _abbreviations[_text[brief.First].Hash] = Unknown(full);
            }
        }
    }

    private ResolvedSpan Resolve(NameSpan name)
    {
        if (name.IsCapital && IsGovernment(name) && _catalogue.Country(name.Actor?.Country) is { } state)
        {
            var government = name with { Type = EntityType.Country, Actor = state };
            return new ResolvedSpan(government, new(state.Id, state.Name, state), Restored);
        }

        if (name.Type == EntityType.Role)
        {
            return new ResolvedSpan(name, null, 0);
        }

        if (name.Type == EntityType.Nationality)
        {
            return name.Actor is { } country
                ? new ResolvedSpan(name, new(country.Id, country.Name, country), Known)
                : new ResolvedSpan(name, null, 0);
        }

        if (name.Count == 1 && ResolveWord(name) is { } resolved)
        {
            return resolved;
        }

        return name.Type == EntityType.Person && _fullNames.TryGetValue(HashOf(name), out var person)
            ? new ResolvedSpan(name, person, LinkOf(name, person))
            : ResolveAlone(name);
    }

    private ResolvedSpan ResolveAlone(NameSpan name)
    {
        var resolved = Unknown(name);
        return new ResolvedSpan(name, resolved, LinkOf(name, resolved));
    }

    // A name that others bear too, or one word alone, is less sure than a full name.
    private double LinkOf(NameSpan name, ResolvedName resolved)
    {
        if (name.Actor is not null)
        {
            return IsAmbiguous(HashOf(name), name.Type) ? Shared : Known;
        }

        return resolved.Actor is not null ? Restored : name.Count > 1 ? Written : Shared;
    }

    private bool IsAmbiguous(ulong phrase, EntityType type)
    {
        var actor = -1;
        for (var at = _catalogue.Phrases.Find(phrase) ?? -1; at >= 0; at = _catalogue.Phrases[at].Next)
        {
            var entry = _catalogue.Phrases[at];
            if (entry.Type == type && entry.Actor >= 0 && actor >= 0 && actor != entry.Actor)
            {
                return true;
            }

            actor = entry.Type == type ? entry.Actor : actor;
        }

        return false;
    }

    private ResolvedSpan? ResolveWord(NameSpan name)
    {
        var hash = _text[name.First].Hash;
        var isKnownOther = name.Actor is not null && name.Type != EntityType.Person && !IsBearer(name);
        if (!isKnownOther && _surnames.TryGetValue(hash, out var persons))
        {
            var same = persons.Find(candidate => candidate.Actor is not null && candidate.Actor == name.Actor);
            var person = same ?? persons[0];
            var link = persons.Count == 1 ? Repeated : Shared;
            return new ResolvedSpan(name with { Type = EntityType.Person, Confidence = 0.9 }, person, link);
        }

        if (_abbreviations.TryGetValue(hash, out var organisation) && name.Actor is null)
        {
            return new ResolvedSpan(name with { Type = EntityType.Organisation, Confidence = 0.9 }, organisation, Repeated);
        }

        return null;
    }

    // "Mr Austin", "Austin said", of whom the text gives the full name: not the city.
    private bool IsBearer(NameSpan name)
    {
        var before = _text.Before(name.First);
        return name is { Type: EntityType.Place, IsCapital: false } && !before.Is(WordTraits.Locative)
            && (_text.Of(before) is "Mr" or "Mr." or "Ms" or "Ms." or "Mrs" or "Mrs." or "Dr" or "Dr." or "Sir" or "Gen" or "Gen."
                || _text.After(name.End - 1).Is(WordTraits.AgentVerb));
    }

    private List<ResolvedSpan> WithSurnames(List<ResolvedSpan> spans)
    {
        if (_surnames.Count == 0)
        {
            return spans;
        }

        var all = new List<ResolvedSpan>(spans.Count + 8);
        var next = 0;
        foreach (var sentence in _text.Sentences)
        {
            for (var at = sentence.First; at < sentence.End; at++)
            {
                if (next < spans.Count && spans[next].Span.First == at)
                {
                    all.Add(spans[next]);
                    at = spans[next++].Span.End - 1;
                }
                else if (sentence.IsNews && SurnameAt(at) is { } missed)
                {
                    all.Add(missed);
                }
            }
        }

        return all;
    }

    private ResolvedSpan? SurnameAt(int at) =>
        _text[at].IsUpper
        && _text[at].Length > 2
        && !_text[at].Is(WordTraits.Function | WordTraits.Calendar)
        && _surnames.TryGetValue(_text[at].Hash, out var persons)
            ? new ResolvedSpan(
                new NameSpan(at, at + 1, EntityType.Person, 0.8, persons[0].Actor),
                persons[0],
                persons.Count == 1 ? Repeated : Shared)
            : null;

    // "Kyiv said", "between Moscow and Kyiv", "Moscow's aims", "Kyiv-Moscow talks": the government, not the place.
    private bool IsGovernment(NameSpan name)
    {
        var before = _text.Before(name.First);
        if (before.Is(WordTraits.Locative))
        {
            return false;
        }

        var follows = _text.After(name.End - 1);
        var isPaired = _text[name.First].IsGlued || (follows.IsGlued && follows.IsUpper);
        return isPaired
            || follows.Is(WordTraits.AgentVerb)
            || _text.Of(follows) is "'s" or "\u2019s"
            || _text.Of(before) is "between" or "with";
    }

    private ulong HashOf(NameSpan name)
    {
        var hash = NameFold.Empty;
        for (var i = name.First; i < name.End; i++)
        {
            hash = NameFold.Append(hash, _text[i].Hash);
        }

        return hash;
    }

    private ResolvedName Unknown(NameSpan name)
    {
        if (name.Actor is { } actor)
        {
            return new ResolvedName(actor.Id, actor.Name, actor);
        }

        var words = _text.Of(name.First, name.End).ToString();
        var restored = name.Count > 1 ? ParaphrasedName.Restore(words) : null;
        if (restored is not null && _catalogue.Find(restored) is [var original, ..])
        {
            return new ResolvedName(original.Id, original.Name, original);
        }

        return new ResolvedName(ActorCatalogue.IdOf(words), words, null);
    }
}
