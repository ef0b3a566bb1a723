using Ingest.Articles;

namespace Ingest.Analyses;

/// <summary>Tells captions by the credit after them, and pull quotes by the line that they repeat.</summary>
internal sealed class PartMarker
{
    private const int LongestCaption = 90;
    private const int ShortestRepeat = 6;

    // Also bounds how often a word is compared, whatever the text.
    private const int LongestRepeat = 90;
    private const ulong Base = 0x9E3779B97F4A7C15;
    private readonly PieceText _text;
    private readonly PieceSentence[] _sentences;
    private readonly List<TextLine> _lines = [];
    private readonly List<ulong> _words = [];

    private PartMarker(PieceText text, PieceSentence[] sentences)
    {
        _text = text;
        _sentences = sentences;
    }

    /// <summary>Marks, in place, what is not body among sentences in which the lines of the outlet are marked already.</summary>
    /// <param name="captions">Stretches of the text that its source names as captions, in its order.</param>
    internal static void Mark(PieceText text, PieceSentence[] sentences, IReadOnlyList<TextSpan> captions)
    {
        var marker = new PartMarker(text, sentences);
        marker.ReadLines();
        marker.MarkNamed(captions);
        marker.MarkCaptions();
        marker.MarkRepeats();
    }

    private void ReadLines()
    {
        for (var i = 0; i < _sentences.Length;)
        {
            var first = i;
            var word = _words.Count;
            do
            {
                AddWords(_sentences[i++]);
            }
            while (i < _sentences.Length && !IsNewLine(i));

            _lines.Add(new TextLine(first, i, word, _words.Count));
        }
    }

    private void AddWords(PieceSentence sentence)
    {
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (_text[at].Shape != PieceShape.Mark)
            {
                _words.Add(_text[at].Hash);
            }
        }
    }

    private bool IsNewLine(int sentence)
    {
        var (before, next) = (_sentences[sentence - 1], _sentences[sentence]);
        return before.End == before.First || next.End == next.First
            || _text.Text.AsSpan(_text[before.End - 1].End, _text[next.First].Start - _text[before.End - 1].End).Contains('\n');
    }

    private void MarkNamed(IReadOnlyList<TextSpan> captions)
    {
        var next = 0;
        foreach (ref var sentence in _sentences.AsSpan())
        {
            var start = sentence.End > sentence.First ? _text[sentence.First].Start : 0;
            while (next < captions.Count && captions[next].End <= start)
            {
                next++;
            }

            var isNamed = next < captions.Count && captions[next].Start <= start && sentence.Part == TextPart.Body;
            sentence = isNamed ? sentence with { Part = TextPart.Caption } : sentence;
        }
    }

    // "Rubio meets Prince Faisal in Riyadh. Jane Doe | Getty Images", on one line or on two.
    private void MarkCaptions()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var isShort = line.EndWord - line.FirstWord <= LongestCaption && !IsTitle(line);
            var isCredited = _sentences[line.End - 1].IsPhotoCredit ? line.End - line.First > 1 : IsPhotoCredit(i + 1);
            if (isShort && (isCredited || IsFilePhoto(line)))
            {
                Set(line, TextPart.Caption);
            }
        }
    }

    private bool IsPhotoCredit(int line) =>
        line < _lines.Count && _lines[line] is var next && next.End - next.First == 1 && _sentences[next.First].IsPhotoCredit;

    private bool IsFilePhoto(TextLine line)
    {
        var first = _sentences[line.First].First;
        return (_text.Of(first) is "FILE" or "File")
            && _text.Of(_text.After(first)) is "PHOTO" or "photo" or "-" or "\u2013" or "\u2014";
    }

    private bool IsTitle(TextLine line) =>
        _sentences[line.First] is { First: 0, End: > 0 } && _text[0].Start == 0 && _lines.Count > 1;

    private void MarkRepeats()
    {
        var openings = Openings();
        if (openings.Count == 0)
        {
            return;
        }

        var factor = 1UL;
        for (var i = 1; i < ShortestRepeat; i++)
        {
            factor *= Base;
        }

        foreach (var line in _lines)
        {
            var hash = 0UL;
            for (var at = line.FirstWord; at < line.EndWord; at++)
            {
                var opening = at - ShortestRepeat + 1;
                hash = (hash * Base) + _words[at];
                if (opening < line.FirstWord)
                {
                    continue;
                }

                if (openings.TryGetValue(hash, out var shorter) && opening != shorter.FirstWord)
                {
                    MarkIfRepeated(shorter, line, opening);
                }

                hash -= _words[opening] * factor;
            }
        }
    }

    // The shortest line that opens with these words, by their hash; of equal ones the first.
    private Dictionary<ulong, TextLine> Openings()
    {
        var openings = new Dictionary<ulong, TextLine>();
        foreach (var line in _lines)
        {
            var length = line.EndWord - line.FirstWord;
            if (length is < ShortestRepeat or > LongestRepeat || IsTitle(line))
            {
                continue;
            }

            var hash = 0UL;
            for (var i = 0; i < ShortestRepeat; i++)
            {
                hash = (hash * Base) + _words[line.FirstWord + i];
            }

            openings[hash] = openings.TryGetValue(hash, out var known) && known.EndWord - known.FirstWord <= length ? known : line;
        }

        return openings;
    }

    private void MarkIfRepeated(TextLine shorter, TextLine line, int opening)
    {
        var length = shorter.EndWord - shorter.FirstWord;
        if (opening + length > line.EndWord)
        {
            return;
        }

        for (var i = ShortestRepeat; i < length; i++)
        {
            if (_words[shorter.FirstWord + i] != _words[opening + i])
            {
                return;
            }
        }

        var isSame = line.EndWord - line.FirstWord == length && !IsTitle(line);
        Set(isSame && line.First > shorter.First ? line : shorter, TextPart.Repeat);
    }

    private void Set(TextLine line, TextPart part)
    {
        for (var i = line.First; i < line.End; i++)
        {
            var sentence = _sentences[i];
            _sentences[i] = sentence.Part == TextPart.Body ? sentence with { Part = part } : sentence;
        }
    }

    /// <param name="First">Of its sentences.</param>
    /// <param name="End">Of its sentences, exclusive.</param>
    /// <param name="FirstWord">Of the words of the text.</param>
    /// <param name="EndWord">Exclusive.</param>
    private readonly record struct TextLine(int First, int End, int FirstWord, int EndWord);
}
