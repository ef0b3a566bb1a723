using Ingest.Actors;

namespace Ingest.Analyses;

/// <summary>
/// Ranks what an article is about: its names and its noun phrases in one list, by how often and how early they come,
/// the title and specific wording counting more.
/// </summary>
internal sealed class KeyPhraseRanker(PieceText text, List<ResolvedSpan> spans)
{
    /// <summary>Phrases of an article.</summary>
    internal const int Most = 15;

    private const int LongestPhrase = 4;
    private readonly Dictionary<ulong, Candidate> _candidates = [];

    /// <summary>Best first, at most 15, the best with score 1.</summary>
    internal static List<KeyPhrase> Rank(PieceText text, List<ResolvedSpan> spans)
    {
        var ranker = new KeyPhraseRanker(text, spans);
        ranker.ReadNames();
        ranker.ReadPhrases();
        return ranker.Best();
    }

    /// <summary>The names alone, likewise.</summary>
    internal static List<KeyPhrase> RankNames(PieceText text, List<ResolvedSpan> spans)
    {
        var ranker = new KeyPhraseRanker(text, spans);
        ranker.ReadNames();
        return ranker.Best();
    }

    private void ReadNames()
    {
        var sentence = 0;
        foreach (var (span, name, _) in spans)
        {
            sentence = SentenceOf(span.First, sentence);
            if (name is null || span.Type is EntityType.Role)
            {
                continue;
            }

            var weight = span.Type switch
            {
                EntityType.Nationality => 0.4,
                EntityType.Other => 0.8 + span.Confidence,
                _ => 1.4 + (0.4 * span.Confidence),
            };
            var words = name.Name.Contains(' ', StringComparison.Ordinal) ? 2 : 1;
            Note(HashOf(name.Name), name.Name, sentence, weight, words);
        }
    }

    private int SentenceOf(int piece, int from)
    {
        while (piece >= text.Sentences[from].End)
        {
            from++;
        }

        return from;
    }

    private void ReadPhrases()
    {
        var next = 0;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            for (var at = sentence.First; at < sentence.End && sentence.IsNews;)
            {
                while (next < spans.Count && spans[next].Span.End <= at)
                {
                    next++;
                }

                var span = next < spans.Count ? spans[next].Span : null;
                var limit = span is null ? sentence.End : Math.Min(sentence.End, span.First);
                at = limit > at ? ReadPhrase(s, at, limit) : span!.End;
            }
        }
    }

    /// <returns>Where to go on.</returns>
    private int ReadPhrase(int sentence, int first, int end)
    {
        var at = first;
        while (at < end && IsPhraseWord(at, at > first))
        {
            at++;
        }

        var last = at;
        while (last > first && !IsNoun(last - 1))
        {
            last--;
        }

        if (last > first)
        {
            NotePhrase(sentence, Math.Max(first, last - LongestPhrase), last);
        }

        return Math.Max(at, first + 1);
    }

    private void NotePhrase(int sentence, int first, int end)
    {
        var count = end - first;
        var isPlain = count == 1 && (text[first].Is(WordTraits.Plain | WordTraits.Calendar) || text[first].Length < 4);
        if (!isPlain)
        {
            var words = text.Of(first, end).ToString();
            Note(PhraseHash(first, end), Lower(words), sentence, count == 1 ? 0.8 : 1.0, count);
        }

        if (count > 1 && !text[end - 1].Is(WordTraits.Plain) && text[end - 1].Length > 3)
        {
            Note(PhraseHash(end - 1, end), Lower(text.Of(end - 1).ToString()), sentence, 0.6, 1);
        }
    }

    private bool IsPhraseWord(int at, bool isInner)
    {
        var piece = text[at];
        if (piece.Shape <= PieceShape.Number || (isInner && piece.IsGlued && text[at - 1].Shape == PieceShape.Number))
        {
            return false;
        }

        return IsNoun(at) || (piece.Is(WordTraits.Adjective) && !piece.Is(WordTraits.Function));
    }

    private bool IsNoun(int at)
    {
        var piece = text[at];
        if (piece.Shape <= PieceShape.Number || piece.Is(WordTraits.Function | WordTraits.Adverb | WordTraits.Calendar))
        {
            return false;
        }

        if (piece.Is(WordTraits.Noun))
        {
            return true;
        }

        var word = text.Of(at);
        return !piece.Is(WordTraits.Common)
            && piece.Length > 3
            && !word.EndsWith("ly", StringComparison.Ordinal)
            && !word.EndsWith("ed", StringComparison.Ordinal)
            && !word.EndsWith("ing", StringComparison.Ordinal)
            && word.IndexOfAny('\'', '\u2019', '/') < 0;
    }

    private void Note(ulong hash, string words, int sentence, double weight, int count)
    {
        if (!_candidates.TryGetValue(hash, out var candidate))
        {
            candidate = new Candidate(words, sentence, weight, count);
            _candidates.Add(hash, candidate);
        }

        candidate.Times++;
        candidate.InTitle |= sentence == 0;
    }

    private List<KeyPhrase> Best()
    {
        var sentences = text.Sentences.Length;
        var ranked = _candidates.Values
            .Select(candidate => new KeyPhrase(candidate.Words, candidate.Score(sentences)))
            .OrderByDescending(phrase => phrase.Score)
            .ThenBy(phrase => phrase.Text, StringComparer.Ordinal);
        var best = new List<KeyPhrase>(Most);
        var top = 0.0;
        foreach (var phrase in ranked)
        {
            top = Math.Max(top, phrase.Score);
            if (!best.Exists(chosen => Covers(chosen.Text, phrase.Text)))
            {
                best.Add(phrase with { Score = Math.Round(phrase.Score / top, 4) });
            }

            if (best.Count == Most)
            {
                break;
            }
        }

        return best;
    }

    private static bool Covers(string chosen, string words)
    {
        var at = chosen.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        var end = at + words.Length;
        return at >= 0
            && (at == 0 || chosen[at - 1] is ' ' or '-')
            && (end == chosen.Length || chosen[end] is ' ' or '-' or 's');
    }

    private ulong PhraseHash(int first, int end)
    {
        var hash = NameFold.Empty;
        for (var i = first; i < end; i++)
        {
            hash = NameFold.Append(hash, Singular(text.Of(i)));
        }

        return hash;
    }

    private static ulong HashOf(string name)
    {
        var hash = NameFold.Empty;
        var words = new WordSplitter(name);
        while (words.MoveNext())
        {
            hash = NameFold.Append(hash, Singular(words.Current));
        }

        return hash;
    }

    private static ulong Singular(ReadOnlySpan<char> word)
    {
        var isPlural = word.Length > 3 && word[^1] == 's' && word[^2] != 's';
        return NameFold.Word(isPlural ? word[..^1] : word);
    }

    private static string Lower(string words) => string.Create(words.Length, words, (lower, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            lower[i] = char.ToLowerInvariant(from[i]);
        }
    });

    private sealed class Candidate(string words, int sentence, double weight, int count)
    {
        internal string Words { get; } = words;

        internal int Times { get; set; }

        internal bool InTitle { get; set; }

        internal double Score(int sentences)
        {
            var early = 1 + (1.0 - ((double)sentence / Math.Max(1, sentences))) + (2.0 / (2 + sentence));
            var length = count switch { 1 => 1.0, 2 => 1.3, _ => 1.2 };
            return weight * length * early * Math.Pow(Times, 1.0) * (InTitle ? 2.0 : 1);
        }
    }
}
