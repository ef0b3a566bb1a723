namespace Ingest.Analyses;

/// <summary>Decides what an unknown name names, by its words and its neighbours.</summary>
internal static class NameTyper
{
    private const int LongestAcronym = 6;
    private const int LongestPerson = 4;

    /// <param name="end">Exclusive.</param>
    /// <param name="afterRole">A role or title stands right before it.</param>
    internal static (EntityType Type, double Confidence) TypeOf(PieceText text, int first, int end, bool afterRole)
    {
        if (end - first > 1 && HeadType(text, first, end) is { } headed)
        {
            return (headed, 0.8);
        }

        if (afterRole)
        {
            return (EntityType.Person, 0.85);
        }

        if (TypeBeside(text, first, end) is { } told)
        {
            return (told, 0.7);
        }

        return end - first == 1 ? TypeOfSingle(text, first) : TypeOfSeveral(text, first, end);
    }

    /// <summary>
    /// The type that a head word decides: the last word, or the last one before "of". Null without one.
    /// </summary>
    internal static EntityType? HeadType(PieceText text, int first, int end)
    {
        var head = end - 1;
        for (var i = first + 1; i < end; i++)
        {
            if (text.Of(i) is "of" or "for")
            {
                head = i - 1;
                break;
            }
        }

        var traits = text[head].Traits;
        if ((traits & WordTraits.Head) == 0)
        {
            return text[first].Is(WordTraits.PlaceLead) ? EntityType.Place : null;
        }

        return traits switch
        {
            _ when (traits & WordTraits.OrganisationHead) != 0 => EntityType.Organisation,
            _ when (traits & WordTraits.EventHead) != 0 => EntityType.Event,
            _ when (traits & WordTraits.PlaceHead) != 0 => EntityType.Place,
            _ when (traits & WordTraits.FacilityHead) != 0 => EntityType.Facility,
            _ => EntityType.Other,
        };
    }

    // "the village of X", "the band X", "X province", "X is a town", "X, a company".
    private static EntityType? TypeBeside(PieceText text, int first, int end)
    {
        var isOf = text.Of(text.Before(first)) is "of";
        var before = isOf ? text.Before(first - 1) : text.Before(first);
        if (before.Shape == PieceShape.Lower && NounType(before, isOf) is { } told)
        {
            return told;
        }

        var after = text.After(end - 1);
        if (text.Of(after) is "is" or "was" or "," && text.Of(text.After(end)) is "the" or "a" or "an")
        {
            after = text.After(end + 1);
        }

        return after.Shape == PieceShape.Lower ? NounType(after, true) : null;
    }

    private static EntityType? NounType(Piece noun, bool mayBePlace)
    {
        if (noun.Is(WordTraits.OrganisationNoun))
        {
            return EntityType.Organisation;
        }

        return mayBePlace && noun.Is(WordTraits.PlaceNoun) ? EntityType.Place : null;
    }

    private static (EntityType Type, double Confidence) TypeOfSingle(PieceText text, int at)
    {
        var piece = text[at];
        if (piece.Shape == PieceShape.Capitals && piece.Length <= LongestAcronym)
        {
            return (EntityType.Organisation, 0.5);
        }

        var isThere = text.Of(text.Before(at)) is "in" or "at" or "near" or "from" or "outside" or "around";
        if (isThere && !piece.Is(WordTraits.Given))
        {
            return (EntityType.Place, 0.5);
        }

        if (piece.Is(WordTraits.Given | WordTraits.Surname) && !piece.Is(WordTraits.Common))
        {
            return (EntityType.Person, 0.5);
        }

        if (IsAfterArticle(text, at) && piece.Shape == PieceShape.Capitalised && text.Of(at)[^1] == 's')
        {
            return (EntityType.Organisation, 0.4);
        }

        return IsSubject(text, at) ? (EntityType.Person, 0.4) : (EntityType.Other, 0.3);
    }

    private static bool IsAfterArticle(PieceText text, int at) =>
        text.Of(text.Before(at)) is "the" or "The" or "a" or "an";

    private static bool IsSubject(PieceText text, int at)
    {
        if (text[at].Is(WordTraits.Common) || IsAfterArticle(text, at))
        {
            return false;
        }

        var next = text.After(at);
        return next.Shape == PieceShape.Lower
            ? next.Is(WordTraits.Speech | WordTraits.AgentVerb | WordTraits.Verb)
            : text.Of(next) is "'s" or "\u2019s";
    }

    private static (EntityType Type, double Confidence) TypeOfSeveral(PieceText text, int first, int end)
    {
        var given = (text[first].Is(WordTraits.Given) && !IsAfterArticle(text, first)) || IsInitial(text, first);
        var last = text[end - 1];
        var common = CommonWords(text, first, end);
        if (given && end - first <= LongestPerson + 2 && (common == 0 || last.Is(WordTraits.Surname)))
        {
            return (EntityType.Person, 0.85);
        }

        var isEastAsian = last.IsGlued && !last.Is(WordTraits.Common) && end - first == 3 && !text[first + 1].IsGlued;
        var hasSurname = isEastAsian || (common == 0 && last.Is(WordTraits.Surname));
        if (hasSurname && end - first <= LongestPerson && !IsAfterArticle(text, first))
        {
            return (EntityType.Person, 0.7);
        }

        if (text[first].Is(WordTraits.Direction))
        {
            return (EntityType.Place, 0.6);
        }

        if (common == 0 && end - first <= 3 && last.Shape == PieceShape.Capitalised)
        {
            return (TypeOfForeign(text, first), 0.5);
        }

        return text.Of(text.Before(first)) is "," or "(" && end - first == 2
            ? (EntityType.Organisation, 0.4)
            : (EntityType.Other, 0.4);
    }

    // Words of another language: "in X Y" is a place, "the X Y" a party or company, and a person needs neither.
    private static EntityType TypeOfForeign(PieceText text, int first)
    {
        if (text.Before(first).Is(WordTraits.Locative))
        {
            return EntityType.Place;
        }

        return IsAfterArticle(text, first) ? EntityType.Organisation : EntityType.Person;
    }

    private static bool IsInitial(PieceText text, int at) => text.Of(at) is [>= 'A' and <= 'Z', '.'];

    private static int CommonWords(PieceText text, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            var piece = text[i];
            count += piece.Is(WordTraits.Common) && !piece.Is(WordTraits.Particle | WordTraits.Given) ? 1 : 0;
        }

        return count;
    }
}
