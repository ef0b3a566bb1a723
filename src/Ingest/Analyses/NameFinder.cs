using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>Finds the names, nationalities and roles of a text, sentence by sentence, from left to right.</summary>
internal sealed class NameFinder(PieceText text, ActorCatalogue catalogue)
{
    private const double Known = 0.95;
    private readonly List<NameSpan> _found = [];

    /// <summary>In text order, not overlapping.</summary>
    internal static List<NameSpan> Find(PieceText text, ActorCatalogue catalogue)
    {
        var finder = new NameFinder(text, catalogue);
        foreach (var sentence in text.Sentences)
        {
            if (!sentence.IsCredit)
            {
                finder.FindIn(sentence);
            }
        }

        return finder._found;
    }

    private void FindIn(PieceSentence sentence)
    {
        for (var at = sentence.First; at < sentence.End;)
        {
            at = Math.Max(at + 1, Step(sentence, at));
        }
    }

    /// <returns>Where to go on.</returns>
    private int Step(PieceSentence sentence, int at)
    {
        var piece = text[at];
        if (piece.Shape <= PieceShape.Number)
        {
            return at + 1;
        }

        if (!piece.IsUpper && !piece.Is(WordTraits.RoleStart) && !IsArticleOfName(sentence, at))
        {
            return at + 1;
        }

        var (length, entry) = LongestMatch(sentence, at);
        if (entry is { Type: EntityType.Role })
        {
            _found.Add(new NameSpan(at, at + length, EntityType.Role, Known, null));
            return at + length;
        }

        if (!piece.IsUpper && !IsArticleOfName(sentence, at))
        {
            return at + 1;
        }

        return entry is { } known ? AddKnown(sentence, at, length, known) : AddUnknown(sentence, at);
    }

    private int AddKnown(PieceSentence sentence, int at, int length, PhraseEntry entry)
    {
        var end = at + length;
        if (entry.Type is not EntityType.Person && HeadedEnd(sentence, at, end) is var (headed, type) && headed > end)
        {
            _found.Add(new NameSpan(at, headed, type, 0.8, null));
            return headed;
        }

        if (IsGivenOfUnknown(sentence, at, length, entry))
        {
            return AddUnknown(sentence, at);
        }

        var actor = entry.Actor < 0 ? null : catalogue[entry.Actor];
        _found.Add(new NameSpan(at, end, entry.Type, Known, actor, entry.IsCapital));
        return end;
    }

    private int AddUnknown(PieceSentence sentence, int at)
    {
        var afterRole = IsAfterRole(at);
        var first = at;
        var end = UnknownEnd(sentence, at);
        var isInitial = at == sentence.First || text[at - 1].Shape == PieceShape.Mark;
        if (text[first].Is(WordTraits.Function) && !text[first].Is(WordTraits.Given | WordTraits.Particle))
        {
            return first + 1;
        }

        if (IsOrdinaryWord(sentence, first, end, isInitial && !afterRole))
        {
            return first + 1;
        }

        var (type, confidence) = NameTyper.TypeOf(text, first, end, afterRole);
        _found.Add(new NameSpan(first, end, type, confidence, null));
        return end;
    }

    // "Talks" at the head of a sentence, "Monday", a month, or any common word of a headline.
    private bool IsOrdinaryWord(PieceSentence sentence, int first, int end, bool isInitial)
    {
        var piece = text[first];
        if (end - first > 1)
        {
            return isInitial && piece.Is(WordTraits.Verb | WordTraits.Adverb) && !piece.Is(WordTraits.Given | WordTraits.Head);
        }

        var common = piece.Is(WordTraits.Common | WordTraits.Calendar | WordTraits.Title);
        return (common && (isInitial || sentence.IsLoud || piece.Is(WordTraits.Calendar | WordTraits.Title)))
            || piece.Length == 1
            || (piece.Length == 2 && text.Of(first)[1] == '.');
    }

    private bool IsAfterRole(int at)
    {
        if (at == 0)
        {
            return false;
        }

        var last = _found.Count > 0 ? _found[^1] : null;
        return (last is { Type: EntityType.Role } && last.End == at) || (text[at - 1].IsUpper && text[at - 1].Is(WordTraits.Title));
    }

    // Jordan Peterson is no Jordan: a known place that is a given name too, before a further capitalised word.
    private bool IsGivenOfUnknown(PieceSentence sentence, int at, int length, PhraseEntry entry)
    {
        if (length > 1 || !text[at].Is(WordTraits.Given) || entry.Type is EntityType.Nationality)
        {
            return false;
        }

        var next = at + 1;
        return IsCapital(sentence, next)
            && text[next].Is(WordTraits.Surname)
            && !text[next].Is(WordTraits.Common | WordTraits.Head)
            && LongestMatch(sentence, next).Entry is null or { Type: EntityType.Person };
    }

