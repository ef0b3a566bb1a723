using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>Finds the names, nationalities and roles of a text, sentence by sentence, from left to right.</summary>
internal sealed class NameFinder(PieceText text, NameReader reader)
{
    private const double Known = 0.95;
    private const double Headed = 0.8;
    private readonly NameExtent _extent = new(text, reader);
    private readonly List<NameSpan> _found = [];

    /// <summary>In text order, not overlapping.</summary>
    internal static List<NameSpan> Find(PieceText text, ActorCatalogue catalogue)
    {
        var reader = new NameReader(text, catalogue);
        var finder = new NameFinder(text, reader);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.IsNews)
            {
                reader.Enter(sentence);
                finder.FindInSentence();
            }
        }

        return finder._found;
    }

    private void FindInSentence()
    {
        for (var at = reader.Sentence.First; at < reader.End;)
        {
            at = Math.Max(at + 1, Step(at));
        }
    }

    /// <returns>Where to go on.</returns>
    private int Step(int at)
    {
        var piece = text[at];
        var opensName = piece.IsUpper || (piece.Shape == PieceShape.Lower && reader.IsArticleOfName(at));
        if (ElectionName.EndOf(reader, at) is { } election)
        {
            return Add(new NameSpan(at, election, EntityType.Event, Headed, null));
        }

        if (!opensName && !(piece.Shape == PieceShape.Lower && piece.Is(WordTraits.RoleStart)))
        {
            return at + 1;
        }

        var (length, entry) = reader.Match(at);
        if (entry is { Type: EntityType.Role } && !(opensName && reader.HeadedEnd(at + length).End > at + length))
        {
            return Add(new NameSpan(at, at + length, EntityType.Role, Known, null));
        }

        if (!opensName)
        {
            return at + 1;
        }

        return entry is { Type: not EntityType.Role } known ? AddKnown(at, length, known) : AddUnknown(at);
    }

    private int Add(NameSpan name)
    {
        _found.Add(HasArticle(name) ? name with { First = name.First - 1 } : name);
        return name.End;
    }

    // "El-Sisi", of whom the catalogue has the name without the article.
    private bool HasArticle(NameSpan name)
    {
        var article = name.First - 1;
        return name.Type == EntityType.Person && article >= reader.Sentence.First && (_found.Count == 0 || _found[^1].End <= article)
            && text.Of(article) is "El" or "el" or "Al" or "al" && text[name.First].IsGlued;
    }

    private int AddKnown(int at, int length, PhraseEntry entry)
    {
        var end = at + length;
        if (entry.Type is not EntityType.Person && reader.HeadedEnd(end) is var (headed, type) && headed > end)
        {
            return Add(new NameSpan(at, headed, type, Headed, null));
        }

        if (IsGivenOfUnknown(at, length, entry))
        {
            return AddUnknown(at);
        }

        if (entry.Type == EntityType.Place && _extent.NamedAfterPlaceEnd(end) is var club && club > end)
        {
            return Add(new NameSpan(at, club, EntityType.Organisation, 0.6, null));
        }

        var isHeaded = entry.Type == EntityType.Organisation && text[end - 1].Is(WordTraits.Head);
        var longer = isHeaded ? reader.WithOf(end) : end;
        return longer > end
            ? Add(new NameSpan(at, longer, entry.Type, Headed, null))
            : Add(new NameSpan(at, end, entry.Type, Known, reader.ActorOf(entry), entry.IsCapital));
    }

    private int AddUnknown(int at)
    {
        var next = at + 1;
        var isTitle = text[at].Is(WordTraits.Honorific) && reader.IsCapital(next) && !text[next].Is(WordTraits.Head);
        if (isTitle || _extent.IsFunctionWord(at))
        {
            return at + 1;
        }

        var afterRole = IsAfterRole(at);
        var end = _extent.UnknownEnd(at);
        var opens = at == reader.Sentence.First || text[at - 1].Shape == PieceShape.Mark;
        if (IsOrdinaryWord(at, end, opens && !afterRole))
        {
            return at + 1;
        }

        var looksLikePerson = text[at].Is(WordTraits.Given) || text[end - 1].Is(WordTraits.Surname);
        var (type, confidence) = !looksLikePerson && IsBeforePlace(end)
            ? (EntityType.Place, 0.6)
            : NameTyper.TypeOf(text, at, end, afterRole);
        if (type == EntityType.Other && opens && end - at == 1 && text[at].Shape == PieceShape.Capitalised)
        {
            return end;
        }

        return Add(new NameSpan(at, end, type, confidence, null));
    }

    // "Malolos, Bulacan" and "Reston, Virginia": a name, a comma and a place or state.
    private bool IsBeforePlace(int end)
    {
        if (end + 1 >= reader.End || text.Of(end) is not "," || !text[end + 1].IsUpper)
        {
            return false;
        }

        var isPlace = reader.Match(end + 1).Entry is { Type: EntityType.Country or EntityType.Place };
        return isPlace && (_found.Count == 0 || _found[^1].Type is not (EntityType.Country or EntityType.Place));
    }

    // "Talks" at the head of a sentence, "Monday", a month, or any common word of a headline.
    private bool IsOrdinaryWord(int first, int end, bool opens)
    {
        var piece = text[first];
        if (end - first > 1)
        {
            return opens
                && piece.Is(WordTraits.Verb | WordTraits.Adverb)
                && !piece.Is(WordTraits.Given | WordTraits.Head);
        }

        if (piece.Is(WordTraits.Calendar | WordTraits.Title) || piece.Length == 1 || text.Of(first) is [_, '.'])
        {
            return true;
        }

        var isPersonName = piece.Is(WordTraits.Given | WordTraits.Surname);
        return piece.Is(WordTraits.Common)
            ? opens || reader.Sentence.IsLoud || !isPersonName
            : opens && !isPersonName && LooksLikeParticiple(first);
    }

    private bool LooksLikeParticiple(int at)
    {
        var word = text.Of(at);
        return word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("ed", StringComparison.Ordinal)
            || word.EndsWith("ly", StringComparison.Ordinal)
            || word.EndsWith("ous", StringComparison.Ordinal);
    }

    private bool IsAfterRole(int at)
    {
        if (text[at].IsFirst)
        {
            return false;
        }

        var isAfterRole = _found.Count > 0 && _found[^1].Type == EntityType.Role && _found[^1].End == at;
        return isAfterRole || (text[at - 1].IsUpper && text[at - 1].Is(WordTraits.Title));
    }

    // Jordan Peterson is no Jordan: a known place that is a given name too, before a surname.
    private bool IsGivenOfUnknown(int at, int length, PhraseEntry entry)
    {
        var next = at + 1;
        return length == 1
            && text[at].Is(WordTraits.Given)
            && entry.Type is not EntityType.Nationality
            && reader.IsCapital(next)
            && text[next].Is(WordTraits.Surname)
            && !text[next].Is(WordTraits.Common | WordTraits.Head)
            && reader.Match(next).Entry is null or { Type: EntityType.Person };
    }
}
