using FsCheck;
using FsCheck.Fluent;
using Ingest.Analyses;
using Xunit;

namespace Ingest.Tests.Analyses;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("U.S. envoy met him on Feb. 17, 2025.", "U.S.|envoy|met|him|on|Feb.|17|,|2025|.")]
    [InlineData("Russia's aide won’t come.", "Russia|'s|aide|won’t|come|.")]
    [InlineData("Ahmed al-Sharaa (left) paid $1,200.50", "Ahmed|al-Sharaa|(|left|)|paid|$|1,200.50")]
    [InlineData("U.S.-led talks at 18:30, the 17th", "U.S.-led|talks|at|18:30|,|the|17th")]
    [InlineData("AT&T; see https://example.org/a?b=c.", "AT&T|;|see|https://example.org/a?b=c|.")]
    [InlineData("the ministers' plan", "the|ministers|'|plan")]
    public void Words_numbers_and_marks_are_kept_apart(string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(text);

        Assert.Equal(expected.Split('|'), tokens.Tokens.Select(token => tokens.Of(token).ToString()));
    }

    [Theory]
    [InlineData("Mr. Lavrov met Gen. Kellogg. They spoke.", "Mr. Lavrov met Gen. Kellogg.|They spoke.")]
    [InlineData("He left the U.S. The talks go on.", "He left the U.S.|The talks go on.")]
    [InlineData("The U.S. President came at 5 p.m. Monday.", "The U.S. President came at 5 p.m. Monday.")]
    [InlineData("A headline\n\nFirst line\nsecond line", "A headline|First line|second line")]
    [InlineData("“We will go.” He left. \"Why?\" she asked.", "“We will go.”|He left.|\"Why?\" she asked.")]
    [InlineData("They met.Then they left.", "They met.|Then they left.")]
    [InlineData("It is No. 10. Is it? Yes!", "It is No. 10.|Is it?|Yes!")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(text);

        Assert.Equal(
            expected.Split('|'),
            tokens.Sentences.Select(sentence => text.Substring(sentence.Start, sentence.Length)));
    }

    [Fact]
    public void Every_visible_character_of_any_string_lies_in_exactly_one_token_and_sentence()
    {
        Prop.ForAll<string>(text => Covers(text ?? "")).QuickCheckThrowOnFailure();
    }

    private static bool Covers(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var covered = tokens.Tokens.Sum(token => token.Length);
        var ordered = tokens.Tokens.Zip(tokens.Tokens.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        var whole = tokens.Sentences
            .Select((sentence, index) => Enumerable.Range(sentence.FirstToken, sentence.TokenCount)
                .All(i => tokens.Tokens[i].Sentence == index))
            .All(same => same);
        return ordered
            && whole
            && covered >= text.Count(char.IsLetterOrDigit)
            && tokens.Sentences.Sum(sentence => sentence.TokenCount) == tokens.Tokens.Count;
    }
}
