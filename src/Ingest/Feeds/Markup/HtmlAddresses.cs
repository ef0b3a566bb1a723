using System.Buffers;
using System.Text;

namespace Ingest.Feeds.Markup;

/// <summary>
/// Makes the relative addresses in a feed's HTML absolute, since the base they are relative to is lost with the
/// document. Everything else stays as written, also what a page must not show.
/// </summary>
internal ref struct HtmlAddresses
{
    private static readonly SearchValues<char> s_nameEnd = SearchValues.Create(" \t\n\r/><=\"'");

    private readonly ReadOnlySpan<char> _html;
    private readonly Uri _base;
    private StringBuilder? _output;
    private int _written;

    /// <summary>Set where a comment does not end, so that no end is looked for twice.</summary>
    private bool _hasOpenComment;

    private HtmlAddresses(ReadOnlySpan<char> html, Uri baseAddress)
    {
        _html = html;
        _base = baseAddress;
    }

    /// <summary>The same text where nothing in it is relative.</summary>
    public static string Resolve(string html, Uri? baseAddress) =>
        baseAddress is null || !html.Contains('<', StringComparison.Ordinal)
            ? html
            : new HtmlAddresses(html, baseAddress).Run() ?? html;

    private string? Run()
    {
        for (var at = 0; at < _html.Length;)
        {
            var open = _html[at..].IndexOf('<');
            if (open < 0 || at + open + 1 >= _html.Length)
            {
                break;
            }

            at += open + 1;
            at = char.IsAsciiLetter(_html[at]) ? PastTag(at)
                : _html[at] == '!' ? PastComment(at)
                : at;
        }

        return _output?.Append(_html[_written..]).ToString();
    }

    private int PastComment(int at)
    {
        if (_hasOpenComment || !_html[at..].StartsWith("!--"))
        {
            return at;
        }

        var end = _html[at..].IndexOf("-->");
        _hasOpenComment = end < 0;
        return end < 0 ? at : at + end;
    }

    private int PastTag(int at)
    {
        at = PastName(at);
        while (at < _html.Length && _html[at] is not ('>' or '<'))
        {
            if (_html[at] is ' ' or '\t' or '\n' or '\r' or '/' or '=' or '"' or '\'')
            {
                at++;
                continue;
            }

            var name = at;
            at = PastName(at);
            at = PastValue(_html[name..at], at);
        }

        return at;
    }

    private readonly int PastName(int at)
    {
        var length = _html[at..].IndexOfAny(s_nameEnd);
        return length < 0 ? _html.Length : at + length;
    }

    private int PastValue(ReadOnlySpan<char> name, int at)
    {
        at = PastSpace(at);
        if (at >= _html.Length || _html[at] != '=')
        {
            return at;
        }

        at = PastSpace(at + 1);
        var value = AttributeValue.Read(_html[at..], WarningLog.Silent, out var taken);
        if (IsAddress(name) && Absolute(value) is { } absolute)
        {
            Replace(at, taken, absolute);
        }

        return at + taken;
    }

    private readonly int PastSpace(int at)
    {
        while (at < _html.Length && _html[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return at;
    }

    private static bool IsAddress(ReadOnlySpan<char> name) => name.Length switch
    {
        3 => Is(name, "src"),
        4 => Is(name, "href") || Is(name, "cite") || Is(name, "data"),
        6 => Is(name, "action") || Is(name, "poster") || Is(name, "dynsrc") || Is(name, "lowsrc"),
        8 => Is(name, "longdesc") || Is(name, "codebase"),
        10 => Is(name, "background"),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> name, string attribute) =>
        name.Equals(attribute, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where the address stays as it is: absolute already, a place in the same page, or none.</summary>
    private readonly string? Absolute(ReadOnlySpan<char> value)
    {
        var written = value.Trim();
        if (written.IsEmpty || written[0] == '#' || HasScheme(written))
        {
            return null;
        }

        var address = new StringBuilder(written.Length);
        CharacterReference.Decode(written, address);
        return Uri.TryCreate(_base, address.ToString(), out var resolved) ? resolved.OriginalString : null;
    }

    private static bool HasScheme(ReadOnlySpan<char> address)
    {
        var colon = address.IndexOf(':');
        var other = address.IndexOfAny('/', '?', '#');
        return colon >= 0 && (other < 0 || colon < other);
    }

    private void Replace(int at, int taken, string absolute)
    {
        _output ??= new StringBuilder(_html.Length + 256);
        _output.Append(_html[_written..at]).Append('"');
        MarkupWriter.WriteEscaped(absolute, _output, quotes: true);
        _output.Append('"');
        _written = at + taken;
    }
}
