using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>What a phrase is to a meeting.</summary>
internal enum PhraseKind
{
    Word,

    /// <summary>A person, country, organisation or delegation that can meet.</summary>
    Party,

    /// <summary>A party followed by 's: the owner of what follows.</summary>
    Owner,
    Place,
    Date,
    Mark,
}

/// <summary>One word, or a run of tokens that stands for one thing.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
internal sealed record Phrase(PhraseKind Kind, int Start, int End, WordUse Use = WordUse.None)
{
    internal EquatableArray<Participant> Parties { get; init; } = [];

    internal DateExpression? Date { get; init; }

    internal Entity? Place { get; init; }

    /// <summary>The person for whom an office stands: "the chancellor", "his Turkish counterpart". Null where it stands for nobody.</summary>
    internal Participant? Holder { get; init; }

    /// <summary>True for a group or a country with officials: plural, so that it can meet without an object.</summary>
    internal bool IsGroup { get; init; }

    internal bool Is(WordUse use) => (Use & use) != 0;
}
