using Ingest.Analyses;

namespace Ingest.Meetings;

/// <summary>One article's statement about a meeting.</summary>
public sealed record Claim
{
    /// <summary>Topics, and outcomes, kept of one article.</summary>
    public const int MostTopics = 5;

    public required MeetingStatus Status { get; init; }

    public MeetingModality Modality { get; init; }

    /// <summary>In text order, each actor once; at least one.</summary>
    public EquatableArray<Participant> Participants { get; init; } = [];

    /// <summary>Parties said not to take part: absent, excluded, not invited. Never also participants.</summary>
    public EquatableArray<Participant> Absent { get; init; } = [];

    /// <summary>Null when the text names none.</summary>
    public MeetingPlace? Place { get; init; }

    /// <summary>The day or days of the meeting, not of its announcement. Null when the text gives none.</summary>
    public DateSpan? When { get; init; }

    /// <summary>The former day of a meeting that moves. Null when none is named.</summary>
    public DateSpan? PreviousWhen { get; init; }

    /// <summary>What the meeting is about, in the words of the text and in their order. Empty where it does not say.</summary>
    public EquatableArray<string> Topics { get; init; } = [];

    /// <summary>What came of it ("agreed on a truce"), in the words of the text. Empty where it does not say.</summary>
    public EquatableArray<string> Outcomes { get; init; } = [];

    /// <summary>The sentence that says it, verbatim.</summary>
    public required Quote Quote { get; init; }

    /// <summary>Who says so in the article ("Peskov"). Null when the article says it in its own voice.</summary>
    public string? Speaker { get; init; }

    /// <summary>True for what the text recalls rather than reports ("last met in 2021").</summary>
    public bool Background { get; init; }
}

/// <summary>Where a meeting takes place; at least one part is not null.</summary>
/// <param name="Venue">Building or site, as written.</param>
/// <param name="City">English name.</param>
/// <param name="Country">ISO 3166 alpha-2 in lower case; inferred from the city where the text names none.</param>
public sealed record MeetingPlace(string? Venue, string? City, string? Country);

/// <summary>A verbatim piece of an article's analysed text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="IsCaption">Whether it stands under a picture.</param>
public sealed record Quote(int Start, string Text, bool IsCaption = false);
