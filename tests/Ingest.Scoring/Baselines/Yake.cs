namespace Ingest.Scoring.Baselines;

/// <summary>
/// YAKE (Campos et al. 2020, "YAKE! Keyword extraction from single documents using multiple local features"), with its
/// own settings: sequences of up to three words, window of one, duplicates above a likeness of 0.9 left out.
/// </summary>
internal sealed class Yake
{
    private const int Most = 15;
    private const double Duplicate = 0.9;
    private readonly BaselineText _text;
    private readonly Dictionary<string, Term> _terms = [];

    private Yake(BaselineText text)
    {
        _text = text;
        foreach (var run in text.Runs)
        {
            Read(run);
        }

        Weigh();
    }

    /// <summary>Best first, at most 15.</summary>
    public static IEnumerable<string> Rank(BaselineText text)
    {
        var yake = new Yake(text);
        var ranked = text.Phrases()
            .GroupBy(BaselineText.KeyOf)
            .Select(group => (group.Key, Score: yake.ScoreOf([.. group.First()], group.Count())))
            .OrderBy(phrase => phrase.Score)
            .ThenBy(phrase => phrase.Key, StringComparer.Ordinal);
        var best = new List<string>();
        foreach (var (key, _) in ranked)
        {
            if (best.Count < Most && best.TrueForAll(other => Likeness(other, key) < Duplicate))
            {
                best.Add(key);
            }
        }

        return best;
    }

    private void Read(List<BaselineWord> run)
    {
        for (var i = 0; i < run.Count; i++)
        {
            var word = run[i];
            var term = TermOf(word);
            term.Count++;
            term.Acronyms += word.Text.Length > 1 && word.Text.All(char.IsUpper) ? 1 : 0;
            term.Capitals += !word.IsFirst && char.IsUpper(word.Text[0]) ? 1 : 0;
            term.Sentences.Add(word.Sentence);
            if (i > 0)
            {
                term.Before.Add(run[i - 1].Lower);
                TermOf(run[i - 1]).After.Add(word.Lower);
            }
        }
    }

    private Term TermOf(BaselineWord word) =>
        _terms.TryGetValue(word.Lower, out var term) ? term : _terms[word.Lower] = new Term { IsStop = word.IsStop };

    // The five features of a word: casing, position, frequency, relatedness to context, spread over sentences.
    private void Weigh()
    {
        var counts = _terms.Values.Where(term => !term.IsStop).Select(term => (double)term.Count).DefaultIfEmpty(1).ToList();
        var mean = counts.Average();
        var deviation = Math.Sqrt(counts.Average(count => (count - mean) * (count - mean)));
        var most = _terms.Values.Select(term => term.Count).DefaultIfEmpty(1).Max();
        foreach (var term in _terms.Values)
        {
            var casing = Math.Max(term.Acronyms, term.Capitals) / (1 + Math.Log(term.Count));
            var sentences = term.Sentences.Order().ToList();
            var position = Math.Log(Math.Log(3 + Median(sentences)));
            var frequency = term.Count / (mean + deviation);
            var relatedness = 1 + ((Spread(term.Before) + Spread(term.After)) * term.Count / most);
            var spread = (double)sentences.Count / _text.Sentences;
            term.Score = relatedness * position / (casing + (frequency / relatedness) + (spread / relatedness));
        }
    }

    private static double Median(List<int> values) =>
        (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2.0;

    private static double Spread(List<string> neighbours) =>
        neighbours.Count == 0 ? 0 : (double)neighbours.Distinct().Count() / neighbours.Count;

    // A stop word inside a sequence counts by how seldom its neighbours stand beside it.
    private double ScoreOf(List<BaselineWord> phrase, int count)
    {
        var (product, sum) = (1.0, 0.0);
        for (var i = 0; i < phrase.Count; i++)
        {
            if (!phrase[i].IsStop)
            {
                product *= _terms[phrase[i].Lower].Score;
                sum += _terms[phrase[i].Lower].Score;
                continue;
            }

            var seldom = 1 - (Chance(phrase[i - 1].Lower, phrase[i].Lower) * Chance(phrase[i].Lower, phrase[i + 1].Lower));
            product *= 1 + seldom;
            sum -= seldom;
        }

        return product / (count * (1 + sum));
    }

    private double Chance(string before, string after) =>
        (double)_terms[before].After.Count(next => next == after) / _terms[before].Count;

    /// <summary>1 less the edit distance by the longer length.</summary>
    private static double Likeness(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (corner, last) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                last = Math.Min(Math.Min(last, row[j]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], last);
            }
        }

        return 1 - ((double)row[^1] / Math.Max(a.Length, b.Length));
    }

    private sealed class Term
    {
        public bool IsStop { get; init; }

        public int Count { get; set; }

        public int Acronyms { get; set; }

        public int Capitals { get; set; }

        public HashSet<int> Sentences { get; } = [];

        public List<string> Before { get; } = [];

        public List<string> After { get; } = [];

        public double Score { get; set; }
    }
}
