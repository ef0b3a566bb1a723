using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>The phrases of one sentence while those that stand for one party are made one.</summary>
internal sealed class PhraseList(List<Phrase> phrases, TextTokens tokens, Cast cast)
{
    internal int Count => phrases.Count;

    internal Cast Cast => cast;

    internal Phrase this[int index] => phrases[index];

    internal bool IsKind(int at, PhraseKind kind) => at >= 0 && at < phrases.Count && phrases[at].Kind == kind;

    internal bool Is(int at, WordUse use) => at >= 0 && at < phrases.Count && phrases[at].Kind == PhraseKind.Word && phrases[at].Is(use);

    internal bool IsText(int at, string text) => TextOf(at).Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last token of the phrase.</summary>
    internal ReadOnlySpan<char> TextOf(int at) =>
        at >= 0 && at < phrases.Count ? tokens.Of(tokens.Tokens[phrases[at].End - 1]) : [];

    /// <summary>The first token of the phrase.</summary>
    internal ReadOnlySpan<char> BeginningOf(int at) =>
        at >= 0 && at < phrases.Count ? tokens.Of(tokens.Tokens[phrases[at].Start]) : [];

    /// <summary>The text of the phrases from first to last.</summary>
    internal ReadOnlySpan<char> Text(int first, int last) =>
        tokens.Text.AsSpan(tokens.Tokens[phrases[first].Start].Start..tokens.Tokens[phrases[last].End - 1].End);

    internal bool IsSingle(int at) => at >= 0 && at < phrases.Count && phrases[at].End - phrases[at].Start == 1;

    internal Participant? PersonAt(int at) =>
        IsKind(at, PhraseKind.Party) && phrases[at].Parties is [{ Type: EntityType.Person } person] ? person : null;

    /// <summary>Makes one place of the phrases from first to last.</summary>
    internal void MergePlace(int first, int last, Entity place)
    {
        phrases[first] = new Phrase(PhraseKind.Place, phrases[first].Start, phrases[last].End) { Place = place };
        phrases.RemoveRange(first + 1, last - first);
    }

    /// <summary>Makes one party, or the owner of what follows, of the phrases from first to last.</summary>
    internal void Merge(int first, int last, EquatableArray<Participant> parties, bool isGroup)
    {
        var isOwner = TextOf(last + 1) is "'s" or "\u2019s";
        var end = isOwner ? last + 1 : last;
        phrases[first] = new Phrase(isOwner ? PhraseKind.Owner : PhraseKind.Party, phrases[first].Start, phrases[end].End)
        {
            Parties = parties,
            IsGroup = isGroup,
        };
        phrases.RemoveRange(first + 1, end - first);
    }
}
