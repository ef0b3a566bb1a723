using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>Looks ahead in a sentence: what the catalogue knows there, and how far a capitalised name goes.</summary>
internal sealed class NameReader(PieceText text, ActorCatalogue catalogue)
{
    private const int LongestTail = 6;
    private const int LongestRun = 10;
    private const int MostLinks = 3;

    internal PieceText Text { get; } = text;

    internal PieceSentence Sentence { get; private set; }

    internal int End => Sentence.End;

    internal void Enter(PieceSentence sentence) => Sentence = sentence;

    internal Actor? ActorOf(PhraseEntry entry) => entry.Actor < 0 ? null : catalogue[entry.Actor];

    /// <summary>The longest known phrase at a place; length 0 and no entry when there is none.</summary>
    internal (int Length, PhraseEntry? Entry) Match(int at)
    {
        var phrase = NameFold.Empty;
        (int Length, PhraseEntry? Entry) best = (0, null);
        for (var i = at; i < End; i++)
        {
            phrase = NameFold.Append(phrase, Text[i].Hash);
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

    /// <summary>Whether a piece is written as a name: in a headline a common word is not.</summary>
    internal bool IsCapital(int at)
    {
        if (at >= End || !Text[at].IsUpper)
        {
            return false;
        }

        var piece = Text[at];
        return !Sentence.IsLoud || !piece.Is(WordTraits.Common) || piece.Is(WordTraits.Given | WordTraits.Head);
    }

    /// <summary>al-Sharaa, de Gaulle: a small article that opens a name.</summary>
    internal bool IsArticleOfName(int at) =>
        Text[at].Is(WordTraits.Particle)
        && at + 1 < End
        && Text[at + 1].IsUpper
        && (Text[at + 1].IsGlued || Text.Of(at) is "von" or "van" or "de" or "bin" or "al");

    /// <summary>
    /// Where a name ends that goes on with "of X" or "for the X and Y"; the place itself when it does not.
    /// </summary>
    internal int WithOf(int at)
    {
        for (var link = 0; link < MostLinks && at < End && Text.Of(at) is "of" or "for"; link++)
        {
            var next = at + 1 < End && Text.Of(at + 1) is "the" ? at + 2 : at + 1;
            if (!IsCapital(next))
            {
                break;
            }

            at = CapitalsEnd(next);
        }

        return at;
    }

    /// <summary>
    /// Whether capitalised words after a known name make a longer name with it: Russian Foreign Ministry.
    /// </summary>
    internal (int End, EntityType Type) HeadedEnd(int end)
    {
        var best = (End: end, Type: EntityType.Other);
        for (var at = end; at < End && at - end < LongestTail && (IsCapital(at) || IsLink(at)); at++)
        {
            if (Separates(at))
            {
                break;
            }

            if (Text[at].Is(WordTraits.Head) && NameTyper.HeadType(Text, at, at + 1) is { } type)
            {
                best = (WithOf(at + 1), type);
            }
        }

        return best;
    }

    /// <summary>The clitic 's, "and" or "&amp;" between two capitalised words.</summary>
    internal bool IsLink(int at) =>
        at < End && Text.Of(at) is "'s" or "\u2019s" or "and" or "&" && IsCapital(at + 1) && !OpensPerson(at + 1);

    // A role, a state or a given name begins something new; Democratic, Social or Islamic go on with the name.
    private bool Separates(int at)
    {
        if (OpensPerson(at))
        {
            return true;
        }

        return Match(at).Entry is { } entry
            && (entry.Type is EntityType.Role or EntityType.Country
                || (entry.Type == EntityType.Nationality && entry.Actor >= 0));
    }

    /// <summary>Whether a given name and a surname stand at a place.</summary>
    internal bool OpensPerson(int at) =>
        Text[at].Is(WordTraits.Given)
        && !Text[at].Is(WordTraits.Head | WordTraits.Common)
        && IsCapital(at + 1)
        && Text[at + 1].Is(WordTraits.Surname)
        && !Text[at + 1].Is(WordTraits.Head);

    private int CapitalsEnd(int at)
    {
        var most = at + LongestRun;
        at++;
        while (at < most && (IsCapital(at) ? !Separates(at) : IsPlainAnd(at)))
        {
            at++;
        }

        return at;
    }

    // Arts and Sciences, but not Labour and Gordon Brown.
    private bool IsPlainAnd(int at) => IsLink(at) && Text.Of(at) is "and" && IsPlainCapital(at + 1);

    private bool IsPlainCapital(int at) =>
        !Text[at].Is(WordTraits.Given) && Match(at).Entry is null or { Type: EntityType.Nationality, Actor: < 0 };

    private PhraseEntry? Fitting(int index, int first, int last)
    {
        for (var at = index; at >= 0; at = catalogue.Phrases[at].Next)
        {
            var entry = catalogue.Phrases[at];
            if ((entry.Type == EntityType.Role && !entry.IsAcronym) || IsWrittenAsName(entry, first, last))
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
            return Text[first].Shape == PieceShape.Capitals || Text[first].Length == 1 || last > first;
        }

        return (Text[first].IsUpper || Text[first].Is(WordTraits.Particle))
            && (Text[last].Shape != PieceShape.Lower || Text[last].IsGlued);
    }
}
