namespace Ingest.Meetings.Claims;

/// <summary>A place in a sentence that tells of a meeting, before its status is read.</summary>
/// <param name="Anchor">The phrase whose tense decides: the verb, or the noun where no verb carries it.</param>
/// <param name="Noun">The noun that names the meeting. -1 where the anchor is a verb that does.</param>
/// <param name="Parties">Each once, in text order.</param>
internal sealed record Draft(int Anchor, int Noun, EquatableArray<Participant> Parties)
{
    internal MeetingModality Modality { get; init; }

    internal bool IsBareNoun => Anchor == Noun;
}
