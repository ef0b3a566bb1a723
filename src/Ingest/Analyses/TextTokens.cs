namespace Ingest.Analyses;

/// <summary>A text cut into tokens and sentences; offsets in UTF-16 code units of <see cref="Text"/>.</summary>
/// <param name="Tokens">In text order, not overlapping, white space left out.</param>
/// <param name="Sentences">In text order; every token lies in exactly one.</param>
public sealed record TextTokens(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Sentence> Sentences)
{
    public ReadOnlySpan<char> Of(Token token) => Text.AsSpan(token.Start, token.Length);
}

/// <summary>A word, number or mark.</summary>
/// <param name="Sentence">Index of the sentence it lies in.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, int Sentence)
{
    public int End => Start + Length;
}

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes, hyphens and the dots of abbreviations: U.S., al-Sharaa, Xi.</summary>
    Word,

    /// <summary>Digits, with inner dots, commas, colons, slashes and hyphens; ordinals such as 17th.</summary>
    Number,

    /// <summary>One punctuation mark or symbol, or the clitic 's.</summary>
    Mark,
}

/// <summary>A stretch of tokens that is read together: a sentence, a headline, a caption.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="Length">In UTF-16 code units, without surrounding white space.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">At least 1.</param>
public readonly record struct Sentence(int Start, int Length, int FirstToken, int TokenCount)
{
    public int End => Start + Length;
}
