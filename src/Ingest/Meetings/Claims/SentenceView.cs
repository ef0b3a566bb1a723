using System.Collections.Frozen;
using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>A sentence as phrases and verb groups, with the questions that are asked of it.</summary>
internal sealed class SentenceView
{
    private const int LongestApposition = 14;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leaders =
        FrozenSet.ToFrozenSet(
            ["leaders", "ministers", "presidents", "premiers", "heads", "chiefs", "envoys", "ambassadors"],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly TextTokens _tokens;
    private readonly List<Phrase> _phrases;
    private readonly VerbGroup?[] _verbAt;

    internal SentenceView(TextTokens tokens, Sentence sentence, List<Phrase> phrases)
    {
        (_tokens, Sentence, _phrases) = (tokens, sentence, phrases);
        Idioms.Tag(this);
        Verbs = VerbReader.Read(this);
        _verbAt = new VerbGroup?[phrases.Count];
        BodyStart = Dateline.End(this);
        foreach (var verb in Verbs)
        {
            Array.Fill(_verbAt, verb, verb.First, verb.Head - verb.First + 1);
        }
    }

    internal Sentence Sentence { get; }

    /// <summary>The first phrase after a dateline: "GENEVA, June 16 (Reuters) -". 0 where there is none.</summary>
    internal int BodyStart { get; }

    internal int Count => _phrases.Count;

    internal Phrase this[int index] => _phrases[index];

    internal IReadOnlyList<Phrase> Phrases => _phrases;

    /// <summary>In text order.</summary>
    internal IReadOnlyList<VerbGroup> Verbs { get; }

    /// <summary>The verb group that a phrase is part of. Null where it is part of none.</summary>
    internal VerbGroup? VerbAt(int index) => index >= 0 && index < _verbAt.Length ? _verbAt[index] : null;

    /// <summary>The last verb group that ends before a phrase.</summary>
    internal VerbGroup? VerbBefore(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (VerbAt(i) is { } verb)
            {
                return verb;
            }
        }

        return null;
    }

    /// <summary>The first verb group that begins after a phrase.</summary>
    internal VerbGroup? VerbAfter(int index)
    {
        for (var i = index + 1; i < Count; i++)
        {
            if (VerbAt(i) is { } verb)
            {
                return verb;
            }
        }

        return null;
    }

    internal bool Is(int index, WordUse use) => index >= 0 && index < _phrases.Count && _phrases[index].Is(use);

    internal bool IsKind(int index, PhraseKind kind) =>
        index >= 0 && index < _phrases.Count && _phrases[index].Kind == kind;

    /// <summary>Empty outside the sentence and for phrases of several tokens.</summary>
    internal ReadOnlySpan<char> TextOf(int index) =>
        index >= 0 && index < _phrases.Count && _phrases[index].End - _phrases[index].Start == 1
            ? _tokens.Of(_tokens.Tokens[_phrases[index].Start])
            : [];

    /// <summary>The tokens of a phrase as the text has them; empty outside the sentence.</summary>
    internal ReadOnlySpan<char> WholeTextOf(int index) =>
        index >= 0 && index < _phrases.Count
            ? _tokens.Text.AsSpan(_tokens.Tokens[_phrases[index].Start].Start.._tokens.Tokens[_phrases[index].End - 1].End)
            : [];

    internal ReadOnlySpan<char> WholeTextOf(Phrase phrase) => _tokens.Text.AsSpan(_tokens.Tokens[phrase.Start].Start.._tokens.Tokens[phrase.End - 1].End);

    /// <summary>The text from one phrase to before another.</summary>
    internal ReadOnlySpan<char> TextOf(int first, int end) =>
        _tokens.Text.AsSpan(_tokens.Tokens[_phrases[first].Start].Start.._tokens.Tokens[_phrases[end - 1].End - 1].End);

    internal bool IsText(int index, string text) => TextOf(index).Equals(text, StringComparison.OrdinalIgnoreCase);

    internal bool StartsWith(int index, string beginning) =>
        TextOf(index).StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    internal bool EndsWith(int index, string ending) => TextOf(index).EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a phrase follows words in brackets, which are left out.</summary>
    internal bool IsAfterBracket(int index) => index > 0 && index < Count && _phrases[index].Start > _phrases[index - 1].End
        && _tokens.Of(_tokens.Tokens[_phrases[index].Start - 1]) is ")";

