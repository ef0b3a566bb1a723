namespace Ingest.Meetings.Claims;

/// <summary>Finds who says what a sentence claims.</summary>
internal static class Speakers
{
    /// <summary>The name as the catalogue or the text gives it. Null where the article speaks for itself.</summary>
    internal static string? Of(SentenceView view, Subjects subjects)
    {
        foreach (var verb in view.Verbs)
        {
            if (!view.Is(verb.Head, WordUse.Say | WordUse.Confirm | WordUse.Deny) || !verb.IsFinite || verb.IsPassive)
            {
                continue;
            }

            var parties = subjects.Of(verb);
            if (parties.Count == 0 && view.IsKind(verb.Head + 1, PhraseKind.Party))
            {
                parties = [.. view[verb.Head + 1].Parties];
            }

            if (parties.Count > 0)
            {
                return parties[0].Name;
            }
        }

        return null;
    }
}
