using Ingest.Analyses;
using Ingest.Articles;

namespace Ingest.Meetings.Claims;

/// <summary>Finds the meetings that an article tells of: one claim for each, however often it is mentioned.</summary>
public static class ClaimFinder
{
    /// <summary>In text order of their first mention.</summary>
    public static EquatableArray<Claim> Find(TextReading reading)
    {
        var cast = new Cast(reading);
        var phrases = new PhraseReader(reading, cast);
        var article = new ArticleClaims(reading.Day, HasTitle(reading.Tokens));
        var names = 0;
        foreach (var sentence in reading.Tokens.Sentences)
        {
            if (!NamesPerson(reading, sentence, ref names) && !IsTelling(reading.Tokens, sentence))
            {
                article.Add(SentenceClaims.None);
                cast.PassSentence();
                continue;
            }

            var view = new SentenceView(reading.Tokens, sentence, phrases.Read(sentence));
            cast.BeginSentence(view);
            article.Add(SentenceClaims.Read(view, reading, cast));
            cast.LastParties = article.LastParties;
            cast.EndSentence(view);
        }

        return article.Merged();
    }

    private static bool NamesPerson(TextReading reading, Sentence sentence, ref int next)
    {
        var isNamed = false;
        for (; next < reading.Mentions.Count && reading.Mentions[next].Start < sentence.End; next++)
        {
            isNamed |= reading.Mentions[next].Type == EntityType.Person;
        }

        return isNamed;
    }

    private static bool IsTelling(TextTokens tokens, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
        {
            var word = tokens.Of(tokens.Tokens[i]);
            if ((MeetingLexicon.Find(word) & Triggers.Telling) != 0 || OutcomeReader.IsTelling(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTitle(TextTokens tokens) =>
        tokens.Sentences is [{ Start: 0 } first, _, ..]
        && tokens.Text.AsSpan(first.End).TrimStart(' ').StartsWith(Article.TitleEnd, StringComparison.Ordinal);
}
