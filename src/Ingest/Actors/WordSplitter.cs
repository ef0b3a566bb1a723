using System.Buffers;

namespace Ingest.Actors;

/// <summary>Cuts a name into words as the analysis cuts a text: at spaces and hyphens, commas and 's apart.</summary>
internal ref struct WordSplitter(ReadOnlySpan<char> name)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" -,&()\u2010\u2011\u00A0");
    private ReadOnlySpan<char> _rest = name;

    internal ReadOnlySpan<char> Current { get; private set; }

    internal bool MoveNext()
    {
        _rest = _rest.TrimStart(" -\u2010\u2011\u00A0");
        if (_rest.IsEmpty)
        {
            return false;
        }

        var length = Length();
        Current = _rest[..length];
        _rest = _rest[length..];
        return true;
    }

    private readonly int Length()
    {
        if (_rest[0] is ',' or '&' or '(' or ')')
        {
            return 1;
        }

        var end = _rest.IndexOfAny(Ends);
        var word = end < 0 ? _rest : _rest[..end];
        var clitic = word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '\u2019';
        return clitic ? word.Length - 2 : word.Length;
    }
}
