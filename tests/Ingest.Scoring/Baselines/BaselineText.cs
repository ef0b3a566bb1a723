using System.Globalization;
using Ingest.Actors;
using Ingest.Analyses;

namespace Ingest.Scoring.Baselines;

/// <summary>A text as the baselines for key phrases read it: words by sentence, cut into runs at marks.</summary>
internal sealed class BaselineText
{
    private const int LongestPhrase = 3;

    public BaselineText(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        foreach (var sentence in tokens.Sentences)
        {
            Sentences++;
            var run = new List<BaselineWord>();
            for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
            {
                var token = tokens.Tokens[i];
                if (token.Kind == TokenKind.Word)
                {
                    run.Add(WordOf(tokens.Of(token).ToString(), Sentences - 1, i == sentence.FirstToken));
                }
                else if (run.Count > 0)
                {
                    Runs.Add(run);
                    run = [];
                }
            }

            if (run.Count > 0)
            {
                Runs.Add(run);
            }
        }
    }

    public List<List<BaselineWord>> Runs { get; } = [];

    public int Sentences { get; }

    /// <summary>Every sequence of one to three words that neither begins nor ends with a stop word.</summary>
    public IEnumerable<IReadOnlyList<BaselineWord>> Phrases() =>
        from run in Runs
        from start in Enumerable.Range(0, run.Count)
        from length in Enumerable.Range(1, Math.Min(LongestPhrase, run.Count - start))
        where !run[start].IsStop && !run[start + length - 1].IsStop
        select run.GetRange(start, length);

    public static string KeyOf(IEnumerable<BaselineWord> phrase) => string.Join(' ', phrase.Select(word => word.Lower));

    private static BaselineWord WordOf(string word, int sentence, bool isFirst)
    {
        var isStop = (WordLexicon.Of(NameFold.Word(word)) & WordTraits.Function) != 0 || word.Length < 3;
        return new BaselineWord(word, CultureInfo.InvariantCulture.TextInfo.ToLower(word), sentence, isFirst, isStop);
    }
}

/// <summary>One word where it stands.</summary>
/// <param name="IsFirst">Begins its sentence.</param>
/// <param name="IsStop">A function word, or shorter than three letters.</param>
internal sealed record BaselineWord(string Text, string Lower, int Sentence, bool IsFirst, bool IsStop);
