namespace Ingest.Meetings.Claims;

/// <summary>A verb with its auxiliaries and negation: "will not be meeting", "had agreed", "to meet", "is due".</summary>
/// <param name="First">Index of its first phrase.</param>
/// <param name="Head">Index of the verb that carries the meaning; of the auxiliary where no verb follows it.</param>
internal sealed record VerbGroup(int First, int Head, VerbTense Tense)
{
    internal bool IsNegated { get; init; }

    internal bool IsPassive { get; init; }

    internal bool IsProgressive { get; init; }

    internal bool IsPerfect { get; init; }

    internal bool IsFinite => Tense is not (VerbTense.Infinitive or VerbTense.Gerund or VerbTense.Participle);
}

/// <summary>When a verb group places what it says.</summary>
internal enum VerbTense
{
    Past,
    Present,
    Future,

    /// <summary>May, might, could.</summary>
    Possible,

    /// <summary>Would: a future told in the past, or a condition.</summary>
    Conditional,
    Infinitive,
    Gerund,

    /// <summary>Without auxiliary after a noun: "a summit hosted by".</summary>
    Participle,
}
