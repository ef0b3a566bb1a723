using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>
/// Takes the words before a person's name that belong to it: U.S. Secretary of State, Russia's envoy.
/// </summary>
internal static class TitlePhrases
{
    /// <summary>
    /// Removes those phrases and returns the token where the name now begins. -1 where there are none.
    /// </summary>
    internal static int Absorb(List<Phrase> phrases, TextTokens tokens, Action<string> remember)
    {
        var start = -1;
        var sawTitle = false;
        while (phrases.Count > 0 && Belongs(phrases, tokens, sawTitle))
        {
            var last = phrases[^1];
            if (last.Kind == PhraseKind.Word && last.Is(WordUse.Title) && last.Parties.Count == 0)
            {
                sawTitle = true;
                remember(tokens.Text[tokens.Tokens[last.End - 1].Start..tokens.Tokens[last.End - 1].End]);
            }

            start = last.Start;
            phrases.RemoveAt(phrases.Count - 1);
        }

        return start;
    }

    private static bool Belongs(List<Phrase> phrases, TextTokens tokens, bool sawTitle)
    {
        var last = phrases[^1];
        return last.Kind switch
        {
            PhraseKind.Owner => sawTitle,
            PhraseKind.Party => sawTitle && !last.IsGroup && last.Parties is [{ Type: not EntityType.Person }],
            PhraseKind.Word when last.Is(WordUse.Title) => true,
            PhraseKind.Word when sawTitle && tokens.Of(tokens.Tokens[last.Start]) is "of" or "for" =>
                phrases.Count > 1 && phrases[^2].Is(WordUse.Title),
            PhraseKind.Word => sawTitle && last.Use == WordUse.None
                && char.IsUpper(tokens.Text[tokens.Tokens[last.Start].Start]),
            _ => false,
        };
    }
}
