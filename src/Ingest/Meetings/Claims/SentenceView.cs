using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>A sentence as phrases, with the questions that triggers ask of it.</summary>
internal sealed class SentenceView(TextTokens tokens, Sentence sentence, List<Phrase> phrases)
{
    internal Sentence Sentence => sentence;

    internal int Count => phrases.Count;

    internal Phrase this[int index] => phrases[index];

    internal IReadOnlyList<Phrase> Phrases => phrases;

    internal bool Is(int index, WordUse use) => index >= 0 && index < phrases.Count && phrases[index].Is(use);

    internal bool IsKind(int index, PhraseKind kind) =>
        index >= 0 && index < phrases.Count && phrases[index].Kind == kind;

    /// <summary>Empty outside the sentence and for phrases of several tokens.</summary>
    internal ReadOnlySpan<char> TextOf(int index) =>
        index >= 0 && index < phrases.Count && phrases[index].End - phrases[index].Start == 1
            ? tokens.Of(tokens.Tokens[phrases[index].Start])
            : [];

    internal bool IsText(int index, string text) => TextOf(index).Equals(text, StringComparison.OrdinalIgnoreCase);

    internal bool IsComma(int index) => TextOf(index) is ",";

    internal bool IsQuote(int index) => TextOf(index) is "\"" or "\u201C" or "\u201D" or "'" or "\u2018" or "\u2019";

    internal bool IsNegated(int index) => Is(index - 1, WordUse.Negation) || Is(index - 2, WordUse.Negation);

    internal void Retag(int index, WordUse use) => phrases[index] = phrases[index] with { Use = use };

    internal bool EndsWith(int index, string ending) =>
        TextOf(index).EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>A mark that ends a clause: semicolon, dash, colon, quotation.</summary>
    internal bool IsStop(int index) => TextOf(index) is ";" or ":" or "\u2014" or "|" or "\u2013";

    /// <summary>First phrase of the clause that the phrase lies in.</summary>
    internal int ClauseStart(int index)
    {
        var at = index;
        while (at > 0 && !IsStop(at - 1) && !OpensClause(at - 1))
        {
            at--;
        }

        return at;
    }

    /// <summary>
    /// One after the last phrase of the clause; a relative clause about the phrase's noun belongs to it.
    /// </summary>
    internal int ClauseEnd(int index)
    {
        var at = index + 1;
        while (at < phrases.Count && !IsStop(at) && !ClosesClause(at))
        {
            at++;
        }

        return at;
    }

    // "Denied that they would meet" keeps its denial.
    private bool OpensClause(int index)
    {
        if (!Is(index, WordUse.Boundary))
        {
            return false;
        }

        return !IsText(index, "that") || !Is(index - 1, WordUse.Ruled | WordUse.Possible | WordUse.Declined);
    }

    private bool ClosesClause(int index) =>
        Is(index, WordUse.Boundary) && !IsText(index, "which")
            && !(IsText(index, "that") && Is(index + 1, WordUse.Auxiliary));
}