    /// <summary>Whether capitalised words after a known name make a longer name with it: Russian Foreign Ministry.</summary>
    private (int End, EntityType Type) HeadedEnd(PieceSentence sentence, int first, int end)
    {
        var best = (End: end, Type: EntityType.Other);
        for (var at = end; at < sentence.End && IsCapital(sentence, at) && at - end < 5; at++)
        {
            if (text[at].Is(WordTraits.Given) && !text[at].Is(WordTraits.Head))
            {
                break;
            }

            if (LongestMatch(sentence, at).Entry is { Type: EntityType.Role or EntityType.Country or EntityType.Nationality })
            {
                break;
            }

            if (text[at].Is(WordTraits.Head) && NameTyper.HeadType(text, at, at + 1) is { } type)
            {
                best = (WithOf(sentence, at + 1), type);
            }
        }

        return best;
    }

    private int UnknownEnd(PieceSentence sentence, int first)
    {
        var at = first + 1;
        while (at < sentence.End)
        {
            var next = NextOfName(sentence, first, at);
            if (next < 0)
            {
                break;
            }

            at = next + 1;
        }

        return at;
    }

    /// <returns>The next capitalised piece that belongs to the name, -1 when the name ends before <paramref name="at"/>.</returns>
    private int NextOfName(PieceSentence sentence, int first, int at)
    {
        if (IsCapital(sentence, at))
        {
            return EndsName(sentence, first, at) ? -1 : at;
        }

        if (text[at].Shape == PieceShape.Number && text[at].IsGlued)
        {
            return at;
        }

        var isLink = text.Of(at) is "&" || (text[at].Is(WordTraits.Particle) && text[at].Shape == PieceShape.Lower);
        if (isLink && IsCapital(sentence, at + 1))
        {
            return at + 1;
        }

        var linked = WithOf(sentence, at);
        return linked > at && text[at - 1].Is(WordTraits.Head) ? linked - 1 : -1;
    }

    private bool EndsName(PieceSentence sentence, int first, int at)
    {
        var entry = LongestMatch(sentence, at).Entry;
        var startsPerson = text[first].Is(WordTraits.Given) && at - first == 1;
        return entry switch
        {
            null => false,
            { Type: EntityType.Role } => !startsPerson || text[at].Is(WordTraits.Title),
            { Type: EntityType.Nationality } => true,
            { Type: EntityType.Country } => !startsPerson,
            { Type: EntityType.Person } => !startsPerson && !text[first].Is(WordTraits.Given),
            _ => false,
        };
    }

    /// <summary>Where a name ends that goes on with "of X" or "for the X" at a place; the place itself when it does not.</summary>
    private int WithOf(PieceSentence sentence, int at)
    {
        if (at >= sentence.End || text.Of(at) is not ("of" or "for"))
        {
            return at;
        }

        var next = at + 1;
        if (next < sentence.End && text.Of(next) is "the")
        {
            next++;
        }

        if (!IsCapital(sentence, next))
        {
            return at;
        }

        while (IsCapital(sentence, next))
        {
            next++;
        }

        return next;
    }

    private bool IsCapital(PieceSentence sentence, int at)
    {
        if (at >= sentence.End || !text[at].IsUpper)
        {
            return false;
        }

        var piece = text[at];
        return !sentence.IsLoud || !piece.Is(WordTraits.Common) || piece.Is(WordTraits.Given | WordTraits.Head);
    }

    // al-Sharaa, de Gaulle: a small article that opens a name.
    private bool IsArticleOfName(PieceSentence sentence, int at) =>
        text[at].Is(WordTraits.Particle)
        && at + 1 < sentence.End
        && text[at + 1].IsUpper
        && (text[at + 1].IsGlued || text.Of(at) is "von" or "van" or "de" or "bin" or "al");

    private (int Length, PhraseEntry? Entry) LongestMatch(PieceSentence sentence, int at)
    {
        var phrase = NameFold.Empty;
        (int Length, PhraseEntry? Entry) best = (0, null);
        for (var i = at; i < sentence.End; i++)
        {
            phrase = NameFold.Append(phrase, text[i].Hash);
            if (catalogue.Phrases.Find(phrase) is not { } index)
            {
                break;
            }

            if (index >= 0 && Fitting(index, at, i) is { } entry)
            {
                best = (i + 1 - at, entry);
            }
        }

        return best;
    }

    private PhraseEntry? Fitting(int index, int first, int last)
    {
        for (var at = index; at >= 0; at = catalogue.Phrases[at].Next)
        {
            var entry = catalogue.Phrases[at];
            if (entry.Type == EntityType.Role || IsWrittenAsName(entry, first, last))
            {
                return entry;
            }
        }

        return null;
    }

    private bool IsWrittenAsName(PhraseEntry entry, int first, int last)
    {
        if (entry.IsAcronym)
        {
            return text[first].Shape == PieceShape.Capitals || text[first].Length == 1 || last > first;
        }

        return (text[first].IsUpper || text[first].Is(WordTraits.Particle)) && text[last].Shape != PieceShape.Lower;
    }
}
