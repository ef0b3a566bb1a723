using System.Buffers;

namespace Ingest.Feeds.Markup;

/// <summary>Finds where sections and declarations end, and where those must have ended that do not.</summary>
internal sealed class MarkupSections(string source, WarningLog warnings)
{
    private const string CharacterDataStart = "<![CDATA[";
    private const string CharacterDataEnd = "]]>";

    private static readonly SearchValues<string> s_entryEnds = SearchValues.Create(
        ["</item>", "</entry>"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The first end at or after the last place asked about; so that none is looked for twice.</summary>
    private int _characterDataEnd = -1;
    private int _entryEnd = -1;

    /// <summary>False once one was found not to end: no later one is tried, or time would be quadratic.</summary>
    private bool _commentsEnd = true;
    private bool _doctypesEnd = true;
    private bool _tagsEnd = true;

    public bool IsCharacterData(int at) =>
        source.AsSpan(at).StartsWith(CharacterDataStart, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of the section that starts here, and where reading goes on.</summary>
    public (string Text, int Next) CharacterData(int at)
    {
        var start = at + CharacterDataStart.Length;
        FindEnds(Math.Min(start, source.Length));
        if (_entryEnd < _characterDataEnd)
        {
            warnings.Add("A CDATA section does not end within its entry; it was ended where an element does.");
            var end = start + source.AsSpan(start, _entryEnd + 2 - start).IndexOf("</");
            return (source[start..end], end);
        }

        if (_characterDataEnd == source.Length)
        {
            warnings.Add("A CDATA section does not end; the rest of the document was read as its text.");
        }

        return (source[start.._characterDataEnd], Math.Min(source.Length, _characterDataEnd + CharacterDataEnd.Length));
    }

    private void FindEnds(int start)
    {
        if (_characterDataEnd < start)
        {
            var found = source.IndexOf(CharacterDataEnd, start, StringComparison.Ordinal);
            _characterDataEnd = found < 0 ? source.Length : found;
        }

        if (_entryEnd < start)
        {
            var found = source.AsSpan(start).IndexOfAny(s_entryEnds);
            _entryEnd = found < 0 ? source.Length : start + found;
        }
    }

    /// <summary>Where reading goes on after the comment, instruction or declaration that starts here.</summary>
    public int PastDeclaration(int at, bool isProlog)
    {
        var rest = source.AsSpan(at);
        var length = rest switch
        {
            ['<', '!', '-', '-', ..] => CommentLength(rest),
            ['<', '?', ..] => TagLength(rest),
            _ => DoctypeLength(rest, isProlog),
        };
        if (length > 0)
        {
            return at + length;
        }

        warnings.Add("A comment or declaration does not end; only its beginning was passed over.");
        return at + 2;
    }

    private int CommentLength(ReadOnlySpan<char> rest)
    {
        var end = _commentsEnd ? rest[4..].IndexOf("-->") : -1;
        _commentsEnd &= end >= 0;
        return end < 0 ? 0 : end + 7;
    }

    private int TagLength(ReadOnlySpan<char> rest)
    {
        var end = _tagsEnd ? rest.IndexOf('>') : -1;
        _tagsEnd &= end >= 0;
        return end + 1;
    }

    private int DoctypeLength(ReadOnlySpan<char> rest, bool isProlog)
    {
        var isTried = isProlog && _doctypesEnd;
        var length = isTried ? Doctype.Length(rest) : 0;
        _doctypesEnd &= !isTried || length > 0;
        if (length > 0 && rest[..length].Contains('['))
        {
            warnings.Add("The document declares entities; the declarations were not obeyed.");
        }

        return length > 0 ? length : TagLength(rest);
    }
}
