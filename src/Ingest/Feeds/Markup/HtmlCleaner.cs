using System.Text;

namespace Ingest.Feeds.Markup;

/// <summary>
/// Leaves of a feed's HTML what a page may show: known elements and attributes, addresses made absolute, and nothing
/// that runs, frames or covers the page. The text of an element that is left out stays, that of a script goes.
/// </summary>
internal sealed class HtmlCleaner
{
    private readonly StringBuilder _output;
    private readonly MarkupScanner _scanner;
    private readonly Uri? _base;

    private HtmlCleaner(string html, Uri? baseAddress)
    {
        _output = new StringBuilder(html.Length);
        _scanner = new MarkupScanner(html, WarningLog.Silent);
        _base = baseAddress;
    }

    /// <summary>Text without tags comes back as it is.</summary>
    public static string Clean(string html, Uri? baseAddress) =>
        HasTag(html) ? new HtmlCleaner(html, baseAddress).Run() : html;

    private static bool HasTag(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length;)
        {
            if (char.IsLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?')
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private string Run()
    {
        for (var token = _scanner.Next(); token != MarkupToken.EndOfDocument; token = _scanner.Next())
        {
            switch (token)
            {
                case MarkupToken.Text:
                    MarkupWriter.WriteEscaped(_scanner.Text, _output);
                    break;
                case MarkupToken.StartTag when HtmlAllowed.Hides(_scanner.Name.Full) && !_scanner.IsClosed:
                    _scanner.SkipContent();
                    break;
                case MarkupToken.StartTag when HtmlAllowed.Element(_scanner.Name.Full):
                    WriteStart();
                    break;
                case MarkupToken.EndTag when HtmlAllowed.Element(_scanner.Name.Full):
                    WriteEnd();
                    break;
                default:
                    break;
            }
        }

        return _output.ToString();
    }

    private void WriteStart()
    {
        _output.Append('<').Append(_scanner.Name.Full);
        foreach (var (name, value) in _scanner.Attributes)
        {
            if (HtmlAllowed.Attribute(name.Full))
            {
                WriteAttribute(name.Full, value);
            }
        }

        var isVoid = MarkupWriter.IsVoid(_scanner.Name.Full);
        _output.Append(isVoid ? " />" : ">");
        if (_scanner.IsClosed && !isVoid)
        {
            WriteEnd();
        }
    }

    private void WriteEnd()
    {
        if (!MarkupWriter.IsVoid(_scanner.Name.Full))
        {
            _output.Append("</").Append(_scanner.Name.Full).Append('>');
        }
    }

    private void WriteAttribute(string name, string value)
    {
        var clean = name == "style" ? StyleCleaner.Clean(value)
            : HtmlAllowed.IsAddress(name) ? SafeAddress(value)
            : value;
        if (name != "style" || clean.Length > 0)
        {
            _output.Append(' ').Append(name).Append("=\"");
            MarkupWriter.WriteEscaped(clean, _output, quotes: true);
            _output.Append('"');
        }
    }

    /// <summary>Empty where the address would run something.</summary>
    private string SafeAddress(string written)
    {
        var address = written.Trim();
        if (address.Length == 0 || address[0] == '#')
        {
            return address;
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var slash = address.AsSpan().IndexOfAny('/', '?', '#');
        var hasScheme = colon >= 0 && (slash < 0 || colon < slash);
        return hasScheme ? HtmlAllowed.Address(address, colon) ? address : "" : Absolute(address);
    }

    private string Absolute(string address) =>
        _base is not null && Uri.TryCreate(_base, address, out var resolved) ? resolved.OriginalString : address;
}
