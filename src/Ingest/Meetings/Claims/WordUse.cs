namespace Ingest.Meetings.Claims;

/// <summary>What a word can do in a sentence about a meeting; one word may do several.</summary>
[Flags]
internal enum WordUse : ulong
{
    None = 0,

    // Forms of verbs.
    Plain = 1,
    Third = 1 << 1,
    Past = 1 << 2,
    Participle = 1 << 3,
    Ing = 1 << 4,
    Verb = Plain | Third | Past | Participle | Ing,

    // What verbs do.
    Meet = 1 << 5,

    /// <summary>Gathered, convened: the subject alone is several.</summary>
    Gather = 1 << 6,

    /// <summary>Received, hosts: subject is the host, object the visitor.</summary>
    Host = 1 << 7,
    Visit = 1 << 8,
    Speak = 1 << 9,

    /// <summary>Called, phoned: by telephone.</summary>
    Call = 1 << 10,
    Discuss = 1 << 11,

    /// <summary>Held, attended, chaired: carries a meeting noun.</summary>
    Hold = 1 << 12,
    Begin = 1 << 13,
    End = 1 << 14,
    Join = 1 << 15,
    Travel = 1 << 16,
    Cancel = 1 << 17,
    Postpone = 1 << 18,
    Decline = 1 << 19,
    Deny = 1 << 20,

    /// <summary>Agreed, scheduled, due: what follows lies ahead.</summary>
    Plan = 1 << 21,

    /// <summary>Hopes, offers, ready: what follows may be.</summary>
    Want = 1 << 22,

    /// <summary>Urged, invited: who is urged does what follows.</summary>
    Urge = 1 << 23,
    Say = 1 << 24,
    Confirm = 1 << 25,

    /// <summary>Excluded, left out: the object or passive subject stays away.</summary>
    Exclude = 1 << 26,

    // Auxiliaries.
    Be = 1 << 27,
    Have = 1 << 28,
    Do = 1 << 29,
    Will = 1 << 30,
    May = 1UL << 31,
    Would = 1UL << 32,
    Auxiliary = Be | Have | Do | Will | May | Would,

    // Nouns.

    /// <summary>Meeting, talks, summit.</summary>
    Noun = 1UL << 33,

    /// <summary>Call, discussion: a meeting only when its parties stand beside it.</summary>
    WeakNoun = 1UL << 34,
    VisitNoun = 1UL << 35,

    /// <summary>Plans, invitation, cancellation: governs a meeting as a verb does.</summary>
    GovernorNoun = 1UL << 36,
    MeetingNoun = Noun | WeakNoun | VisitNoun,

    // Modifiers.
    Possible = 1UL << 37,
    Upcoming = 1UL << 38,

    /// <summary>Last, previous: recalled.</summary>
    Former = 1UL << 39,
    Rumour = 1UL << 40,
    Phone = 1UL << 41,
    Video = 1UL << 42,
    Negation = 1UL << 43,

    // Function words.
    Preposition = 1UL << 44,
    And = 1UL << 45,

    /// <summary>Begins another clause.</summary>
    Boundary = 1UL << 46,

    /// <summary>Who, which, that, where: begins a clause about the noun before.</summary>
    Relative = 1UL << 47,

    /// <summary>Stands between a verb and its object without changing either.</summary>
    Filler = 1UL << 48,
    Determiner = 1UL << 49,
    Pronoun = 1UL << 50,

    /// <summary>President, minister: part of a name that follows.</summary>
    Title = 1UL << 51,

    /// <summary>Officials, delegation: makes a party of the country before it.</summary>
    Group = 1UL << 52,

    /// <summary>I, we: the speaker.</summary>
    First = 1UL << 53,

    /// <summary>See, saw: a meeting only where whom is seen ends the clause.</summary>
    See = 1UL << 54,

    /// <summary>Signed, initialled: a meeting where the papers are signed at one place by persons of several states.</summary>
    Sign = 1UL << 55,
}

/// <summary>Asks what a word does.</summary>
internal static class WordUses
{
    /// <summary>Whether it does any of these.</summary>
    internal static bool Has(this WordUse uses, WordUse use) => (uses & use) != 0;
}
