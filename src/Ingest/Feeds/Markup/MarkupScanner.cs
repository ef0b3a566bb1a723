using System.Buffers;
using System.Text;

namespace Ingest.Feeds.Markup;

/// <summary>What a scanner stands at.</summary>
internal enum MarkupToken
{
    EndOfDocument,
    Text,
    StartTag,
    EndTag,
}

/// <summary>
/// Cuts a document into text and tags in one pass, without demands: what XML forbids is read as its writer most
/// likely meant it. Declarations, comments and instructions are skipped, and nothing a DTD says is obeyed.
/// </summary>
internal sealed class MarkupScanner(string source, WarningLog warnings)
{
    private const int MostAttributes = 128;

    private static readonly SearchValues<char> s_nameEnd = SearchValues.Create(" \t\n\r/><=\"'");

    private static readonly MarkupName s_none = new("");

    private readonly StringBuilder _buffer = new();
    private readonly List<KeyValuePair<MarkupName, string>> _attributes = [];
    private readonly NameTable _names = new();
    private readonly MarkupSections _sections = new(source, warnings);
    private int _at;
    private bool _hasRoot;

    /// <summary>Of a text token: references decoded.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Of a tag.</summary>
    public MarkupName Name { get; private set; } = s_none;

    /// <summary>Of a start tag: values decoded.</summary>
    public IReadOnlyList<KeyValuePair<MarkupName, string>> Attributes => _attributes;

    /// <summary>Of a start tag: whether it closes itself.</summary>
    public bool IsClosed { get; private set; }

    public MarkupToken Next()
    {
        while (_at < source.Length)
        {
            if (source[_at] != '<')
            {
                return ReadText();
            }

            var rest = source.AsSpan(_at);
            if (_sections.IsCharacterData(_at))
            {
                (Text, _at) = _sections.CharacterData(_at);
                return MarkupToken.Text;
            }

            if (rest is ['<', '!' or '?', ..])
            {
                _at = _sections.PastDeclaration(_at, isProlog: !_hasRoot);
            }
            else if (TryReadTag(rest) is { } token)
            {
                return token;
            }
        }

        return MarkupToken.EndOfDocument;
    }

    private MarkupToken ReadText()
    {
        var end = source.IndexOf('<', _at + 1);
        var run = source.AsSpan(_at, (end < 0 ? source.Length : end) - _at);
        _at += run.Length;
        Text = Decode(run);
        return MarkupToken.Text;
    }

    private MarkupToken? TryReadTag(ReadOnlySpan<char> rest)
    {
        var isEnd = rest is ['<', '/', ..];
        var start = isEnd ? 2 : 1;
        if (rest.Length <= start || !(char.IsLetter(rest[start]) || rest[start] is '_' or ':'))
        {
            warnings.Add("A '<' that opens no tag was read as text.");
            _at++;
            Text = "<";
            return MarkupToken.Text;
        }

        var length = rest[start..].IndexOfAny(s_nameEnd);
        length = length < 0 ? rest.Length - start : length;
        Name = _names.Find(rest.Slice(start, length));
        _at += start + length;
        _attributes.Clear();
        IsClosed = false;
        if (!TryReadAttributes())
        {
            warnings.Add("The document ends inside a tag; the tag was left out.");
            return null;
        }

        _hasRoot = true;
        return isEnd ? MarkupToken.EndTag : MarkupToken.StartTag;
    }

    private bool TryReadAttributes()
    {
        while (_at < source.Length)
        {
            switch (source[_at])
            {
                case '>':
                    _at++;
                    return true;
                case '<':
                    warnings.Add("A tag without its '>' was closed where the next one begins.");
                    return true;
                case '/':
                    IsClosed = _at + 1 < source.Length && source[_at + 1] == '>';
                    _at++;
                    break;
                case ' ' or '\t' or '\n' or '\r' or '=' or '"' or '\'':
                    _at++;
                    break;
                default:
                    ReadAttribute();
                    break;
            }
        }

        return false;
    }

    private void ReadAttribute()
    {
        var length = source.AsSpan(_at).IndexOfAny(s_nameEnd);
        length = length < 0 ? source.Length - _at : length;
        var name = _names.Find(source.AsSpan(_at, length));
        _at += length;
        SkipWhiteSpace();
        var value = "";
        if (_at < source.Length && source[_at] == '=')
        {
            _at++;
            SkipWhiteSpace();
            value = Decode(AttributeValue.Read(source.AsSpan(_at), warnings, out var taken));
            _at += taken;
        }

        if (_attributes.Count < MostAttributes)
        {
            _attributes.Add(new(name, value));
        }
    }

    private void SkipWhiteSpace()
    {
        while (_at < source.Length && source[_at] is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
        {
            return text.ToString();
        }

        _buffer.Clear();
        if (CharacterReference.Decode(text, _buffer))
        {
            warnings.Add("An ampersand that begins no known reference was read as text.");
        }

        return _buffer.ToString();
    }
}
