using System.Text;
using System.Text.Unicode;
using Ingest.Feeds.Markup;

namespace Ingest.Feeds.Atom;

/// <summary>Reads an Atom text construct, whatever type it says it has.</summary>
internal static class AtomText
{
    /// <summary>The first of these children that holds something.</summary>
    public static string? First(MarkupElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var child in element.Elements(Space.Atom, name))
            {
                if (Read(child) is { } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>HTML where type or content says so, else text. Null where there is none.</summary>
    public static string? Read(MarkupElement element)
    {
        if (element.HasElements())
        {
            return WrapperOf(element) is { } wrapper ? Unwrapped(element, wrapper) : element.Markup();
        }

        var text = element.Text();
        return text is null ? null
            : IsEncoded(element) ? HtmlAddresses.Resolve(Decoded(text), element.Base)
            : IsText(element) ? text
            : HtmlAddresses.Resolve(text, element.Base);
    }

    /// <summary>
    /// The div around XHTML is no part of the content (RFC 4287, section 3.1.1.3), in Atom 0.3 it is.
    /// </summary>
    private static MarkupElement? WrapperOf(MarkupElement element)
    {
        if (!(IsXhtml(element) || IsHtml(element)) || IsOld(element))
        {
            return null;
        }

        var children = element.Elements().Take(2).ToList();
        return children is [{ Name: "div" } only] && HoldsOnly(element, only) ? only : null;
    }

    /// <summary>Some wrap escaped HTML in a div as well.</summary>
    private static string? Unwrapped(MarkupElement element, MarkupElement wrapper) =>
        IsHtml(element)
            ? (wrapper.HasElements() ? element : wrapper).Markup()
            : HtmlAddresses.Resolve(MarkupWriter.Inner(wrapper), wrapper.Base).Trim() is { Length: > 0 } markup
                ? markup
                : null;

    private static bool IsXhtml(MarkupElement element) =>
        element.Attribute("type") is "xhtml" or "application/xhtml+xml";

    private static bool IsHtml(MarkupElement element) => element.Attribute("type") is "html" or "text/html";

    private static bool HoldsOnly(MarkupElement element, MarkupElement only)
    {
        for (var node = element.First; node is not null; node = node.Next)
        {
            if (node != only && node is MarkupText text && !string.IsNullOrWhiteSpace(text.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOld(MarkupElement element)
    {
        var root = element;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Attribute("version") == "0.3";
    }

    private static bool IsText(MarkupElement element) => element.Attribute("type") is null or "text" or "text/plain";

    /// <summary>Atom 0.3 says so by mode, Atom 1.0 by the type.</summary>
    private static bool IsEncoded(MarkupElement element)
    {
        if (element.Attribute("mode") is { } mode)
        {
            return mode == "base64";
        }

        return element.Attribute("type") is { } type && IsBinary(type);
    }

    /// <summary>A media type that is neither text nor XML (RFC 4287, section 4.1.3.3).</summary>
    private static bool IsBinary(string type) =>
        type.Contains('/', StringComparison.Ordinal)
        && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        && !type.EndsWith("xml", StringComparison.OrdinalIgnoreCase);

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Utf8.IsValid(bytes.AsSpan(0, length))
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : text;
    }
}
