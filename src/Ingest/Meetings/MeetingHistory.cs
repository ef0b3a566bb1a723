namespace Ingest.Meetings;

/// <summary>Writes down what a claim changed.</summary>
internal static class MeetingHistory
{
    internal static void Add(List<HistoryEntry> history, MeetingState? before, MeetingState after, SourcedClaim cause)
    {
        foreach (var field in Enum.GetValues<MeetingField>())
        {
            var old = before is null ? "" : Text(before, field);
            var text = Text(after, field);
            if (old == text)
            {
                continue;
            }

            var entry = new HistoryEntry(
                field, NullIfEmpty(old), NullIfEmpty(text), cause.ArticleId, cause.Revision, cause.PublishedAt);
            history.Add(entry);
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string Text(MeetingState state, MeetingField field) => field switch
    {
        MeetingField.Status => state.Status.ToString(),
        MeetingField.When => state.WhenText(),
        MeetingField.Place => state.PlaceText(),
        MeetingField.Participants => Names(state.Participants),
        MeetingField.Absent => Names(state.Absent),
        _ => state.Modality == MeetingModality.Unknown ? "" : state.Modality.ToString(),
    };

    private static string Names(EquatableArray<Participant> parties) =>
        string.Join(", ", parties.Select(party => party.Name).Order(StringComparer.Ordinal));
}
