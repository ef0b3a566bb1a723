using Ingest.Analyses;

namespace Ingest.Meetings.Claims;

/// <summary>
/// Takes the words before a person's name that belong to it: U.S. Secretary of State, Russia's envoy.
/// </summary>
internal static class TitlePhrases
{
    private const int LongestBody = 3;

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
                var isPrime = last.End - last.Start > 1 && tokens.Of(tokens.Tokens[last.Start]) is "Prime" or "prime";
                remember(isPrime ? "prime minister" : tokens.Text[tokens.Tokens[last.End - 1].Start..tokens.Tokens[last.End - 1].End]);
            }

            start = last.Start;
            phrases.RemoveAt(phrases.Count - 1);
            if (sawTitle && Body(phrases, tokens) is var body and >= 0)
            {
                start = phrases[body].Start;
                phrases.RemoveRange(body, phrases.Count - body);
            }
        }

        return start;
    }

    // "U.N. nuclear watchdog chief": where the body begins that common words describe. -1 where none does.
    private static int Body(List<Phrase> phrases, TextTokens tokens)
    {
        var at = phrases.Count - 1;
        while (at >= 0 && phrases.Count - at <= LongestBody && phrases[at] is { Kind: PhraseKind.Word, Use: WordUse.None } && char.IsLower(tokens.Text[tokens.Tokens[phrases[at].Start].Start]))
        {
            at--;
        }

        var isBody = at >= 0 && at < phrases.Count - 1 && phrases[at] is { IsGroup: false, Parties: [{ Type: EntityType.Organisation or EntityType.Country }] };
        return isBody ? at : -1;
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