    internal bool HasComma(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsComma(i))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsComma(int index) => TextOf(index) is ",";

    internal bool IsQuote(int index) => TextOf(index) is "\"" or "\u201C" or "\u201D" or "'" or "\u2018" or "\u2019";

    /// <summary>A dash, which like a comma may close what stands between two.</summary>
    internal bool IsDash(int index) => TextOf(index) is "\u2014" or "\u2013" or "-";

    /// <summary>A mark that ends a clause: semicolon, dash, colon.</summary>
    internal bool IsStop(int index) => TextOf(index) is ";" or ":" or "\u2014" or "|" or "\u2013";

    /// <summary>"Where", and "on the sidelines of which".</summary>
    internal bool IsWhere(int index) =>
        IsText(index, "where") || (IsText(index, "which") && IsText(index - 1, "of") && TextOf(index - 2) is "sidelines" or "margins");

    /// <summary>The comma that opens the clause which a comma closes: ", who is in China on a visit,". -1 where it closes none.</summary>
    internal int InsertionStart(int comma)
    {
        for (var i = IsComma(comma) ? comma - 1 : 0; i > 0; i--)
        {
            if (IsComma(i))
            {
                return Is(i + 1, WordUse.Relative) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>The comma that closes the clause which a comma opens. -1 where it opens none.</summary>
    internal int InsertionEnd(int comma)
    {
        for (var i = IsComma(comma) && Is(comma + 1, WordUse.Relative) && !IsText(comma + 1, "where") ? comma + 1 : Count; i < Count; i++)
        {
            if (IsComma(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The comma that closes what a comma opens about the name before, without a verb: ", chairman of the Joint Chiefs,". -1 where none does.</summary>
    internal int AppositionEnd(int comma)
    {
        var first = comma + 1;
        var isOpening = IsComma(comma) && IsKind(comma - 1, PhraseKind.Party)
            && (Is(first, WordUse.Determiner | WordUse.Title) || (IsKind(first, PhraseKind.Date) && TextOf(first + 1) is "'s" or "\u2019s") || IsKind(first, PhraseKind.Owner) || (IsKind(first, PhraseKind.Party) && this[first].Parties == this[comma - 1].Parties) || (IsKind(first, PhraseKind.Word) && TextOf(first) is [>= 'a' and <= 'z', ..] && !Is(first, WordUse.And | WordUse.Preposition)));
        for (var i = first; isOpening && i < Count && i < first + LongestApposition && VerbAt(i) is null && !IsStop(i); i++)
        {
            if (IsComma(i))
            {
                return i > first ? i : -1;
            }

            // "France's Macron, Poland's Tusk, and": the next of a list.
            var isMember = IsKind(i, PhraseKind.Party) && this[i].Parties is [{ Type: EntityType.Person }] && this[i].Parties != this[comma - 1].Parties && !Is(i - 1, WordUse.Preposition);
            if (isMember)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The comma that opens what a comma closes, as above. -1 where none does.</summary>
    internal int AppositionStart(int comma)
    {
        for (var i = comma - 1; IsComma(comma) && i > 0 && i > comma - LongestApposition && VerbAt(i) is null; i--)
        {
            if (IsComma(i))
            {
                return AppositionEnd(i) == comma ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>"Leaders of the East African Community", "EU foreign ministers".</summary>
    internal bool IsOfLeaders(Phrase phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (Leaders.Contains(_tokens.Of(_tokens.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Qatari and Egyptian mediators".</summary>
    internal bool EndsInMediators(Phrase phrase) => _tokens.Of(_tokens.Tokens[phrase.End - 1]) is "mediators" or "mediator";

    /// <summary>Whether any token is one of the words, those within names included, but not within names of these parties.</summary>
    internal bool HasToken(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, EquatableArray<Participant> except)
    {
        foreach (var phrase in _phrases)
        {
            var isExcepted = phrase.Parties.Any(except.Contains);
            for (var i = phrase.Start; i < phrase.End && !isExcepted; i++)
            {
                if (words.Contains(_tokens.Of(_tokens.Tokens[i])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    internal bool IsNegated(int index) => Is(index - 1, WordUse.Negation) || Is(index - 2, WordUse.Negation);

    internal void Retag(int index, WordUse use) => _phrases[index] = _phrases[index] with { Use = use };
}
