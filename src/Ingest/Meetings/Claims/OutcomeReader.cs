using System.Collections.Frozen;

namespace Ingest.Meetings.Claims;

/// <summary>
/// Finds what came of a meeting, as the text words it: "agreed on a truce", "signed a trade deal", "ended without agreement".
/// </summary>
internal static class OutcomeReader
{
    private const int Longest = 20;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Results =
        FrozenSet.ToFrozenSet(
            [
                "agreed", "agree", "signed", "sign", "initialled", "initialed", "reached", "concluded", "adopted", "endorsed", "failed",
                "fail", "pledged", "pledge", "vowed", "committed", "finalised", "finalized",
            ],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a sentence with this word may tell of an outcome.</summary>
    internal static bool IsTelling(ReadOnlySpan<char> word) => Results.Contains(word);

    /// <summary>In text order.</summary>
    internal static List<Outcome> Read(SentenceView view, Subjects subjects)
    {
        var outcomes = new List<Outcome>();
        foreach (var verb in view.Verbs)
        {
            if (IsResult(view, verb) && EndOf(view, verb.Head + 1) is var end && end > verb.Head + 1)
            {
                outcomes.Add(new Outcome(subjects.Of(verb), view.TextOf(verb.First, end).ToString()));
            }
        }

        return outcomes;
    }

    private static bool IsResult(SentenceView view, VerbGroup verb)
    {
        if (verb.IsPassive || verb.Tense is not (VerbTense.Past or VerbTense.Present))
        {
            return false;
        }

        return Results.Contains(view.TextOf(verb.Head))
            || view.Is(verb.Head, WordUse.End) && view.IsText(verb.Head + 1, "without");
    }

    private static int EndOf(SentenceView view, int first)
    {
        var end = first;
        while (end < view.Count && end - first < Longest && !IsEnd(view, end, first))
        {
            end++;
        }

        while (end > first && view.Is(end - 1, WordUse.And | WordUse.Preposition | WordUse.Determiner))
        {
            end--;
        }

        return end;
    }

    private static bool IsEnd(SentenceView view, int at, int first) =>
        view.IsStop(at) || view.IsQuote(at) || view.IsComma(at) || view.TextOf(at) is "." or "!" or "?" or "but" or "while" or "as"
        || at > first && view.TextOf(at) is "after" or "during" or "following";
}

/// <summary>What came of a meeting.</summary>
/// <param name="By">Who agreed, signed or failed. Empty where the sentence names nobody: "the talks ended without".</param>
internal sealed record Outcome(IReadOnlyList<Participant> By, string Text);
