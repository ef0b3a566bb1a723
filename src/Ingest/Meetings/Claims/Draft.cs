namespace Ingest.Meetings.Claims;

/// <summary>A place in a sentence that tells of a meeting, before day and place are read.</summary>
/// <param name="Anchor">The phrase that names it: the head of the verb, or the noun.</param>
/// <param name="Parties">Each once, in text order.</param>
/// <param name="Status">Null where the words do not tell that it was, is or will be.</param>
internal sealed record Draft(int Anchor, EquatableArray<Participant> Parties, MeetingStatus? Status)
{
    /// <summary>The verb that names it or carries its noun. Null for a noun that no verb carries.</summary>
    internal VerbGroup? Verb { get; init; }

    internal MeetingModality Modality { get; init; }

    /// <summary>Whether sentences that follow may tell who meets: "a summit was held in Bern on Sunday".</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Of what a verb tells.</summary>
    internal static Draft Of(SentenceView view, VerbGroup verb, EquatableArray<Participant> parties, MeetingModality modality) =>
        new(verb.Head, parties, Outlook.Of(view, verb)) { Verb = verb, Modality = modality };
}
