using System.Text;
using Ingest.Feeds.Markup;

namespace Ingest.Articles;

/// <summary>Text being written line by line: no white space doubled, at the end of a line, or at the ends.</summary>
internal sealed class TextLines(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private readonly StringBuilder _decoded = new();
    private char _pending;

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
        _text.Append(run);
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
