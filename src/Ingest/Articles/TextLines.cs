using System.Text;
using Ingest.Feeds.Markup;

namespace Ingest.Articles;

/// <summary>Text being written line by line: no white space doubled, at the end of a line, or at the ends.</summary>
internal sealed class TextLines(int capacity)
{
    private const int Outside = -1;
    private const int Begun = -2;
    private readonly StringBuilder _text = new(capacity);
    private readonly StringBuilder _decoded = new();
    private readonly List<TextSpan> _captions = [];
    private char _pending;

    // Where the caption begins that is being written.
    private int _caption = Outside;

    /// <summary>What was written between the beginnings and ends of captions.</summary>
    public IReadOnlyList<TextSpan> Captions => _captions;

    public void Add(ReadOnlySpan<char> run)
    {
        if (run.IsEmpty)
        {
            return;
        }

        if (_pending != '\0' && _text.Length > 0)
        {
            _text.Append(_pending);
        }

        _pending = '\0';
        _caption = _caption == Begun ? _text.Length : _caption;
        _text.Append(run);
    }

    public void BeginCaption() => _caption = _caption == Outside ? Begun : _caption;

    public void EndCaption()
    {
        if (_caption >= 0)
        {
            _captions.Add(new TextSpan(_caption, _text.Length - _caption));
        }

        _caption = Outside;
    }

    public void Space() => _pending = _pending == '\0' ? ' ' : _pending;

    public void Break() => _pending = '\n';

    /// <summary>Adds what the reference at the start stands for and tells its length.</summary>
    public int AddReference(ReadOnlySpan<char> html)
    {
        _decoded.Clear();
        var length = CharacterReference.Read(html, _decoded);
        foreach (var chunk in _decoded.GetChunks())
        {
            AddDecoded(chunk.Span);
        }

        return length;
    }

    public override string ToString() => _text.ToString();

    private void AddDecoded(ReadOnlySpan<char> characters)
    {
        if (characters is [var space] && char.IsWhiteSpace(space))
        {
            Space();
        }
        else if (characters is not ['\u00AD' or '\u200B' or '\uFEFF'])
        {
            Add(characters);
        }
    }
}
