using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Analyses.Tagging;

/// <summary>Labels the pieces of a text by the likeliest sequence of each run of capitals.</summary>
internal sealed class NameTagger(PieceText text, NameContext context, TaggerModel model)
{
    private const double Usual = 0.8;
    private const int Impossible = -1_000_000;

    // Before a run stands no name.
    private static readonly int[] Start = [0, .. Enumerable.Repeat(Impossible, NameLabel.Count - 1)];

    private readonly List<TaggedName> _found = [];
    private int[] _scores = new int[16 * NameLabel.Count];
    private byte[] _before = new byte[16 * NameLabel.Count];

    /// <summary>In text order, not overlapping.</summary>
    internal static List<TaggedName> Tag(PieceText text, List<NameSpan> names, TaggerModel model)
    {
        var tagger = new NameTagger(text, new NameContext(text, names, model.Lexicon), model);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.IsNews)
            {
                tagger.TagSentence(sentence);
            }
        }

        return tagger._found;
    }

    private void TagSentence(PieceSentence sentence)
    {
        var features = new NameFeatures(context, sentence, stackalloc uint[NameFeatures.Most]);
        Span<int> local = stackalloc int[NameLabel.Count];
        for (var at = sentence.First; NameRun.Next(text, sentence, at) is { } run; at = run.End)
        {
            features.Enter(run);
            Reserve(run.End - run.First);
            for (var i = run.First; i < run.End; i++)
            {
                Score(features.Read(i), local);
                Extend(i - run.First, local);
            }

            Collect(run);
        }
    }

    private void Reserve(int pieces)
    {
        if (_before.Length < pieces * NameLabel.Count)
        {
            Array.Resize(ref _before, pieces * NameLabel.Count);
            Array.Resize(ref _scores, pieces * NameLabel.Count);
        }
    }

    private void Score(ReadOnlySpan<uint> features, Span<int> local)
    {
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        Span<int> rows = stackalloc int[NameFeatures.Most];
        foreach (var row in rows[..model.RowsOf(features, rows)])
        {
            var weights = Vector128.Create(model.Row(row));
            low += Vector128.WidenLower(weights);
            high += Vector128.WidenUpper(weights);
        }

        local[NameLabel.Outside] = 0;
        for (var i = 0; i < Vector128<short>.Count; i++)
        {
            local[i + 1] = low[i];
            local[i + 1 + Vector128<short>.Count] = high[i];
        }
    }

    private void Extend(int step, ReadOnlySpan<int> local)
    {
        var scores = _scores.AsSpan(step * NameLabel.Count, NameLabel.Count);
        var before = _before.AsSpan(step * NameLabel.Count, NameLabel.Count);
        var last = step == 0 ? Start : _scores.AsSpan((step - 1) * NameLabel.Count, NameLabel.Count);
        for (var label = 0; label < NameLabel.Count; label++)
        {
            var transitions = model.Transitions.AsSpan(label * NameLabel.Count, NameLabel.Count);
            var (best, bestScore) = (0, int.MinValue);
            foreach (var from in NameLabel.Before(label))
            {
                var score = last[from] + transitions[from];
                (best, bestScore) = score > bestScore ? (from, score) : (best, bestScore);
            }

            scores[label] = bestScore + local[label];
            before[label] = (byte)best;
        }
    }

    private void Collect(NameRun run)
    {
        var step = run.End - run.First - 1;
        var scores = _scores.AsSpan(step * NameLabel.Count, NameLabel.Count);
        var label = 0;
        for (var i = 1; i < NameLabel.Count; i++)
        {
            label = !NameLabel.IsOpen(i) && scores[i] > scores[label] ? i : label;
        }

        var (first, end) = (_found.Count, run.End);
        for (; step >= 0; step--)
        {
            var at = run.First + step;
            end = label != NameLabel.Outside && !NameLabel.IsOpen(label) ? at + 1 : end;
            if (NameLabel.Opens(label))
            {
                _found.Add(new TaggedName(at, end, NameLabel.KindOf(label), Usual));
            }

            label = _before[(step * NameLabel.Count) + label];
        }

        CollectionsMarshal.AsSpan(_found)[first..].Reverse();
    }
}

/// <summary>A name as the tagger sees it.</summary>
/// <param name="End">Index after its last piece.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct TaggedName(int First, int End, NameKind Kind, double Confidence);
